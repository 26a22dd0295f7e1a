package org.ucwatck.harness.judge.look;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.batch.BatchRequest;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;

/** The answers inside batches as facts of their own, where another request of the run tells what their URL leads to. */
public final class PartsOfBatches {
    private static final String MARK = "~part-";

    private PartsOfBatches() {}

    /** These, each batch followed by the answers to its parts. */
    public static List<Evidence> among(List<Evidence> all) {
        if (all.stream().noneMatch(each -> BatchRequest.isOne(each.exchange().request()))) {
            return all;
        }
        Map<String, String> rels = new HashMap<>();
        all.stream()
                .map(each -> each.exchange().request())
                .filter(request -> !request.rel().isEmpty())
                .forEach(request -> rels.putIfAbsent(request.url(), request.rel()));
        return all.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), parts(each, rels)))
                .toList();
    }

    /** Whether the id is that of an answer inside a batch, of which only bodies and errors are judged. */
    public static boolean isOne(String exchange) {
        return exchange.contains(MARK);
    }

    /** The id of the exchange of the batch; any other id as it is. */
    public static String batchOf(String exchange) {
        int mark = exchange.indexOf(MARK);
        return mark < 0 ? exchange : exchange.substring(0, mark);
    }

    private static Stream<Evidence> parts(Evidence each, Map<String, String> rels) {
        Exchange batch = each.exchange();
        Optional<BatchAnswer> answer = BatchRequest.isOne(batch.request()) ? BatchAnswer.of(batch) : Optional.empty();
        List<UcwaRequest> requests = BatchRequest.parts(batch);
        if (answer.isEmpty() || requests.size() != answer.get().parts().size()) {
            return Stream.empty();
        }
        return IntStream.range(0, requests.size())
                .filter(i -> answer.get().parts().get(i).objections().isEmpty())
                .filter(i -> rels.containsKey(requests.get(i).url()))
                .mapToObj(i -> named(answer.get().answer(i, known(requests.get(i), rels)), i + 1))
                .map(part -> new Evidence(part, each.part(), each.masked(), each.silent()));
    }

    private static UcwaRequest known(UcwaRequest request, Map<String, String> rels) {
        return request.about(rels.getOrDefault(request.url(), ""));
    }

    private static Exchange named(Exchange part, int number) {
        return new Exchange(
                part.id() + MARK + number,
                part.cause(),
                part.request(),
                part.status(),
                part.headers(),
                part.body(),
                part.started(),
                part.duration(),
                part.failure());
    }
}
