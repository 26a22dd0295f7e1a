package org.ucwatck.harness.judge.look;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.batch.BatchRequest;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Answer;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.verdict.exchange.UriReference;

/**
 * An exchange with its body read once, for all judges.
 *
 * @param exchange the fact
 * @param rel the resource that the body should be, as far as the link and the catalogue tell; may be empty text
 * @param content the body, or null when there is none or it cannot be read
 * @param unreadable why the body cannot be read; empty text otherwise
 * @param tooLarge which limit of this suite the body exceeds; empty text otherwise
 * @param evidence how exactly the fact is known
 */
public record Observation(
        Exchange exchange,
        String rel,
        @Nullable Representation content,
        String unreadable,
        String tooLarge,
        Evidence evidence) {
    public static Observation of(Exchange exchange) {
        return of(Evidence.of(exchange));
    }

    public static Observation of(Evidence evidence) {
        Exchange exchange = evidence.exchange();
        String rel = expectedRel(exchange.request());
        if (exchange.body().isEmpty()
                || exchange.format().isEmpty()
                || isOptions(exchange)
                || exchange.request().isOutside()) {
            return new Observation(exchange, rel, null, "", "", evidence);
        }
        try {
            return new Observation(exchange, rel, Representation.of(exchange, rel), "", "", evidence);
        } catch (Unreadable e) {
            return new Observation(exchange, rel, null, String.valueOf(e.getMessage()), "", evidence);
        } catch (LargerThanRead e) {
            return new Observation(exchange, rel, null, "", String.valueOf(e.getMessage()), evidence);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String why = "fault of the suite: the body could not be read, "
                    + e.getClass().getName();
            return new Observation(exchange, rel, null, "", why, evidence);
        }
    }

    /** Which limit of the target file the answer exceeds, so that it was given up; empty text for none. */
    public String beyondLimits() {
        return exchange.isBeyondLimits() ? exchange.failure() : "";
    }

    /** Where things follow each other: one part of the run. */
    public int part() {
        return evidence.part();
    }

    /** Scheme, host and port that the request was sent to. */
    public String origin() {
        return UriReference.origin(exchange.request().url());
    }

    /** Whether it asks for options, which is not judged. */
    public static boolean isOptions(Exchange exchange) {
        return exchange.request().method().equals("OPTIONS");
    }

    public Optional<Representation> representation() {
        return Optional.ofNullable(content);
    }

    /** The body if it is a resource of a successful answer. */
    public Optional<Representation> resource() {
        return of(Representation.Kind.RESOURCE).filter(body -> exchange.succeeded());
    }

    /** The body if it is a UCWA error body. */
    public Optional<Representation> error() {
        return representation().filter(body -> exchange.status() >= 400 && body.kind() == Representation.Kind.ERROR);
    }

    /** The body if it is a page of the event channel. */
    public Optional<Representation> events() {
        return representation()
                .filter(body ->
                        exchange.succeeded() && (body.kind() == Representation.Kind.EVENTS || rel.equals("events")));
    }

    /** The format to which findings about the exchange count: that of the answer, or that which was asked for, in a batch by its first part. */
    public Format format() {
        return format(exchange);
    }

    /** The same without reading the body. */
    public static Format format(Exchange exchange) {
        return exchange.format()
                .or(() -> accepted(exchange))
                .or(() -> BatchRequest.format(exchange.request()))
                .orElse(Format.JSON);
    }

    /** The one format that Accept asks for. */
    public Optional<Format> accepted() {
        return accepted(exchange);
    }

    private static Optional<Format> accepted(Exchange exchange) {
        return exchange.request()
                .headerValue("Accept")
                .filter(accept -> !accept.contains(","))
                .flatMap(accept -> MediaType.parse(accept).format());
    }

    /** Whether the exchange is with UCWA itself and not with autodiscovery or the token service. */
    public boolean isUcwa() {
        return !rel.equals("root") && !rel.equals("user") && isJudged();
    }

    /** Whether it is a root that leads elsewhere, which may be no more than that link. */
    public boolean isRedirectingRoot() {
        return rel.equals("root")
                && resource()
                        .filter(body -> body.resource().link("redirect").isPresent())
                        .isPresent();
    }

    /** The token service is not part of UCWA: its bodies have a standard of their own; where no link leads anybody may answer. */
    private boolean isJudged() {
        return !exchange.request().isOutside();
    }

    private Optional<Representation> of(Representation.Kind kind) {
        return representation().filter(body -> body.kind() == kind);
    }

    private static String expectedRel(UcwaRequest request) {
        if (request.method().equals("GET")) {
            return request.rel();
        }
        return Catalogue.load()
                .resource(request.rel())
                .flatMap(page -> page.operation(request.method()))
                .map(Operation::answer)
                .flatMap(Answer::body)
                .orElse("");
    }
}
