package org.ucwatck.harness.judge;

import static org.ucwatck.harness.judge.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.Format;
import org.ucwatck.spec.ResourceSchemas;
import tools.jackson.databind.JsonNode;

/** What every body promises (page PayloadFormat). */
final class BodyJudges {
    private static final Set<String> WITHOUT_REL = Set.of("root", "user");

    private final Catalogue catalogue = Catalogue.load();
    private final SchemaViolations violations;

    BodyJudges(ResourceSchemas schemas) {
        this.violations = new SchemaViolations(schemas);
    }

    Optional<List<Complaint>> parseable(Observation seen) {
        Exchange exchange = seen.exchange();
        if (!exchange.answered()
                || exchange.body().isEmpty()
                || exchange.format().isEmpty()
                || !seen.tooLarge().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unless(
                seen.unreadable().isEmpty(),
                "a well-formed " + exchange.format().orElseThrow().slug() + " body",
                seen.unreadable()));
    }

    /** A body of an answer that does not come from UCWA, such as an HTML page of a web server in front, is not judged. */
    Optional<List<Complaint>> mediaType(Observation seen) {
        Exchange exchange = seen.exchange();
        if (!exchange.answered() || exchange.body().isEmpty() || !seen.isUcwa()) {
            return Optional.empty();
        }
        String type = exchange.header("Content-Type").orElse("none");
        if (exchange.format().isEmpty()) {
            return exchange.succeeded()
                    ? Optional.of(List.of(new Complaint("Content-Type of a UCWA media type", "Content-Type " + type)))
                    : Optional.empty();
        }
        Format format = exchange.format().orElseThrow();
        return Optional.of(unless(
                seen.accepted().map(format::equals).orElse(true),
                "a " + format.other().slug() + " body, as Accept asks for",
                (exchange.succeeded() ? "" : "error body with ") + "Content-Type " + type));
    }

    Optional<List<Complaint>> schema(Observation seen) {
        return violations("body.schema", seen);
    }

    Optional<List<Complaint>> date(Observation seen) {
        return violations("body.date", seen);
    }

    Optional<List<Complaint>> rel(Observation seen) {
        if (WITHOUT_REL.contains(seen.rel()) || seen.rel().isEmpty()) {
            return Optional.empty();
        }
        return seen.resource().map(body -> {
            List<Complaint> complaints = new ArrayList<>(outermostRel(seen, body));
            violations("body.rel", seen).ifPresent(complaints::addAll);
            return complaints;
        });
    }

    private List<Complaint> outermostRel(Observation seen, Representation body) {
        String rel = body.resource().rel();
        boolean nameless = rel.isEmpty() && body.format() == Format.XML;
        boolean anything = catalogue.resource(seen.rel()).isEmpty() && !rel.isEmpty();
        Set<String> names = catalogue.namesOf(seen.rel());
        return unless(
                nameless || anything || names.contains(rel),
                "rel " + String.join(" or ", names),
                rel.isEmpty() ? "a " + seen.rel() + " without rel" : "rel " + rel);
    }

    Optional<List<Complaint>> selfLink(Observation seen) {
        return seen.resource().map(body -> {
            List<Complaint> complaints = new ArrayList<>();
            if (!seen.isRedirectingRoot()) {
                ownSelfLink(body, body.json(), seen.rel().isEmpty() ? "resource" : seen.rel(), complaints);
            }
            embeddedSelfLinks(body, body.json(), complaints);
            return complaints;
        });
    }

    /** What the schema says of links, and what no schema can: the same rel one way here and another way there. */
    Optional<List<Complaint>> linkCardinality(Observation seen) {
        return violations("body.link-cardinality", seen);
    }

    Optional<List<Complaint>> href(Observation seen) {
        return seen.representation().map(body -> {
            List<String> broken = new ArrayList<>();
            Hrefs.collectBroken(body.json(), broken);
            return broken.stream()
                    .map(href -> new Complaint("hrefs that are URI references", "href '" + href + "'"))
                    .toList();
        });
    }

    private Optional<List<Complaint>> violations(String rule, Observation seen) {
        return seen.resource().flatMap(body -> {
            boolean asked = catalogue.resource(seen.rel()).isPresent();
            String rel = asked ? seen.rel() : body.resource().rel();
            return catalogue.resource(rel).map(page -> violations.of(rule, rel, body.json()));
        });
    }

    private static void ownSelfLink(Representation body, JsonNode json, String what, List<Complaint> complaints) {
        if (!json.path("_links").path("self").path("href").isString()) {
            complaints.add(
                    body.format() == Format.JSON
                            ? new Complaint("a self link with an href", what + " without a self link")
                            : new Complaint("an href attribute", what + " without href"));
        }
    }

    private static void embeddedSelfLinks(Representation body, JsonNode json, List<Complaint> complaints) {
        json.path("_embedded").propertyStream().forEach(entry -> {
            Iterable<JsonNode> each = entry.getValue().isArray() ? entry.getValue() : List.of(entry.getValue());
            each.forEach(child -> {
                ownSelfLink(body, child, "embedded " + entry.getKey(), complaints);
                embeddedSelfLinks(body, child, complaints);
            });
        });
    }
}
