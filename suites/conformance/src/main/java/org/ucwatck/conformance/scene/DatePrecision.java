package org.ucwatck.conformance.scene;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date may be written less precisely in XML than in JSON: to the second, or as a day. */
public final class DatePrecision {
    private static final Pattern DATE = Pattern.compile("\"/Date\\((-?\\d{1,18})(?:[+-]\\d{4})?\\)/\"");
    private static final long SECOND = Duration.ofSeconds(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long WIDEST_OFFSET = Duration.ofHours(14).toMillis();

    private DatePrecision() {}

    /** The facts of XML, with the dates of JSON where they are the same as far as XML tells. */
    public static Map<String, String> alike(Map<String, String> json, Map<String, String> xml) {
        Map<String, String> alike = new TreeMap<>(xml);
        alike.replaceAll((name, value) -> {
            String exact = json.getOrDefault(name, "");
            return isSame(exact, value) ? exact : value;
        });
        return alike;
    }

    private static boolean isSame(String exact, String written) {
        Matcher one = DATE.matcher(exact);
        Matcher other = DATE.matcher(written);
        if (!one.matches() || !other.matches()) {
            return false;
        }
        long moment = Long.parseLong(other.group(1));
        long later = Long.parseLong(one.group(1)) - moment;
        boolean day = moment % DAY == 0;
        return Math.abs(later) < SECOND || (day && later > -WIDEST_OFFSET && later < DAY + WIDEST_OFFSET);
    }
}
