package org.ucwatck.harness.judge.rules;

import static org.ucwatck.harness.judge.look.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Hrefs;
import org.ucwatck.harness.judge.look.Observation;

/** What every HTTP answer promises (pages HTTP and Versioning). */
final class HttpJudges {
    private static final String LENGTH = "Content-Length";

    /** Those of which the page speaks, or UCWA makes use, and whose value is no list (RFC 2616, section 4.2). */
    private static final List<String> ONCE = List.of("Content-Type", LENGTH, "ETag", "Expires", "Location");

    private final UnaryOperator<String> objection;

    /** The objection tells why a URL cannot be one of the target; empty text where it can. */
    HttpJudges(UnaryOperator<String> objection) {
        this.objection = objection;
    }

    /** Asked of answers that come from UCWA itself: successes, and errors with a UCWA body. */
    Optional<List<Complaint>> versionHeader(Observation seen) {
        Exchange exchange = seen.exchange();
        if (!seen.isUcwa() || !(exchange.succeeded() || seen.error().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                unless(has(exchange, "X-MS-UcwaVersion"), "a header X-MS-UcwaVersion", "no header X-MS-UcwaVersion"));
    }

    Optional<List<Complaint>> challenge(Observation seen) {
        Exchange exchange = seen.exchange();
        if (exchange.status() != 401) {
            return Optional.empty();
        }
        return Optional.of(unless(
                has(exchange, "WWW-Authenticate"),
                "WWW-Authenticate with HTTP 401",
                "HTTP 401 without WWW-Authenticate"));
    }

    private static boolean has(Exchange exchange, String header) {
        return exchange.headerValues(header).stream().anyMatch(value -> !value.isBlank());
    }

    Optional<List<Complaint>> location(Observation seen) {
        Exchange exchange = seen.exchange();
        if (exchange.status() != 201) {
            return Optional.empty();
        }
        return exchange.header("Location").map(header -> {
            Optional<String> url = exchange.location().filter(resolved -> Hrefs.isReference(header));
            String why = url.map(objection).orElse("");
            return unless(
                    url.isPresent() && why.isEmpty(),
                    "a Location that is a URI reference to the target",
                    "Location '" + header + "'" + (why.isEmpty() ? "" : ": " + why));
        });
    }

    /** Asked of every answer; that lengths differ is for the rule about framing to say. */
    Optional<List<Complaint>> headerOnce(Observation seen) {
        Exchange exchange = seen.exchange();
        return exchange.status() == 0
                ? Optional.empty()
                : Optional.of(ONCE.stream()
                        .filter(name -> isRepeated(exchange.headerValues(name), name))
                        .map(name -> new Complaint("one header " + name, "the header " + name + " twice"))
                        .toList());
    }

    private static boolean isRepeated(List<String> values, String name) {
        return values.size() > 1
                && (!name.equals(LENGTH) || values.stream().distinct().count() == 1);
    }

    Optional<List<Complaint>> framing(Observation seen) {
        Exchange exchange = seen.exchange();
        boolean dropped = !exchange.answered() && exchange.request().isNowhere();
        if (exchange.isBeyondLimits() || dropped) {
            return Optional.empty();
        }
        List<Complaint> complaints =
                new ArrayList<>(unless(exchange.answered(), "a whole answer in time", exchange.failure()));
        List<String> lengths = exchange.headerValues(LENGTH).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        complaints.addAll(unless(
                lengths.isEmpty() || (lengths.size() == 1 && lengths.get(0).matches("\\d+")),
                "one Content-Length, a number of bytes",
                "Content-Length " + String.join(" and ", lengths)));
        return Optional.of(complaints);
    }
}
