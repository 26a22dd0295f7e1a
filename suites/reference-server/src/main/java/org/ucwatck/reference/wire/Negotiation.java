package org.ucwatck.reference.wire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the media type of an answer from what the client accepts; an Accept that fits nothing gets the fallback. */
public final class Negotiation {

    private Negotiation() {}

    /**
     * @param accept the Accept header, null when there is none
     * @param fallback the format to take where the client has no preference
     * @return one of the four supported media types
     */
    public static String choose(@Nullable String accept, Format fallback) {
        List<String> candidates = fallback == Format.JSON
                ? List.of(MediaType.JSON, MediaType.UCWA_JSON, MediaType.XML, MediaType.UCWA_XML)
                : List.of(MediaType.XML, MediaType.UCWA_XML, MediaType.JSON, MediaType.UCWA_JSON);
        if (accept == null || accept.isBlank()) {
            return candidates.get(0);
        }
        List<MediaType> ranges =
                Arrays.stream(accept.split(",", -1)).map(MediaType::parse).toList();
        return candidates.stream()
                .filter(candidate -> quality(candidate, ranges) > 0)
                .max(Comparator.<String>comparingDouble(candidate -> quality(candidate, ranges))
                        .thenComparingInt(candidate -> -position(candidate, ranges))
                        .thenComparingInt(candidate -> -candidates.indexOf(candidate)))
                .orElse(candidates.get(0));
    }

    private static double quality(String candidate, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> specificity(candidate, range) > 0)
                .max(Comparator.comparingInt(range -> specificity(candidate, range)))
                .map(MediaType::quality)
                .orElse(0.0);
    }

    private static int specificity(String candidate, MediaType range) {
        if (range.name().equals(candidate)) {
            return 3;
        }
        if (range.name().equals("application/*")) {
            return 2;
        }
        return range.name().equals("*/*") || range.name().equals("*") ? 1 : 0;
    }

    private static int position(String candidate, List<MediaType> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).name().equals(candidate)) {
                return i;
            }
        }
        return ranges.size();
    }
}
