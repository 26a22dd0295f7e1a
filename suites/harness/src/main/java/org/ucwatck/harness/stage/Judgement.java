package org.ucwatck.harness.stage;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.verdict.result.Finding;

/** What is asked of one exchange for one rule; each answer that is wrong becomes a finding, and the check goes on. */
public final class Judgement {
    private final Attempt attempt;
    private final String rule;
    private final Exchange exchange;
    private final String subject;
    private final List<String> evidence;
    private final List<String> elements;

    Judgement(Attempt attempt, String rule, Exchange exchange) {
        this(
                attempt,
                rule,
                exchange,
                "",
                List.of(exchange.id()),
                attempt.elements().of(exchange));
    }

    private Judgement(
            Attempt attempt,
            String rule,
            Exchange exchange,
            String subject,
            List<String> evidence,
            List<String> elements) {
        this.attempt = attempt;
        this.rule = rule;
        this.exchange = exchange;
        this.subject = subject;
        this.evidence = List.copyOf(evidence);
        this.elements = List.copyOf(elements);
    }

    /** The same at this element, which its findings name. */
    Judgement at(String element) {
        return new Judgement(attempt, rule, exchange, subject, evidence, List.of(element));
    }

    /** The same about what was sent, in words, such as a parameter with its value and limit: findings name it. */
    public Judgement of(String sent) {
        return new Judgement(attempt, rule, exchange, sent, evidence, elements);
    }

    /** The same with the pages that brought these events as evidence, too. */
    public Judgement told(Collection<Event> events) {
        Stream<String> pages = events.stream().map(Event::exchange);
        List<String> all = Stream.concat(evidence.stream(), pages).distinct().toList();
        return new Judgement(attempt, rule, exchange, subject, all, elements);
    }

    /** The same with the page that brought the event, if there is one, as evidence, too. */
    public Judgement told(Optional<Event> event) {
        return told(event.stream().toList());
    }

    /** The HTTP status is one of these. */
    public Judgement status(int... allowed) {
        List<String> words = Arrays.stream(allowed).mapToObj(String::valueOf).toList();
        attempt.elements().expect(exchange, words);
        boolean success = Arrays.stream(allowed).anyMatch(status -> status >= 200 && status < 300);
        return that(
                Arrays.stream(allowed).anyMatch(status -> status == exchange.status())
                        || (success && attempt.tookEffectBefore(exchange)),
                "HTTP " + String.join(" or ", words),
                answerInWords());
    }

    /** The request is refused: any 4xx, and for one of the pages' reasons rather than for the credentials. */
    public Judgement refused() {
        attempt.elements().expect(exchange, List.of("4xx"));
        return that(
                exchange.status() >= 400 && exchange.status() < 500,
                "the request is refused with HTTP 4xx",
                answerInWords());
    }

    /** The subcode is one of these, if the error body has one; a body without a subcode is legal. */
    public Judgement subcodeIfAny(String... allowed) {
        Optional<ErrorBody> error = error();
        if (error.isEmpty() || error.get().subcode().isEmpty()) {
            attempt.choice("subcode of a refusal", "none", exchange);
            attempt.judged(rule);
            return this;
        }
        boolean named = allowed.length > 0;
        return that(
                Arrays.asList(allowed).contains(error.get().subcode()),
                named ? "subcode " + String.join(" or ", allowed) + ", or none" : "no subcode",
                answerInWords());
    }

    /** No subcode, or one that the page gives to none of these other cases: an unlisted one is legal. */
    public Judgement subcodeOfNoOther(String... others) {
        String subcode = error().map(ErrorBody::subcode).orElse("");
        attempt.choice("subcode of a refusal", subcode.isEmpty() ? "none" : subcode, exchange);
        return that(
                !Arrays.asList(others).contains(subcode),
                "no subcode, or one that the page gives to no other case: not " + String.join(" or ", others),
                answerInWords());
    }

    /** Anything else that has to hold, in words. */
    public Judgement that(boolean holds, String expected, String actual) {
        attempt.judged(rule);
        if (!holds) {
            String wanted = subject.isEmpty() ? expected : subject + ": " + expected;
            attempt.finding(new Finding(rule, wanted, actual, evidence, elements));
        }
        return this;
    }

    private Optional<ErrorBody> error() {
        return Representation.ifReadable(exchange, "").flatMap(Representation::errorIfAny);
    }

    private String answerInWords() {
        String words = "HTTP " + exchange.status();
        return words
                + error().map(error -> " " + error.cause()).orElse("")
                + (exchange.status() == 201 || exchange.status() == 200 ? ": the request was accepted" : "");
    }
}
