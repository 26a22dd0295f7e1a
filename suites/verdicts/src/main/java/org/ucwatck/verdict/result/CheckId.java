package org.ucwatck.verdict.result;

import java.util.Objects;
import java.util.regex.Pattern;
import org.ucwatck.spec.pages.Format;

/**
 * The stable id of a check: rule × operation × variant × format.
 *
 * @param rule the rule that the check is named after, such as {@code request.max-length}
 * @param operation the operation or its parameter, such as {@code addPhoneAudio.POST.operationId}, or {@code any}
 * @param variant the slug of the case, such as {@code 51-characters}
 * @param format the payload format
 */
public record CheckId(String rule, String operation, String variant, Format format) implements Comparable<CheckId> {
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*");

    public CheckId {
        requireSegment(rule);
        requireSegment(operation);
        requireSegment(variant);
        Objects.requireNonNull(format);
    }

    /** Reads an id back from its {@link #path()}; throws IllegalArgumentException when it is none. */
    public static CheckId parse(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a check id has four parts, rule/operation/variant/format: " + path);
        }
        return new CheckId(parts[0], parts[1], parts[2], Format.valueOf(parts[3].toUpperCase(java.util.Locale.ROOT)));
    }

    /** The id as a path: {@code request.max-length/addPhoneAudio.POST.operationId/51-characters/xml}. */
    public String path() {
        return rule + "/" + operation + "/" + variant + "/" + format.slug();
    }

    @Override
    public int compareTo(CheckId other) {
        return path().compareTo(other.path());
    }

    @Override
    public String toString() {
        return path();
    }

    private static void requireSegment(String segment) {
        if (!SEGMENT.matcher(segment).matches()) {
            throw new IllegalArgumentException("not a slug: '" + segment + "'");
        }
    }
}
