package org.ucwatck.harness.exchange;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.ucwatck.spec.pages.Format;

/**
 * A Content-Type without its parameters, and its charset.
 *
 * @param name type and subtype in lower case
 * @param charset the charset parameter without quotes, or empty text
 */
public record MediaType(String name, String charset) {

    public static MediaType parse(String header) {
        String[] parts = header.split(";");
        String charset = "";
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.toLowerCase(Locale.ROOT).startsWith("charset=")) {
                charset = part.substring("charset=".length()).strip().replaceAll("^[\"']|[\"']$", "");
            }
        }
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
    }

    /** The UCWA format of the type: one of the four types of the page, or the spelling of its versioning sample. */
    public Optional<Format> format() {
        for (Format format : Format.values()) {
            if (name.equals(format.mediaType())
                    || name.equals(format.vendorMediaType())
                    || name.equals("application/vnd.microsoft.ucwa+" + format.slug())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The charset to read the body in, UTF-8 where none is named; empty when the name is unknown. */
    public Optional<Charset> encoding() {
        if (charset.isEmpty()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
