package org.ucwatck.reference.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.InputFault;

/** Phone numbers as addPhoneAudio takes them: digits, with a plus before them when they are E.164. */
public final class PhoneNumber {
    private static final Pattern DIGITS = Pattern.compile("(?:[tT][eE][lL]:)?(\\+?[0-9]{1,15})");
    private static final Pattern STORED = Pattern.compile("(?:[tT][eE][lL]:)?(\\+?[0-9]{2,15})(;ext=[0-9]+)?");
    private static final Pattern LOCAL = Pattern.compile("[0-9]{2,15}");

    private PhoneNumber() {}

    /** The number as a tel URI; empty when it cannot be normalised. */
    public static Optional<String> normalised(String given, Deviations deviations) {
        if (deviations.has(InputFault.MALFORMED_NUMBER_ACCEPTED)) {
            return Optional.of(given);
        }
        String number = deviations.has(InputFault.NUMBER_NORMALISED_BEFORE_VALIDATION)
                ? given.replaceAll("[^+0-9:telTEL]", "")
                : given;
        Matcher matcher = DIGITS.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        boolean complete = digits.startsWith("+") || LOCAL.matcher(digits).matches();
        return complete ? Optional.of("tel:" + digits) : Optional.empty();
    }

    /**
     * A number that a user stores, with an extension if she gives one; what only makes it readable is left out.
     *
     * @return a tel URI; empty when it cannot be normalised
     */
    public static Optional<String> stored(String given) {
        Matcher matcher = STORED.matcher(given.strip().replaceAll("[ .()-]", ""));
        return matcher.matches()
                ? Optional.of("tel:" + matcher.group(1)
                        + Optional.ofNullable(matcher.group(2)).orElse(""))
                : Optional.empty();
    }

    public static boolean isSame(String one, String other) {
        return one.replaceAll("[^0-9]", "").equals(other.replaceAll("[^0-9]", ""));
    }
}
