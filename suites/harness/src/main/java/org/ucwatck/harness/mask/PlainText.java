package org.ucwatck.harness.mask;

/** What a text means once all escapes of JSON, XML, HTML and URLs are taken from it. */
public final class PlainText {
    private PlainText() {}

    /** The text without escapes; backslashes and line ends are left out, and a plus sign is a blank. */
    public static String of(String text) {
        return UnescapedText.changes(text, 0, text.length()) ? UnescapedText.of(text) : text;
    }
}
