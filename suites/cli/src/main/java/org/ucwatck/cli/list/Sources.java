package org.ucwatck.cli.list;

import org.ucwatck.spec.rules.Observed;

/** Where the published pages are found. */
final class Sources {
    private static final String PAGES = "https://github.com/OfficeDev/skype-docs/blob/master/Skype/UCWA/";

    private Sources() {}

    /** The address of a {@code page#heading}. */
    static String url(String source) {
        String[] parts = source.split("#", 2);
        return PAGES + parts[0] + ".md" + (parts.length == 2 ? "#" + parts[1] : "");
    }

    static String words(Observed observed) {
        return switch (observed) {
            case DOCUMENTED_ONLY -> "only in the pages; no published capture of a real server shows it";
            case REAL_TRAFFIC -> "in published captures of real servers";
        };
    }
}
