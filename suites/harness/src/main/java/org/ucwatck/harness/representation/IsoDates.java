package org.ucwatck.harness.representation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of XML: every form of ISO 8601 that names a day, since that is all that the page asks for. */
final class IsoDates {
    static final String TOPIC = "A-35 date in XML";

    private static final Pattern WHOLE =
            Pattern.compile("([0-9W-]+)(?:[Tt]([0-9:.,]+)(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(-?)(\\d\\d)\\2(\\d\\d)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})(-?)W(\\d\\d)\\2([1-7])");
    private static final Pattern TIME =
            Pattern.compile("(\\d\\d)(?:(:?)(\\d\\d)(?:\\2(\\d\\d))?)?(?:[.,](\\d{1,18}))?");
    private static final Pattern USUAL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?<offset>Z|[+-]\\d\\d:\\d\\d)?");

    private IsoDates() {}

    /** The moment; without an offset it is read as UTC, without a time as the beginning of the day. */
    static Optional<Instant> read(String text, Forms forms) {
        Matcher parts = WHOLE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = day(parts.group(1)).atStartOfDay().plus(sinceMidnight(parts.group(2)));
            Instant moment = local.toInstant(offset(parts.group(3)));
            forms.saw(TOPIC, form(text, parts.group(2)));
            return Optional.of(moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String text) {
        Matcher calendar = CALENDAR.matcher(text);
        if (calendar.matches()) {
            return LocalDate.of(number(calendar, 1), number(calendar, 3), number(calendar, 4));
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return LocalDate.ofYearDay(number(ordinal, 1), number(ordinal, 2));
        }
        return LocalDate.parse(WEEK.matcher(text).replaceFirst("$1-W$3-$4"), DateTimeFormatter.ISO_WEEK_DATE);
    }

    private static Duration sinceMidnight(@Nullable String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new DateTimeException(text);
        }
        int hours = number(time, 1);
        int minutes = number(time, 3);
        int seconds = number(time, 4);
        if (hours > 24 || minutes > 59 || seconds > 60 || (hours == 24 && minutes + seconds > 0)) {
            throw new DateTimeException(text);
        }
        long unit = time.group(3) == null ? 3600 : time.group(4) == null ? 60 : 1;
        return Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(seconds).plus(part(time.group(5), unit));
    }

    /** A decimal fraction of the smallest unit that is written, to the millisecond. */
    private static Duration part(@Nullable String decimals, long seconds) {
        double part = decimals == null ? 0 : Double.parseDouble("0." + decimals);
        return Duration.ofMillis((long) Math.floor(part * seconds * 1000 + 1e-6));
    }

    private static ZoneOffset offset(@Nullable String text) {
        return text == null ? ZoneOffset.UTC : ZoneOffset.of(text.toUpperCase(Locale.ROOT));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    private static String form(String text, @Nullable String time) {
        Matcher usual = USUAL.matcher(text);
        if (usual.matches()) {
            return usual.group("offset") == null ? "without an offset" : "as in RFC 3339";
        }
        return time == null ? "a day without a time" : "another form of ISO 8601";
    }
}
