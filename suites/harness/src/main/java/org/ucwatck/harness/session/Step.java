package org.ucwatck.harness.session;

import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;

/**
 * One step of the way to what checks need, and the rule of the page that describes it. An answer that the rule excludes is a
 * finding; one that a legal server may give in its state, to its load or to these credentials only ends the way.
 *
 * @param rule the rule that a wrong answer breaks
 * @param excused statuses that say nothing against the target here
 */
public record Step(String rule, Set<Integer> excused) {
    /** Load, and servers in front that cannot reach UCWA. */
    private static final Set<Integer> LOAD = Set.of(429, 502, 503, 504);

    /** That, and what a legal server may refuse by credentials, policy or state. */
    private static final Set<Integer> STATE = Set.of(401, 403, 409, 410, 429, 502, 503, 504);

    public Step {
        excused = Set.copyOf(excused);
    }

    /** A step that is open to everybody and has one answer. */
    static Step open(String rule) {
        return new Step(rule, LOAD);
    }

    /** A step whose answer may depend on the token and on the state of things. */
    public static Step of(String rule) {
        return new Step(rule, STATE);
    }

    /** The way ends at this answer; what was expected, in words. */
    public ArrangementFailed failed(String expected, Exchange exchange) {
        String actual = "HTTP " + exchange.status();
        return exchange.answered() && !excused.contains(exchange.status())
                ? ArrangementFailed.broken(rule, expected, actual, exchange)
                : new ArrangementFailed("expected " + expected, exchange);
    }

    /** The resource of an answer that succeeded; a body that cannot be read also breaks the rule of the step. */
    public Resource read(Exchange exchange, String rel) {
        if (exchange.body().isEmpty()) {
            throw ArrangementFailed.broken(rule, "the " + rel + " in the body", "no body", exchange);
        }
        try {
            return Representation.of(exchange, rel).resource();
        } catch (Unreadable e) {
            throw ArrangementFailed.broken(
                    rule,
                    "the " + rel + " in the body",
                    "a body that is unreadable, " + e.getMessage() + RootAnswer.likely(exchange),
                    exchange);
        }
    }

    /** Where a link leads that the resource has to have, or what it embeds instead. */
    public String href(Exchange exchange, Resource resource, String rel) {
        Link link = resource.linkOrEmbedded(rel)
                .orElseThrow(() -> ArrangementFailed.broken(
                        rule, "a link " + rel, "links " + resource.linkRels() + words(resource), exchange));
        return exchange.httpUrl(link.href()).orElseThrow(() -> noUrl(exchange, link));
    }

    private ArrangementFailed noUrl(Exchange exchange, Link link) {
        boolean reference = exchange.resolve(link.href()).isPresent();
        return ArrangementFailed.broken(
                rule,
                "a link " + link.rel()
                        + (reference ? " that leads to an http or https URL" : " that is a URI reference"),
                "href '" + link.href() + "'",
                exchange);
    }

    private static String words(Resource resource) {
        return resource.embeddedRels().isEmpty() ? "" : ", embedded " + resource.embeddedRels();
    }
}
