package org.ucwatck.reference.api;

import java.util.List;
import java.util.Locale;
import org.ucwatck.reference.area.Hrefs;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.Variant;
import org.ucwatck.reference.bend.answer.AnswerBends;
import org.ucwatck.reference.bend.answer.ResourceBends;
import org.ucwatck.reference.bend.answer.TypeBends;
import org.ucwatck.reference.bend.text.ByteBends;
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
    private final Bends bends;
    private final Hrefs hrefs;
    private final AnswerBends answerBends;
    private final ResourceBends resourceBends;
    private final ByteBends byteBends;
    private final TypeBends typeBends;

    Responder(Bends bends, Hrefs hrefs) {
        this.bends = bends;
        this.hrefs = hrefs;
        this.answerBends = new AnswerBends(bends);
        this.resourceBends = new ResourceBends(bends);
        this.byteBends = new ByteBends(bends);
        this.typeBends = new TypeBends(bends);
    }

    /** What goes over the wire. */
    record Rendered(int status, List<Header> headers, Bytes body) {}

    Rendered render(Answer answer, Request request, String rel) {
        String mediaType = mediaType(request, rel);
        Format format = MediaType.parse(mediaType).format().orElse(Format.JSON);
        boolean cached = answer.headers().stream().anyMatch(each -> each.named("Cache-Control"));
        Answer full = (cached ? answer : answer.with("Cache-Control", "no-cache"))
                .with(Version.HEADER, Double.toString(Version.NUMBER))
                .with("X-Content-Type-Options", "nosniff");
        Answer bent = answerBends.apply(full, new AnswerBends.Setting(rel, request, format));
        if (bent.body() instanceof Body.OfProblem && typeBends.ofError(format) != format) {
            mediaType = MediaType.JSON;
            format = Format.JSON;
        }
        Body body = mapped(bent.body(), format);
        Bytes written = Writer.write(body, format, style(request));
        Bytes bytes = body instanceof Body.OfText ? written : byteBends.apply(written, format);
        Answer sent = bytes.isEmpty() ? bent : declared(bent, contentType(body, mediaType), request, rel);
        List<Header> headers =
                sent.headers().stream().map(each -> located(each, request)).toList();
        return new Rendered(sent.status(), headers, bytes);
    }

    private Answer declared(Answer answer, String contentType, Request request, String rel) {
        return typeBends
                .declared(contentType, request, rel)
                .map(type -> answer.with("Content-Type", type))
                .orElse(answer);
    }

    // Who sends XML and leaves open what comes back gets XML.
    private String mediaType(Request request, String rel) {
        Format fallback = request.format().orElse(Format.JSON);
        String accept = typeBends.accepted(request, rel);
        String chosen = Negotiation.choose(accept, fallback);
        boolean vendor = bends.has(Variant.VENDOR_MEDIA_TYPES) && !accept.contains(chosen);
        if (!vendor) {
            return chosen;
        }
        return chosen.endsWith("json") ? MediaType.UCWA_JSON : MediaType.UCWA_XML;
    }

    private Body mapped(Body body, Format format) {
        if (body instanceof Body.OfResource it) {
            return new Body.OfResource(it.resource().mapped(resourceBends.in(format)));
        }
        return body instanceof Body.OfEvents it ? new Body.OfEvents(it.page().mapped(resourceBends.inEvents())) : body;
    }

    private Style style(Request request) {
        return new Style(
                href -> hrefs.out(href, request),
                bends.has(Variant.PRETTY_PRINTED),
                bends.has(Variant.XML_PREFIX) ? "uc" : "",
                bends.has(Variant.SENDERS_REPEATED));
    }

    private String contentType(Body body, String mediaType) {
        if (body instanceof Body.OfText text) {
            return text.contentType();
        }
        boolean charset = body instanceof Body.OfResource && !bends.has(Variant.NO_CHARSET);
        return charset ? mediaType + "; charset=utf-8" : mediaType;
    }

    private Header located(Header header, Request request) {
        String name = bends.has(Variant.LOWER_CASE_HEADERS) ? header.name().toLowerCase(Locale.ROOT) : header.name();
        String value = header.named("Location") ? hrefs.out(header.value(), request) : header.value();
        return new Header(name, value);
    }
}
