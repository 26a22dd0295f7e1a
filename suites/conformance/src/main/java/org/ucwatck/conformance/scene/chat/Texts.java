package org.ucwatck.conformance.scene.chat;

import java.util.List;
import java.util.stream.Stream;

/** Texts that have to arrive as they were sent, whatever stands in them. */
public final class Texts {
    private static final int EIGHT_KB = 8 * 1024;

    /**
     * One of them.
     *
     * @param name what is special about it
     * @param refusable whether a server may refuse it, as no page says how short or long a message may be
     */
    public record Text(String name, String text, boolean refusable) {}

    private Texts() {}

    /** All of them; no two are the same. */
    public static List<Text> all() {
        return Stream.of(
                        Stream.of(
                                new Text("empty", "", true),
                                new Text("blanks alone", "   ", true),
                                new Text(
                                        "8 KB",
                                        "12345678 ".repeat(EIGHT_KB / 9 + 1).strip(),
                                        true)),
                        ascii(),
                        marks(),
                        beyondAscii(),
                        lines())
                .flatMap(each -> each)
                .toList();
    }

    private static Text of(String name, String text) {
        return new Text(name, text, false);
    }

    private static Stream<Text> ascii() {
        return Stream.of(
                of("one letter", "x"),
                of("a digit", "0"),
                of("a sentence", "What's up?"),
                of("two blanks in a row", "two  blanks"),
                of("a plus", "1+1=2"),
                of("a plus beside blanks", "a + b + c"),
                of("a percent sign", "100% sure"),
                of("what looks like an escape", "100%20sure"),
                of("what looks like two escapes", "%41%42"),
                of("a percent sign at the end", "50%"),
                of("an ampersand", "salt & pepper"),
                of("what looks like a query", "?a=b&c=d"),
                of("a hash", "C# and #1"),
                of("a comma and a semicolon", "data:text/plain;base64,SGk="),
                of("an address", "http://contoso.example/a?b=c#d"),
                of("quotes", "\"quoted\" and 'quoted'"));
    }

    private static Stream<Text> marks() {
        return Stream.of(
                of("backslashes", "C:\\temp\\new"),
                of("markup", "<b>bold</b> & <script>alert(1)</script>"),
                of("less than", "1 < 2 > 0"),
                of("an entity", "&lt;b&gt; &amp;amp;"),
                of("JSON", "{\"a\": [1, null]}"),
                of("all punctuation", "!#$()*,-./:;=@[]^_`{|}~"),
                of("a tab", "left\tright"));
    }

    private static Stream<Text> beyondAscii() {
        return Stream.of(
                of("umlauts", "Gr\u00FC\u00DFe aus K\u00F6ln"),
                of("accents", "d\u00E9j\u00E0 vu, se\u00F1or"),
                of("a combining accent", "e\u0301te\u0301"),
                of("Greek", "\u03B1\u03B2\u03B3"),
                of("Cyrillic", "\u041F\u0440\u0438\u0432\u0435\u0442"),
                of("Chinese", "\u4F60\u597D"),
                of("Arabic, from right to left", "\u0645\u0631\u062D\u0628\u0627"),
                of("Hebrew beside Latin", "abc \u05E9\u05DC\u05D5\u05DD def"),
                of("a euro sign", "5 \u20AC"),
                of("dashes and dots", "a \u2013 b \u2026"),
                of("an emoji", "fine \uD83D\uDE00"),
                of("an emoji of several", "\uD83D\uDC69\u200D\uD83D\uDCBB"),
                of("a letter beyond the first plane", "\uD835\uDC9C"));
    }

    private static Stream<Text> lines() {
        return Stream.of(
                of("two lines", "first\nsecond"),
                of("two lines of CR and LF", "one\r\ntwo"),
                of("an empty line", "above\n\nbelow"));
    }
}
