package org.ucwatck.reference.api;

import java.util.List;
import java.util.Locale;
import org.ucwatck.reference.area.Hrefs;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.answer.AnswerMutator;
import org.ucwatck.reference.fault.answer.ResourceMutator;
import org.ucwatck.reference.fault.answer.TypeMutator;
import org.ucwatck.reference.fault.request.HostileMutator;
import org.ucwatck.reference.fault.site.SiteAnswers;
import org.ucwatck.reference.fault.site.SiteBytes;
import org.ucwatck.reference.fault.text.ByteMutator;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Header;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Negotiation;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.wire.Style;
import org.ucwatck.reference.wire.Writer;

/** Turns an answer into what goes over the wire: seams for answer, resource and bytes in this order. */
final class Responder {
    private final Deviations deviations;
    private final Hrefs hrefs;
    private final AnswerMutator answerMutator;
    private final ResourceMutator resourceMutator;
    private final ByteMutator byteMutator;
    private final TypeMutator typeMutator;
    private final SiteAnswers sites;
    private final SiteBytes siteBytes;

    Responder(Deviations deviations, Hrefs hrefs) {
        this.deviations = deviations;
        this.hrefs = hrefs;
        this.answerMutator = new AnswerMutator(deviations);
        this.resourceMutator = new ResourceMutator(deviations);
        this.byteMutator = new ByteMutator(deviations);
        this.typeMutator = new TypeMutator(deviations);
        this.sites = new SiteAnswers(deviations);
        this.siteBytes = new SiteBytes(deviations);
    }

    /** What goes over the wire. */
    record Rendered(int status, List<Header> headers, Bytes body) {}

    Rendered render(Answer answer, Request request, String rel) {
        String mediaType = mediaType(request, rel);
        Format format = MediaType.parse(mediaType).format().orElse(Format.JSON);
        boolean cached = answer.headers().stream().anyMatch(each -> each.named("Cache-Control"));
        Answer plain = (cached ? answer : answer.with("Cache-Control", "no-cache"))
                .with(Version.HEADER, Double.toString(Version.NUMBER))
                .with("X-Content-Type-Options", "nosniff");
        Answer full = new HostileMutator(deviations).split(plain, request, rel);
        Answer mutated = answerMutator.apply(full, new AnswerMutator.Setting(rel, request, format));
        if (mutated.body() instanceof Body.OfProblem && typeMutator.ofError(format) != format) {
            mediaType = MediaType.JSON;
            format = Format.JSON;
        }
        Body body = mapped(mutated.body(), format);
        Bytes written = Writer.write(body, format, style(request));
        Bytes bytes = isReady(body)
                ? written
                : siteBytes.apply(
                        byteMutator.apply(written, format),
                        new SiteBytes.Place(request.method(), rel, mutated.status(), format));
        Answer sent = bytes.isEmpty() ? mutated : declared(mutated, contentType(body, mediaType), request, rel);
        List<Header> headers =
                sent.headers().stream().map(each -> located(each, request)).toList();
        return new Rendered(sent.status(), headers, bytes);
    }

    private static boolean isReady(Body body) {
        return body instanceof Body.OfText || body instanceof Body.OfBytes;
    }

    private Answer declared(Answer answer, String contentType, Request request, String rel) {
        return typeMutator
                .declared(contentType, request, rel)
                .map(type -> answer.with("Content-Type", type))
                .orElse(answer);
    }

    // Who sends XML and leaves open what comes back gets XML.
    private String mediaType(Request request, String rel) {
        Format fallback = request.format().orElse(Format.JSON);
        String accept = typeMutator.accepted(request, rel);
        String chosen = Negotiation.choose(accept, fallback);
        boolean vendor = deviations.has(Variant.VENDOR_MEDIA_TYPES) && !accept.contains(chosen);
        if (!vendor) {
            return chosen;
        }
        return chosen.endsWith("json") ? MediaType.UCWA_JSON : MediaType.UCWA_XML;
    }

    private Body mapped(Body body, Format format) {
        if (body instanceof Body.OfResource it) {
            return new Body.OfResource(sites.apply(it.resource().mapped(resourceMutator.in(format)), format));
        }
        return body instanceof Body.OfEvents it
                ? new Body.OfEvents(it.page().mapped(resourceMutator.inEvents()))
                : body;
    }

    private Style style(Request request) {
        return new Style(
                href -> hrefs.out(href, request),
                deviations.has(Variant.PRETTY_PRINTED),
                deviations.has(Variant.XML_PREFIX) ? "uc" : "",
                deviations.has(Variant.SENDERS_REPEATED));
    }

    private String contentType(Body body, String mediaType) {
        if (body instanceof Body.OfText text) {
            return text.contentType();
        }
        if (body instanceof Body.OfBytes bytes) {
            return bytes.contentType();
        }
        boolean charset = body instanceof Body.OfResource && !deviations.has(Variant.NO_CHARSET);
        return charset ? mediaType + "; charset=utf-8" : mediaType;
    }

    private Header located(Header header, Request request) {
        String name =
                deviations.has(Variant.LOWER_CASE_HEADERS) ? header.name().toLowerCase(Locale.ROOT) : header.name();
        return new Header(name, seen(header, request));
    }

    private String seen(Header header, Request request) {
        if (header.named("Set-Cookie")) {
            return hrefs.cookie(header.value());
        }
        return header.named("Location") ? hrefs.out(header.value(), request) : header.value();
    }
}
