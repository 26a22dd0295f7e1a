package org.ucwatck.report.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where the page that a rule comes from can be read: the public repository of the UCWA 2.0 pages. */
public final class SourceLink {
    private static final String PAGES = "https://github.com/OfficeDev/skype-docs/blob/master/Skype/UCWA/";
    private static final Pattern SOURCE = Pattern.compile("([A-Za-z0-9_-]+)(#[A-Za-z0-9_-]+)?");

    private SourceLink() {}

    /** The address of {@code page#heading}; empty when the source is not of that form. */
    public static String of(String source) {
        var match = SOURCE.matcher(source);
        if (!match.matches()) {
            return "";
        }
        String heading = match.group(2) == null ? "" : match.group(2).toLowerCase(Locale.ROOT);
        return PAGES + match.group(1) + ".md" + heading;
    }
}
