package org.ucwatck.harness.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.rules.Rule;

/** Words of UCWA and HTTP, which are in every answer and every report: whoever hides one of them hides everything. */
public final class ProtocolWords {
    private static final String OTHERS = "http https html json password bearer basic true false null href";

    private ProtocolWords() {}

    /** Whether it is one of them, in whatever case. */
    public static boolean has(String word) {
        return Vocabulary.WORDS.contains(word.toLowerCase(Locale.ROOT));
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

    /** Read once, when a word is first looked at. */
    private static final class Vocabulary {
        static final Set<String> WORDS = vocabulary();

        private Vocabulary() {}
    }
}
