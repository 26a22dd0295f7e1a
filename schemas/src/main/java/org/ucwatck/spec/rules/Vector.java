package org.ucwatck.spec.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.pages.Format;

/**
 * One input with what a server may do with it.
 *
 * @param id slug, unique in its topic and stable
 * @param formats the formats in which the input can be written
 * @param reason why it is expected so, in our words
 * @param level how strongly the pages bind the server to refuse an invalid input; MUST unless the data says otherwise
 * @param codes error codes that are legal when it is refused; empty when any is
 * @param subcodes error details that are expected when it is refused, {@code none} for none at all; empty when any is
 * @param subcodeLevel how strongly one of those details is expected; SHOULD unless the data says otherwise
 */
public record Vector(
        String id,
        String description,
        @JsonProperty("value") @Nullable String text,
        @JsonProperty("raw") @Nullable String json,
        @JsonProperty("bytes") @Nullable String base64,
        List<Part> parts,
        @JsonProperty("charset") @Nullable String charsetName,
        List<Format> formats,
        Expectation expect,
        String reason,
        Level level,
        List<String> codes,
        List<String> subcodes,
        Level subcodeLevel) {

    /** What stands in a body for the contact that the target file names. */
    public static final String CONTACT = "{{to}}";

    /**
     * A piece of a long value.
     *
     * @param times how often the text is repeated, at least 1
     */
    public record Part(String text, int times) {
        public Part {
            times = Math.max(1, times);
        }
    }

    public Vector {
        parts = List.copyOf(parts);
        formats = formats.isEmpty() ? List.of(Format.values()) : List.copyOf(formats);
        codes = List.copyOf(codes);
        subcodes = List.copyOf(subcodes);
        level = Objects.requireNonNullElse(level, Level.MUST);
        subcodeLevel = Objects.requireNonNullElse(subcodeLevel, Level.SHOULD);
    }

    /** The value of a string parameter, before it is escaped for a format; empty text for raw and bytes vectors. */
    public String value() {
        if (text != null) {
            return text;
        }
        return parts.stream().map(part -> part.text().repeat(part.times())).collect(Collectors.joining());
    }

    /**
     * The value of a string parameter with the contact filled in.
     *
     * @param contact put in place of {@link #CONTACT}
     */
    public String value(String contact) {
        return value().replace(CONTACT, contact);
    }

    /** JSON text that takes the place of the value, for a value that is no string. */
    public Optional<String> raw() {
        return Optional.ofNullable(json);
    }

    /**
     * The bytes of a whole request body.
     *
     * @param contact put in place of {@link #CONTACT}, not escaped
     */
    public byte[] body(String contact) {
        if (base64 != null) {
            var bytes = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
            return bytes.replace(CONTACT, contact).getBytes(StandardCharsets.ISO_8859_1);
        }
        var charset = charsetName == null ? StandardCharsets.UTF_8 : Charset.forName(charsetName);
        return value(contact).getBytes(charset);
    }
}
