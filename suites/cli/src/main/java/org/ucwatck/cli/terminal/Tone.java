package org.ucwatck.cli.terminal;

/** How a line looks on a terminal that shows colours; elsewhere it is plain text, so no tone says anything by itself. */
public enum Tone {
    PLAIN(""),
    GOOD("32"),
    BAD("1;31"),
    WARNING("33"),
    QUIET("2");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
