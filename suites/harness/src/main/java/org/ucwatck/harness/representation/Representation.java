package org.ucwatck.harness.representation;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.w3c.dom.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of an answer, read.
 *
 * @param format the format it came in
 * @param kind what it is
 * @param json its content in the form that both formats share
 * @param forms how it is written where the pages leave several forms open
 * @param base absolute URL of the answer, against which its links are resolved
 */
public record Representation(Format format, Kind kind, JsonNode json, List<Form> forms, String base) {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(ReadingLimits.json())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The links of a page of the event channel. */
    private static final Set<String> PAGE_LINKS = Set.of("self", "next", "resume", "resync");

    public Representation {
        forms = List.copyOf(forms);
    }

    /** What a body can be. */
    public enum Kind {
        RESOURCE,
        ERROR,
        EVENTS
    }

    /**
     * Reads the body in the format that the answer declares.
     *
     * @param rel the resource that was asked for, for an XML body that does not name its own; may be empty text
     * @throws Unreadable when the answer declares no UCWA format or the body is not of it
     * @throws LargerThanRead when the body exceeds {@link ReadingLimits}
     */
    public static Representation of(Exchange exchange, String rel) {
        MediaType type = exchange.mediaType().orElseThrow(() -> new Unreadable("the answer has no Content-Type"));
        Format format =
                type.format().orElseThrow(() -> new Unreadable("Content-Type " + type.name() + " is no UCWA type"));
        if (format == Format.XML) {
            Document document = XmlDocuments.parse(exchange.body(), type);
            return new XmlForm(Catalogue.load(), exchange.request().url()).read(document.getDocumentElement(), rel);
        }
        String text =
                text(exchange, type.encoding().orElseThrow(() -> new Unreadable("unknown charset " + type.charset())));
        JsonNode json = json(exchange, text);
        Forms forms = new Forms();
        if (text.contains("null")) {
            JsonNulls.drop(json, forms);
        }
        String base = exchange.request().url();
        return new Representation(format, kindOf(exchange, json, rel), json, forms.all(), base);
    }

    /** As {@link #of}; empty when there is no body, or none that can be read. */
    public static Optional<Representation> ifReadable(Exchange exchange, String rel) {
        if (exchange.body().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(exchange, rel));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Reads a body that is JSON whatever it is declared as, the token answer for one; throws {@link Unreadable}. */
    public static JsonNode json(Exchange exchange) {
        return json(
                exchange,
                text(exchange, exchange.mediaType().flatMap(MediaType::encoding).orElse(StandardCharsets.UTF_8)));
    }

    /** What the reader makes of the tokens of a JSON body that {@link #of} can read. */
    public static <T> T parsing(Exchange exchange, Function<JsonParser, T> reader) {
        Charset charset = exchange.mediaType().flatMap(MediaType::encoding).orElse(StandardCharsets.UTF_8);
        try (JsonParser parser = MAPPER.createParser(text(exchange, charset))) {
            return reader.apply(parser);
        }
    }

    private static JsonNode json(Exchange exchange, String text) {
        if (Size.isDoubtful(exchange.body())) {
            try (JsonParser parser = MAPPER.createParser(text)) {
                new Size(exchange.body().bounds()).count(parser);
            } catch (JacksonException e) {
                // what is wrong with it is told when it is read
            }
        }
        return json(text);
    }

    /** Reads JSON text strictly: one object and nothing after it; throws {@link Unreadable} with the place. */
    public static JsonNode json(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (!json.isObject()) {
                throw new Unreadable("the JSON body is no object");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw ReadingLimits.ofJson(String.valueOf(e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw new Unreadable("malformed JSON: " + e.getOriginalMessage()
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")"));
        }
    }

    public Resource resource() {
        return new Resource(json, base);
    }

    public ErrorBody error() {
        return new ErrorBody(json);
    }

    /** The error body; empty when it is something else. */
    public Optional<ErrorBody> errorIfAny() {
        return kind == Kind.ERROR ? Optional.of(error()) : Optional.empty();
    }

    private static String text(Exchange exchange, Charset charset) {
        if (!exchange.body().isWhole()) {
            throw new LargerThanRead(exchange.body());
        }
        Encoding.requireDeclared(exchange.body(), charset);
        try {
            return exchange.body().text(charset);
        } catch (CharacterCodingException e) {
            throw new Unreadable("the body is no " + charset + " text");
        }
    }

    private static Kind kindOf(Exchange exchange, JsonNode json, String rel) {
        if (exchange.status() >= 400) {
            return Kind.ERROR;
        }
        boolean events = rel.equals("events") || json.has("sender") || (rel.isEmpty() && leadsOnAlone(json));
        return events ? Kind.EVENTS : Kind.RESOURCE;
    }

    /** An idle page may be no more than a link to follow; servers show next among the links of application, too. */
    private static boolean leadsOnAlone(JsonNode json) {
        Set<String> links = new HashSet<>(json.path("_links").propertyNames());
        boolean onlyLinks = json.size() == 1 && PAGE_LINKS.containsAll(links);
        links.remove("self");
        return onlyLinks && !links.isEmpty();
    }
}
