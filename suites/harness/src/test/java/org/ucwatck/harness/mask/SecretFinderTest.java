package org.ucwatck.harness.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is found in whatever form it is written, and nothing else is. */
final class SecretFinderTest {
    private static final List<String> UNUSUAL = List.of(
            "Tr0ub \"le\" & <some> Ärger",
            "back\\slash\\\\new+plus %41 é€😀 Ж end",
            "&amp;&lt;-already-escaped-%2520-\\u0041",
            "newlineless-\\n-and-\\t-tabless",
            "https://user:pass@host/?q=1&r=2",
            "=?utf-8?B?quoted+printable?=",
            "AAEBHAEFAAAAAAUVAAAAkXbPsvKg9Vq3C0Hi",
            "пароль-на-русском-языке",
            "\"\"\"\"quotes-at-both-ends\"\"\"\"");

    private static SecretFinder of(String... secrets) {
        return new SecretFinder(List.of(secrets));
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void unusualSecretsAreFoundHoweverTheyAreWritten(Writing writing) {
        for (String secret : UNUSUAL) {
            String written = writing.of(secret);
            for (String around : List.of("[%s]", "{\"a\":\"%s\"}", "<a>%s</a>", "/?a=%s&b=c", "a\\\\n%s")) {
                String[] sides = around.split("%s", -1);
                String hidden = of(secret).hide(sides[0] + written + sides[1]);

                assertThat(hidden).as("%s written as %s", secret, written).contains("***");
                assertThat(rest(hidden, sides))
                        .as("%s written as %s", secret, written)
                        .hasSizeLessThan(24);
            }
        }
    }

    /** Base64 leaves a digit or two of its neighbours, and those of "alice:"; a form leaves the backslash at an end. */
    private static String rest(String hidden, String[] sides) {
        String inner = hidden.endsWith(sides[1]) ? hidden.substring(0, hidden.length() - sides[1].length()) : hidden;
        return inner.replaceFirst("^.{0," + sides[0].length() + "}", "").replace("***", "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Writing.class,
            names = {"BEGINNING.*", "PERCENT_LATIN"},
            mode = EnumSource.Mode.MATCH_NONE)
    void shortSecretsAreFoundToo(Writing writing) {
        for (String secret : List.of("pä&1", "x+y z", "ab\"c", "a1b2", "word", "4711", "s3cr3t")) {
            assertThat(of(secret).hide(" " + writing.of(secret) + " "))
                    .as("%s written as %s", secret, writing.of(secret))
                    .contains("***");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support, reports and a portal",
                "{\"expires\":44711,\"id\":\"47110\",\"u\":\"https://crossword.example/wordy\"}",
                "swordfish",
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            })
    void commonWordsWithinOtherWordsAreNoSecrets(String harmless) {
        assertThat(of("port", "word", "4711").hide(harmless)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a port.",
                "PORT",
                "p=port&q",
                "\\nport\\n",
                "%20port%20",
                "&quot;port&quot;",
                "x\tport",
                "\"port\""
            })
    void commonWordIsHiddenWhereItStandsAlone(String text) {
        assertThat(of("port").hide(text)).doesNotContainIgnoringCase("port").contains("***");
    }

    @Test
    void whatIsNoWordIsHiddenWithinOthers() {
        assertThat(of("Passw0rd").hide("xxPassw0rdxx passw0rd")).isEqualTo("xx***xx ***");
        assertThat(of("p&rt").hide("xp&rtx")).isEqualTo("x***x");
    }

    @Test
    void beginningOfATokenIsEnough() {
        SecretFinder finder = of("AAEBHAEFAAAAAAUVAAAAkXbPsvKg9Vq3C0Hi");

        assertThat(finder.hide("cwt=AAEBHAEFAAAAAAUV…")).isEqualTo("***…");
        assertThat(finder.hide("AAEBHAEFAAAAAAUVAAAAkXb!")).isEqualTo("***!");
        assertThat(finder.hide("AAEBHAEFAAAAAAU")).isEqualTo("AAEBHAEFAAAAAAU");
    }

    @Test
    void structureAroundASecretStaysWhole() {
        SecretFinder finder = of("\"quoted\\");

        assertThat(finder.hide("{\"a\":\"\\\"quoted\\\\\",\"b\":\"\\n\\\"quoted\\\\\"}"))
                .isEqualTo("{\"a\":\"***\\\\\",\"b\":\"\\n***\\\\\"}");
        assertThat(of("new-secret").hide("{\"a\":\"\\new-secret\"}")).isEqualTo("{\"a\":\"***\"}");
    }

    @Test
    void secretAcrossTheStretchesOfALongTextIsFound() {
        String secret = "se cret & é that is quite long";
        String written = Writing.PERCENT_TWICE.of(secret);
        for (int before = (1 << 17) - 80; before < (1 << 17) + 10; before += 3) {
            String text = "x".repeat(before) + written + "y".repeat(before);

            assertThat(of(secret).hide(text)).isEqualTo("x".repeat(before) + "***" + "y".repeat(before));
        }
    }

    @Test
    void severalSecretsMayOverlap() {
        SecretFinder finder = of("abcdefghijklmnopqrstuvwxyz", "pqrstuvwxyz-0123456789", "tuvw");

        assertThat(finder.hide("abcdefghijklmnopqrstuvwxyz-0123456789")).isEqualTo("***");
    }

    static Stream<String> adversaries() {
        String token = "AAEBHAEFAAAAAAUVAAAAkXbPsvKg9Vq3C0Hi";
        return Stream.of(
                token + "\\".repeat(40_000),
                "a".repeat(40).repeat(1_000),
                ("a".repeat(39) + "b").repeat(1_000),
                "%" + "25".repeat(20_000),
                "&amp;".repeat(8_000),
                "&" + "amp;".repeat(10_000),
                "&#" + "0".repeat(40_000),
                ";".repeat(40_000),
                "\\u005c".repeat(7_000),
                "\"access_token\\\":\\\"".repeat(2_000),
                "\"access_token\":\"".repeat(2_000),
                "\"access_token\"" + " ".repeat(40_000),
                (token.substring(0, 30) + "!").repeat(1_300),
                "cwt=".repeat(10_000),
                random(40_000));
    }

    private static String random(int length) {
        return new Random(7)
                .ints(length, 0, 64)
                .mapToObj(i ->
                        String.valueOf("\\%&;u25amp#x0=+ \"'<>/AEBHabcdef0123456789ABCDEFGHIJKLMNOPQRSTUVWX".charAt(i)))
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    @Test
    void masking1MbTakesLessThanASecondAndTwiceAsMuchTwiceTheTime() {
        SecretFinder finder = new SecretFinder(Stream.concat(
                        Stream.of(
                                "AAEBHAEFAAAAAAUVAAAAkXbPsvKg9Vq3C0Hi", "a".repeat(40), "aaaaaab", "\\\\\\\\aaaa\\\\"),
                        IntStream.range(0, 30).mapToObj(i -> "AAEBHAEFAAAAAAUVAAAA-another-token-" + i))
                .toList());
        adversaries().forEach(adversary -> {
            String text = adversary.repeat((1 << 20) / adversary.length() + 1).substring(0, 1 << 20);
            finder.hide(text);

            assertThat(fastest(finder, text))
                    .as("nanoseconds for 1 MB of %s", adversary.substring(0, 20))
                    .isLessThan(1_000_000_000L);
            assertThat(IntStream.range(0, 6).anyMatch(round -> isLinear(finder, text)))
                    .as("twice as much of %s takes at most 2.5 times as long", adversary.substring(0, 20))
                    .isTrue();
        });
    }

    /** Other work on the machine may spoil a measurement, but not each one. */
    private static boolean isLinear(SecretFinder finder, String text) {
        long once = Math.max(fastest(finder, text), 20_000_000L);
        return fastest(finder, text + text) < once * 5 / 2;
    }

    private static long fastest(SecretFinder finder, String text) {
        return IntStream.range(0, 4)
                .mapToLong(time -> {
                    long start = System.nanoTime();
                    finder.hide(text);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
