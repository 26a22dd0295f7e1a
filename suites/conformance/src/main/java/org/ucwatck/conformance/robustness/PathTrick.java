package org.ucwatck.conformance.robustness;

import java.util.Locale;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.verdict.exchange.UriReference;

/** Ways to write the address of one application so that a careless server takes it for something below another. */
enum PathTrick implements Case {
    DOT_SEGMENTS {
        @Override
        String url(String own, String other) {
            return climbing(own, "/..") + path(other);
        }
    },
    ENCODED_DOTS {
        @Override
        String url(String own, String other) {
            return climbing(own, "/%2e%2e") + path(other);
        }
    },
    ENCODED_SLASHES {
        @Override
        String url(String own, String other) {
            return climbing(own, "%2f..") + path(other).replace("/", "%2f");
        }
    },
    ENCODED_BACKSLASHES {
        @Override
        String url(String own, String other) {
            return climbing(own, "%5c..") + path(other).replace("/", "%5c");
        }
    },
    DOUBLE_SLASHES {
        @Override
        String url(String own, String other) {
            return UriReference.origin(other) + path(other).replace("/", "//");
        }
    },
    SINGLE_DOTS {
        @Override
        String url(String own, String other) {
            return UriReference.origin(other) + path(other).replace("/", "/./");
        }
    };

    /**
     * The address to try.
     *
     * @param own absolute URL of an application of whoever asks
     * @param other that of an application of somebody else
     */
    abstract String url(String own, String other);

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String climbing(String own, String step) {
        int segments = (int) path(own).chars().filter(c -> c == '/').count();
        return UriReference.origin(own) + path(own) + step.repeat(segments);
    }

    private static String path(String url) {
        return url.substring(UriReference.origin(url).length()).split("[?#]", 2)[0];
    }
}
