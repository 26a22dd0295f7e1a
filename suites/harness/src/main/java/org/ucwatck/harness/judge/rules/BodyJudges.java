package org.ucwatck.harness.judge.rules;

import static org.ucwatck.harness.judge.look.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Embeddings;
import org.ucwatck.harness.judge.look.Hrefs;
import org.ucwatck.harness.judge.look.LinkShapes;
import org.ucwatck.harness.judge.look.Nested;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.judge.look.SchemaViolations;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;
import org.ucwatck.spec.schemas.ResourceSchemas;
import tools.jackson.databind.JsonNode;

/** What every body promises (page PayloadFormat). */
final class BodyJudges {
    private static final Set<String> WITHOUT_REL = Set.of("root", "user");

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
            return exchange.succeeded() && !isOutsideUcwa(seen.rel(), type)
                    ? Optional.of(List.of(new Complaint("Content-Type of a UCWA media type", "Content-Type " + type)))
                    : Optional.empty();
        }
        Format format = exchange.format().orElseThrow();
        return Optional.of(unless(
                seen.accepted().map(format::equals).orElse(true),
                "a " + format.other().slug() + " body, as Accept asks for",
                (exchange.succeeded() ? "" : "error body with ") + "Content-Type " + type));
    }

    /** The frame for cross-domain calls is a page of HTML, photos are pictures, and batches are multipart. */
    private boolean isOutsideUcwa(String rel, String type) {
        Optional<ResourcePage> page = Catalogue.load().resource(rel);
        boolean message = page.map(it -> it.kind() == ResourcePage.Kind.MESSAGE).orElse(true);
        boolean other = message && (type.startsWith("image/") || type.startsWith("multipart/"));
        return other || page.filter(it -> it.kind() == ResourcePage.Kind.LINK).isPresent();
    }

    Optional<List<Complaint>> schema(Observation seen) {
        return violations("body.schema", seen);
    }

    /** Asked only of bodies that show a date. */
    Optional<List<Complaint>> date(Observation seen) {
        return seen.resource()
                .filter(body -> nested(seen, body).stream().anyMatch(BodyJudges::showsDate))
                .flatMap(body -> violations("body.date", seen));
    }

    static boolean showsDate(Nested nested) {
        return nested.page().stream()
                .flatMap(page -> page.properties().stream())
                .anyMatch(property ->
                        property.type() == ValueType.DATE && nested.json().has(property.name()));
    }

    /** What does not say which resource it is, and need not, is not judged. */
    Optional<List<Complaint>> rel(Observation seen) {
        return seen.resource().flatMap(body -> {
            List<Nested> all = nested(seen, body);
            Optional<List<Complaint>> own = outermostRel(seen, body);
            if (own.isEmpty() && all.size() < 2) {
                return Optional.empty();
            }
            List<Complaint> complaints = new ArrayList<>(own.orElse(List.of()));
            violations("body.rel", seen).ifPresent(complaints::addAll);
            all.forEach(each -> complaints.addAll(Embeddings.rel(each)));
            return Optional.of(complaints);
        });
    }

    /** The outermost element of XML may leave it out, which is as good as naming it. */
    private static Optional<List<Complaint>> outermostRel(Observation seen, Representation body) {
        String rel = body.resource().rel();
        boolean lacks = !body.json().has("rel");
        boolean anything = !Rels.isKnown(seen.rel()) && !rel.isEmpty();
        if (seen.rel().isEmpty() || anything || (lacks && WITHOUT_REL.contains(seen.rel()))) {
            return Optional.empty();
        }
        if (lacks && body.format() == Format.XML) {
            return Optional.of(List.of());
        }
        Set<String> names = Rels.names(seen.rel());
        return Optional.of(unless(
                names.contains(rel),
                "rel " + String.join(" or ", names),
                rel.isEmpty() ? "a " + seen.rel() + " without rel" : "rel " + rel));
    }

    /** The shape of {@code _embedded}, in JSON: XML has no other way to write it. */
    Optional<List<Complaint>> embedded(Observation seen) {
        return seen.resource()
                .filter(body -> body.format() == Format.JSON)
                .map(body -> nested(seen, body).stream()
                        .filter(each -> each.json().has("_embedded"))
                        .toList())
                .filter(all -> !all.isEmpty())
                .map(all -> all.stream()
                        .flatMap(each -> Embeddings.shape(each).stream())
                        .toList());
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

    /** What the schema says of links; what no schema can, the same rel one way here and another way there, is for others. */
    Optional<List<Complaint>> linkCardinality(Observation seen) {
        return seen.resource()
                .filter(body -> nested(seen, body).stream().anyMatch(BodyJudges::showsLink))
                .flatMap(body -> violations("body.link-cardinality", seen));
    }

    static boolean showsLink(Nested nested) {
        return nested.json().path("_links").propertyStream().anyMatch(link -> nested.isDocumentedLink(link.getKey()));
    }

    /** Asked of bodies with links; what {@code link} leads to in an error body is for the rule about its shape. */
    Optional<List<Complaint>> href(Observation seen) {
        return seen.representation()
                .filter(body -> body.kind() != Representation.Kind.ERROR)
                .flatMap(body -> {
                    List<String> hrefs = Hrefs.of(body.json());
                    List<Complaint> shapes = body.format() == Format.JSON ? linkShapes(seen, body) : List.of();
                    return hrefs.isEmpty() && shapes.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Stream.concat(broken(hrefs), shapes.stream())
                                    .toList());
                });
    }

    private static Stream<Complaint> broken(List<String> hrefs) {
        return hrefs.stream()
                .filter(href -> !Hrefs.isReference(href))
                .map(href -> new Complaint("hrefs that are URI references", "href '" + href + "'"));
    }

    private static List<Complaint> linkShapes(Observation seen, Representation body) {
        return seen.resource().stream()
                .flatMap(resource -> nested(seen, body).stream())
                .flatMap(each -> LinkShapes.of(each).stream())
                .toList();
    }

    static List<Nested> nested(Observation seen, Representation body) {
        return Nested.of(seen.rel().isEmpty() ? body.resource().rel() : seen.rel(), body.json());
    }

    /** Empty when no page of this edition describes anything of the body. */
    private Optional<List<Complaint>> violations(String rule, Observation seen) {
        return seen.resource()
                .map(body -> nested(seen, body).stream()
                        .filter(each -> !each.covered() && !each.rel().isEmpty())
                        .toList())
                .filter(judged -> !judged.isEmpty())
                .map(judged -> judged.stream()
                        .flatMap(each -> violations.of(rule, each.rel(), each.json()).stream())
                        .toList());
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
                if (child.isObject()) {
                    ownSelfLink(body, child, "embedded " + entry.getKey(), complaints);
                    embeddedSelfLinks(body, child, complaints);
                }
            });
        });
    }
}
