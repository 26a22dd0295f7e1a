package org.ucwatck.harness.batch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.MediaType;

/** A Content-Type with parameters that may be quoted (RFC 2045, section 5.1). */
final class BatchType {
    /** The type of a batch and of its answer. */
    static final String NAME = "multipart/batching";

    private static final String TOKEN = "[^\\s;\"]+";
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(" + TOKEN + "?)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(" + TOKEN + "))");

    private final String header;

    BatchType(String header) {
        this.header = header;
    }

    /** Type and subtype in lower case. */
    String name() {
        return MediaType.parse(header).name();
    }

    /** The parameter of that name, without its quotes. */
    Optional<String> parameter(String name) {
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            if (found.group(1).toLowerCase(Locale.ROOT).equals(name)) {
                return Stream.of(2, 3)
                        .map(found::group)
                        .filter(value -> value != null)
                        .map(value -> value.replaceAll("\\\\(.)", "$1"))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
