package org.ucwatck.harness.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.batch.BatchRequest;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.files.SpecReader;
import tools.jackson.databind.JsonNode;

/** People among the resources and links of an answer, also of one inside a batch: who is told apart by name and address. */
final class PeopleInBody {
    /** In small letters, as some servers write the rels of links. */
    private static final Set<String> PEOPLE = Stream.of(SpecReader.read("catalogue/people.yaml", String[].class))
            .map(rel -> rel.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NAME =
            Pattern.compile("(?i)name|title|displayName|organizerName|anonymousDisplayName");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)uris?|sipUri|contactUris?|organizerUri|mail|emailAddresses");
    private static final Pattern NUMBER = Pattern.compile("(?i).*phoneNumber|number|toll(Free)?Numbers?");
    private static final int DEEPEST = 40;

    private final Consumer<SeenPerson> seen;

    private PeopleInBody(Consumer<SeenPerson> seen) {
        this.seen = seen;
    }

    /** Tells of everybody whom the answer shows; what cannot be read shows nobody. */
    static void tell(Exchange exchange, Consumer<SeenPerson> seen) {
        PeopleInBody people = new PeopleInBody(seen);
        Stream.concat(Stream.of(exchange), parts(exchange)).forEach(people::read);
    }

    private static Stream<Exchange> parts(Exchange batch) {
        if (!BatchRequest.isOne(batch.request())) {
            return Stream.of();
        }
        List<UcwaRequest> requests = BatchRequest.parts(batch);
        return BatchAnswer.of(batch).stream().flatMap(answer -> IntStream.range(
                        0, Math.min(requests.size(), answer.parts().size()))
                .mapToObj(i -> answer.answer(i, requests.get(i))));
    }

    private void read(Exchange exchange) {
        String rel = exchange.request().rel();
        Representation.ifReadable(exchange, rel).ifPresent(read -> walk(read.json(), rel, DEEPEST));
    }

    private void walk(JsonNode node, String key, int deep) {
        if (deep == 0) {
            return;
        }
        if (node.isObject()) {
            String rel = node.path("rel").asString(key).toLowerCase(Locale.ROOT);
            look(node, PEOPLE.contains(rel));
            node.properties().forEach(each -> walk(each.getValue(), each.getKey(), deep - 1));
        } else {
            node.forEach(each -> walk(each, key, deep - 1));
        }
    }

    private void look(JsonNode object, boolean somebody) {
        boolean link = object.has("href");
        SeenPerson person = SeenPerson.of(texts(object, ADDRESS));
        List<String> numbers = new ArrayList<>(person.numbers());
        texts(object, NUMBER).stream().filter(it -> it.matches("[^@]*\\d[^@]*")).forEach(numbers::add);
        boolean named = somebody || !person.addresses().isEmpty();
        List<String> names = named ? texts(object, NAME) : List.<String>of();
        // the title of a person is her work, that of a link her name
        List<String> called = link ? names : without(names, object.path("title").asString(""));
        SeenPerson all = new SeenPerson(person.addresses(), called, numbers);
        if (!all.isNobody()) {
            seen.accept(all);
        }
    }

    private static List<String> without(List<String> names, String title) {
        return names.stream().filter(name -> !name.equals(title)).toList();
    }

    /** The texts of these members, also of lists of texts. */
    private static List<String> texts(JsonNode object, Pattern member) {
        return object.properties().stream()
                .filter(each -> member.matcher(each.getKey()).matches())
                .flatMap(each -> each.getValue().isArray() ? each.getValue().valueStream() : Stream.of(each.getValue()))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
