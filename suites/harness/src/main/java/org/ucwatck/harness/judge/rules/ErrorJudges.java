package org.ucwatck.harness.judge.rules;

import static org.ucwatck.harness.judge.look.PassiveJudge.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.EventNode;
import org.ucwatck.harness.judge.look.Hrefs;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.Value;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ErrorRow;
import org.ucwatck.spec.schemas.ResourceSchemas;
import org.ucwatck.spec.schemas.Violation;
import tools.jackson.databind.JsonNode;

/** What every UCWA error body promises (page ErrorsAndInformationalMessages). */
final class ErrorJudges {
    private static final int UNAUTHORISED = 401;

    private final Catalogue catalogue = Catalogue.load();
    private final ResourceSchemas schemas;
    private final Map<String, Set<String>> placesOfSubcodes;

    ErrorJudges(ResourceSchemas schemas) {
        this.schemas = schemas;
        this.placesOfSubcodes = rows().filter(row -> row.subcode().isPresent())
                .collect(Collectors.groupingBy(
                        row -> row.subcode().orElseThrow(),
                        Collectors.mapping(
                                row -> row.status() + " " + row.code(), Collectors.toCollection(TreeSet::new))));
    }

    /** Asked also of bodies that say of themselves, in XML, that they are something else. */
    Optional<List<Complaint>> codePresent(Observation seen) {
        return seen.representation()
                .filter(body -> seen.exchange().status() >= 400)
                .map(body -> unless(
                        body.kind() == Representation.Kind.ERROR
                                && !body.error().code().isEmpty(),
                        "an error body with a code",
                        "the body of the HTTP " + seen.exchange().status() + " answer has no code"));
    }

    Optional<List<Complaint>> codeMatchesStatus(Observation seen) {
        int status = seen.exchange().status();
        Set<String> codes = catalogue.errors().codesFor(status);
        return seen.error()
                .map(body -> body.error().code())
                .filter(code -> !code.isEmpty() && !codes.isEmpty())
                .map(code -> unless(
                        codes.contains(code),
                        "code " + String.join(" or ", new TreeSet<>(codes)) + " with HTTP " + status,
                        "code " + code + " with HTTP " + status));
    }

    /** Asked of reasons of events, and of errors whose status the table lacks; the body of a 401 is free (B-83). */
    Optional<List<Complaint>> knownCode(Observation seen) {
        Stream<Coded> reasons = EventNode.of(seen).stream()
                .map(event -> new Coded(
                        event.json().path("reason").path("code").asString(""), "as the reason of " + event.words()));
        int status = seen.exchange().status();
        boolean unlisted =
                status != UNAUTHORISED && catalogue.errors().codesFor(status).isEmpty();
        Stream<Coded> errors = seen.error().filter(body -> unlisted && seen.isUcwa()).stream()
                .map(body -> new Coded(body.error().code(), "with HTTP " + status));
        List<Coded> judged = Stream.concat(reasons, errors)
                .filter(each -> !each.code().isEmpty())
                .toList();
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(judged.stream()
                        .flatMap(each -> unless(
                                catalogue.errors().codes().contains(each.code()),
                                "a code of the page ErrorCode or of the table of statuses",
                                "code " + each.code() + " " + each.place())
                                .stream())
                        .toList());
    }

    /** A code and where it stands, in words. */
    private record Coded(String code, String place) {}

    Optional<List<Complaint>> documented(Observation seen) {
        return seen.error()
                .map(body -> body.error())
                .filter(error -> placesOfSubcodes.containsKey(error.subcode()))
                .map(error -> documented(error, seen.exchange().status() + " " + error.code()));
    }

    private List<Complaint> documented(ErrorBody error, String place) {
        Set<String> places = placesOfSubcodes.getOrDefault(error.subcode(), Set.of());
        return unless(
                error.code().isEmpty() || places.contains(place),
                "subcode " + error.subcode() + " only with " + String.join(" or ", places),
                "subcode " + error.subcode() + " with " + place);
    }

    Optional<List<Complaint>> shape(Observation seen) {
        return seen.error().map(body -> Stream.concat(
                        schemas.error(body.json()).stream()
                                .filter(violation -> !isAboutMissingCode(body.error(), violation))
                                .map(violation -> violation.pointer() + ": " + violation.message()),
                        brokenLink(body.json().path("link")).stream())
                .map(found -> new Complaint("an error body of the documented shape", found))
                .toList());
    }

    /** The page says href, so that a URI alone is legal, and a link object; what is empty says nothing. */
    private static Optional<String> brokenLink(JsonNode link) {
        JsonNode href = link.isObject() ? link.path("href") : link;
        boolean none =
                href.isMissingNode() || href.isNull() || href.asString("").isEmpty() && href.isString();
        boolean legal = none || href.isString() && Hrefs.isReference(href.asString());
        return legal ? Optional.empty() : Optional.of("/link: is " + Value.words(href) + ", no URI reference");
    }

    /** That there is no code is for the rule about codes. */
    private static boolean isAboutMissingCode(ErrorBody error, Violation violation) {
        return error.code().isEmpty()
                && (violation.pointer().equals("/code") || violation.message().equals("has no \"code\""));
    }

    Optional<List<Complaint>> parametersOnlyWith400(Observation seen) {
        int status = seen.exchange().status();
        return seen.error()
                .filter(body -> status != 400)
                .map(body -> unless(
                        body.error().parameters().isEmpty(),
                        "parameters only with HTTP 400",
                        "parameters " + body.error().parameters() + " with HTTP " + status));
    }

    private Stream<ErrorRow> rows() {
        return Stream.concat(
                catalogue.errors().genericErrors().stream(),
                catalogue.resources().stream()
                        .flatMap(page -> page.operations().stream())
                        .flatMap(operation -> operation.errors().stream()));
    }
}
