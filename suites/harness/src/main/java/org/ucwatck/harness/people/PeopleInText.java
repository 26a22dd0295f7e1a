package org.ucwatck.harness.people;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.mask.PlainText;

/** Addresses and telephone numbers in any text, also in a broken one. */
final class PeopleInText {
    private static final String LOCAL = "[\\p{L}\\p{N}._%+'~!$*-]{1,80}";
    private static final Pattern SCHEME = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:sips?|mailto|im|xmpp):");

    /** After a scheme any host will do, and some characters more. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?<=[:/])[^\\s:/@\"<>,;?&=]{1,80}@[\\p{L}\\p{N}.-]{1,120}[\\p{L}\\p{N}]|" + LOCAL
                    + "@[\\p{L}\\p{N}-]{1,60}(?:\\.[\\p{L}\\p{N}-]{1,60}){1,9}");

    private static final Pattern TELEPHONE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])tel:[+ ]?(\\d[\\d() .-]{0,28}\\d)");

    /** A number with its country. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+(\\d[\\d() .-]{5,28}\\d)(?![\\d.])");

    private static final Pattern USER = Pattern.compile("(?:^|[?&\\s])username=([^&\\s]{2,120})");

    private PeopleInText() {}

    /** All addresses in the text, however it is escaped. */
    static List<String> addresses(String text) {
        return Stream.of(text, PlainText.of(text))
                .distinct()
                .filter(each -> each.indexOf('@') >= 0)
                .flatMap(each -> ADDRESS.matcher(each).results())
                .map(found -> SCHEME.matcher(found.group()).replaceFirst(""))
                .distinct()
                .toList();
    }

    /** All telephone numbers in the text that say that they are some. */
    static List<String> numbers(String text) {
        String plain = PlainText.of(text);
        Stream<String> named = TELEPHONE.matcher(plain).results().map(found -> found.group(1));
        Stream<String> international = text.indexOf('+') < 0
                ? Stream.of()
                : INTERNATIONAL.matcher(text).results().map(found -> found.group(1));
        return Stream.concat(named, international).distinct().toList();
    }

    /** Who asks for a token in this form, with and without the domain. */
    static List<String> users(String form) {
        return USER.matcher(form)
                .results()
                .map(found -> decoded(found.group(1)))
                .flatMap(user -> Stream.of(user, user.substring(user.lastIndexOf('\\') + 1)))
                .distinct()
                .toList();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
