package org.ucwatck.harness.mask;

import java.util.regex.Pattern;

/**
 * Secrets that may as well be harmless text: only letters or only digits, fewer than 12 of them, or fewer than 8 letters
 * and digits. They are hidden where they stand as a whole word, and not as a part of a longer one; what is long or has
 * other characters is hidden wherever it stands.
 */
public final class PlainWord {
    private static final Pattern PLAIN =
            Pattern.compile("\\p{IsAlphabetic}{1,11}|\\p{IsDigit}{1,11}|[\\p{IsAlphabetic}\\p{IsDigit}]{1,7}");

    private PlainWord() {}

    public static boolean is(String secret) {
        return PLAIN.matcher(secret).matches();
    }
}
