package org.ucwatck.harness.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts other texts in the place of some, however those are written: as they are, escaped, in any case, in Base64, in
 * hexadecimal digits, and by their beginning. Takes time in proportion to the length of the text. Immutable.
 */
public final class TextReplacer {
    private final Map<Needle, String> byNeedle = new HashMap<>();

    /** Words that are too short to be looked for in Base64: they are found in their own case, as whole words. */
    private final Map<String, String> shortWords = new HashMap<>();

    private final NeedleIndex needles;

    /** A replacer of each key by its value; of two keys that are written alike the first counts. */
    public TextReplacer(Map<String, String> replacements) {
        replacements.forEach((text, by) -> {
            if (text.length() < Needle.SHORTEST) {
                shortWords.putIfAbsent(text, by);
            } else {
                SecretForms.of(text).forEach(needle -> byNeedle.putIfAbsent(needle, by));
            }
        });
        needles = new NeedleIndex(byNeedle.keySet());
    }

    private record Hit(int start, int end, String by) {}

    public String replace(String text) {
        List<Hit> hits = new ArrayList<>();
        needles.find(text, (start, end, needle) -> hits.add(new Hit(start, end, byNeedle.getOrDefault(needle, ""))));
        if (!shortWords.isEmpty()) {
            findWords(new TextView.Plain(text, 0, text.length()), hits);
            if (UnescapedText.changes(text, 0, text.length())) {
                findWords(UnescapedText.of(text, 0, text.length()), hits);
            }
        }
        return hits.isEmpty() ? text : replaced(text, hits);
    }

    private void findWords(TextView view, List<Hit> hits) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= view.size(); i++) {
            if (!view.endsWord(i)) {
                word.append(view.at(i));
                continue;
            }
            String by = word.length() < Needle.SHORTEST ? shortWords.get(word.toString()) : null;
            if (by != null) {
                hits.add(new Hit(view.start(i - word.length()), view.end(i - 1), by));
            }
            word.setLength(0);
        }
    }

    /** Where hits overlap, the one that begins first stands for all that they cover. */
    private static String replaced(String text, List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
        StringBuilder out = new StringBuilder(text.length());
        int end = 0;
        for (Hit hit : hits) {
            if (hit.start() >= end) {
                out.append(text, end, SecretFinder.withBackslashes(text, end, hit.start()))
                        .append(hit.by());
            }
            end = Math.max(end, hit.end());
        }
        return out.append(text, end, text.length()).toString();
    }
}
