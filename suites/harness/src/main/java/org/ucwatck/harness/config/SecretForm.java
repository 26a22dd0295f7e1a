package org.ucwatck.harness.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.mask.SecretFinder;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.rules.Rule;

/** What a secret must be like so that it can be hidden wherever it shows up, without hiding anything else. */
final class SecretForm {
    private static final int SHORTEST = 4;
    private static final String PREFIX = "cwt=";
    private static final String OTHERS = "http https html json password bearer basic true false null href";
    private static final String ANOTHER = "; give the account another one";

    private SecretForm() {}

    /** Why the secret cannot be hidden, with what to do; empty when it can. Never shows the secret. */
    static Optional<String> objectionTo(String secret) {
        String bare = bare(secret);
        if (bare.codePointCount(0, bare.length()) < SHORTEST) {
            return Optional.of("holds fewer than " + SHORTEST
                    + " characters, too few to hide them wherever a server repeats them" + ANOTHER);
        }
        if (bare.replaceAll("[\\s\"'{}\\[\\]:,<>/=&;\\\\]", "").length() < SHORTEST) {
            return Optional.of("holds hardly more than the marks that JSON and XML are made of, so that it cannot be"
                    + " hidden there" + ANOTHER);
        }
        return Vocabulary.WORDS.contains(bare.toLowerCase(Locale.ROOT))
                ? Optional.of("holds a word of the protocol, which is in every answer and cannot be hidden" + ANOTHER)
                : Optional.empty();
    }

    /** Whether hiding the secret would change the text. */
    static boolean isIn(String secret, String text) {
        return !new SecretFinder(Set.of(bare(secret))).hide(text).equals(text);
    }

    private static String bare(String secret) {
        return secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    }

    /** The words of a text, in small letters. */
    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{IsAlphabetic}\\p{IsDigit}]+", -1)));
    }

    private static Set<String> vocabulary() {
        Catalogue catalogue = Catalogue.load();
        Stream<String> names = catalogue.resources().stream()
                .flatMap(page -> Stream.concat(
                        catalogue.namesOf(page.rel()).stream(),
                        page.properties().stream().map(PropertyEntry::name)));
        Stream<String> values =
                catalogue.enumerations().stream().flatMap(enumeration -> enumeration.legalValues().stream());
        Stream<String> rules = catalogue.rules().stream().map(Rule::id);
        return Stream.of(Stream.of(OTHERS), names, values, rules)
                .flatMap(texts -> texts)
                .flatMap(text -> words(text).stream())
                .collect(Collectors.toSet());
    }

    /** Read once, when a secret is first looked at. */
    private static final class Vocabulary {
        static final Set<String> WORDS = vocabulary();

        private Vocabulary() {}
    }
}
