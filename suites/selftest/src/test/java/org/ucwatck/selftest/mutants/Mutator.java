package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange.Response;

/** Makes one change of an answer. */
final class Mutator {
    /** What is no value of any header that a page speaks of. */
    private static final String NO_VALUE = "%% ??";

    private final List<Integer> statuses;
    private final Random random;

    /** Changes a status to one of these. */
    Mutator(List<Integer> statuses, Random random) {
        this.statuses = statuses;
        this.random = random;
    }

    /** The answer after it; empty where there is no such change, or one that changes nothing. */
    Optional<Mutant> mutant(RecordedAnswer answer, Operator operator, Swap places) {
        Response response = answer.exchange().response();
        return response(answer, operator, places)
                .filter(changed -> !changed.equals(response))
                .map(changed -> new Mutant(answer, operator, places, answer.answering(changed)));
    }

    private Optional<Response> response(RecordedAnswer answer, Operator operator, Swap places) {
        Response response = answer.exchange().response();
        return switch (operator.noun()) {
            case STATUS ->
                Optional.of(new Response(
                        statuses.get(random.nextInt(statuses.size())), response.headers(), response.body()));
            case HEADER ->
                Optional.of(new Response(
                        response.status(), headers(response.headers(), operator, places), response.body()));
            default ->
                body(answer, operator, places).map(body -> new Response(response.status(), response.headers(), body));
        };
    }

    private Optional<String> body(RecordedAnswer answer, Operator operator, Swap places) {
        String text = answer.exchange().response().body();
        return answer.format().orElseThrow() == Format.JSON
                ? Optional.of(JsonChange.of(text, operator, places, random))
                : XmlChange.of(text, operator, places, random);
    }

    private static List<Header> headers(List<Header> headers, Operator operator, Swap places) {
        List<Header> changed = new ArrayList<>();
        for (Header header : headers) {
            boolean here = header.name().equals(places.place().name());
            boolean there = places.partner()
                    .filter(other -> other.name().equals(header.name()))
                    .isPresent();
            if (here) {
                changed.addAll(changed(header, operator, places));
            } else {
                changed.add(there ? new Header(header.name(), places.place().value()) : header);
            }
        }
        return changed;
    }

    private static List<Header> changed(Header header, Operator operator, Swap places) {
        return switch (operator.verb()) {
            case DROP -> List.of();
            case RETYPE -> List.of(new Header(header.name(), NO_VALUE));
            case RENAME -> List.of(new Header("X-Renamed-" + header.name(), header.value()));
            case EMPTY -> List.of(new Header(header.name(), ""));
            case DUPLICATE -> List.of(header, header);
            case SWAP -> List.of(new Header(header.name(), places.other().value()));
        };
    }
}
