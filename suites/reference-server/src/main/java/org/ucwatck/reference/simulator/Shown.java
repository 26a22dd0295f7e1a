package org.ucwatck.reference.simulator;

import java.util.List;
import java.util.regex.Pattern;

/** Makes text of clients fit for the page: no secret in it, not endless, and no markup. */
final class Shown {
    private static final Pattern TOKEN = Pattern.compile("(?i)cwt(=|%3d)[A-Za-z0-9_%-]{8,}");
    private static final String HIDDEN = "***";
    private static final int LONGEST = 160;

    private final List<String> secrets;

    /** @param secrets passwords that no page may show */
    Shown(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    String html(String text) {
        String shown = TOKEN.matcher(text).replaceAll(HIDDEN);
        for (String secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        return escaped(shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown);
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder();
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(isDrawn(each) ? each : '\uFFFD');
            }
        });
        return html.toString();
    }

    /** Control and direction characters could make text look like another one. */
    private static boolean isDrawn(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
