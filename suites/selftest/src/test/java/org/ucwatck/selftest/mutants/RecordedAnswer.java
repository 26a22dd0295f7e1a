package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Place.Kind;
import org.ucwatck.selftest.mutants.Place.Owner;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Answer;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of a recorded run, as it can be changed. */
record RecordedAnswer(Recording run, RecordedExchange exchange) {
    private static final Set<String> AUTODISCOVERY = Set.of("root", "user");
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is masked or cut cannot be judged again, and the token service is no part of UCWA. */
    boolean isWhole() {
        RecordedExchange.Context context = exchange.context();
        return exchange.failure().isEmpty()
                && context.masked().isEmpty()
                && !context.cut()
                && !context.rel().equals("token")
                && !exchange.response().body().startsWith("base64:");
    }

    /** The UCWA format of the body; empty when there is no body or no UCWA one. */
    Optional<Format> format() {
        return exchange.response()
                .header("Content-Type")
                .filter(type -> hasBody())
                .flatMap(type -> MediaType.parse(type).format());
    }

    boolean hasBody() {
        return !exchange.response().body().isEmpty();
    }

    /** What finds the way to UCWA declares types and versions of its own (page RootURL). */
    boolean isAutodiscovery() {
        return AUTODISCOVERY.contains(exchange.context().rel());
    }

    int status() {
        return exchange.response().status();
    }

    /** The operation of the catalogue that was asked for. */
    Optional<Operation> operation() {
        return Catalogue.load()
                .resource(exchange.context().rel())
                .flatMap(page -> page.operation(exchange.request().method()));
    }

    /** The rel of the resource that the body should be, as far as the request tells. */
    String rel() {
        return exchange.request().method().equals("GET")
                ? exchange.context().rel()
                : operation().map(Operation::answer).flatMap(Answer::body).orElse("");
    }

    boolean isEventPage() {
        return status() < 400
                && (rel().equals("events") || exchange.response().body().contains("\"sender\""));
    }

    /** All its places. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        format().ifPresent(format -> places.addAll(format == Format.JSON ? json() : xml()));
        Owner answer = Owner.of(Kind.ANSWER, exchange.context().rel());
        for (Header header : exchange.response().headers()) {
            places.add(new Place(Noun.HEADER, header.name(), header.name(), answer, header.value()));
        }
        places.add(new Place(Noun.STATUS, "", String.valueOf(status()), answer, String.valueOf(status())));
        return places;
    }

    private List<Place> json() {
        JsonNode body = MAPPER.readTree(exchange.response().body());
        Kind kind = status() >= 400 ? Kind.ERROR : isEventPage() ? Kind.PAGE : Kind.RESOURCE;
        return JsonPlaces.of(body, kind, rel());
    }

    private List<Place> xml() {
        return XmlPlaces.of(XmlText.parse(exchange.response().body()).getDocumentElement(), rel());
    }

    /** The same with another status, other headers and another body. */
    RecordedExchange answering(RecordedExchange.Response response) {
        return new RecordedExchange(
                exchange.id(),
                exchange.check(),
                exchange.started(),
                exchange.duration(),
                exchange.request(),
                response,
                exchange.failure(),
                exchange.context());
    }
}
