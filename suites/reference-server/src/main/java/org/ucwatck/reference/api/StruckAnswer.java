package org.ucwatck.reference.api;

import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What a client gets when the weather strikes its request: a word of a server in front, or the end of the connection. */
final class StruckAnswer {
    private StruckAnswer() {}

    /** Answers before the request is carried out; false when it may go on. */
    static boolean instead(Context context, Climate.Strike strike) {
        switch (strike) {
            case BUSY -> page(context, 503).header("Retry-After", "1");
            case SILENTLY_BUSY -> page(context, 503);
            case LIMITED -> page(context, 429).header("Retry-After", soon());
            case GATEWAY_TIMEOUT -> page(context, 504);
            case RESET_BEFORE -> BrokenWire.cut(context);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Answers in place of what this server says; false when that may be written. */
    static boolean after(Context context, Climate.Strike strike) {
        switch (strike) {
            case RESET_AFTER -> BrokenWire.cut(context);
            case BAD_GATEWAY -> page(context, 502);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Context page(Context context, int status) {
        return context.status(status).html("<!DOCTYPE html>\n<html><body>" + status + "</body></html>\n");
    }

    private static String soon() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(1));
    }
}
