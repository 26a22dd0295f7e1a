package org.ucwatck.reference.wire;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A media type with its parameters, as found in Content-Type and Accept. */
public record MediaType(String name, Map<String, String> parameters) {
    public static final String JSON = "application/json";
    public static final String XML = "application/xml";
    public static final String UCWA_JSON = "application/vnd.microsoft.com.ucwa+json";
    public static final String UCWA_XML = "application/vnd.microsoft.com.ucwa+xml";
    public static final List<String> SUPPORTED = List.of(JSON, XML, UCWA_JSON, UCWA_XML);

    public static MediaType parse(String text) {
        String[] parts = text.split(";", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                String key = parts[i].substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.put(key, unquoted(parts[i].substring(equals + 1).strip()));
            }
        }
        return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), parameters);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    public Optional<Format> format() {
        return formatOf(name);
    }

    static Optional<Format> formatOf(String name) {
        return switch (name) {
            case JSON, UCWA_JSON -> Optional.of(Format.JSON);
            case XML, UCWA_XML -> Optional.of(Format.XML);
            default -> Optional.empty();
        };
    }

    /** The declared charset; absent when none is declared. */
    public Optional<Charset> charset() {
        @Nullable String declared = parameters.get("charset");
        if (declared == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(declared));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "The charset is not supported.");
        }
    }

    double quality() {
        try {
            return Double.parseDouble(parameters.getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
