package org.ucwatck.spec.pages;

import java.util.Locale;

/** The two payload formats of UCWA 2.0 (page PayloadFormat). */
public enum Format {
    JSON,
    XML;

    /** The name used in check ids, on the command line and in reports: {@code json} or {@code xml}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The generic media type, such as {@code application/json}. */
    public String mediaType() {
        return "application/" + slug();
    }

    /** The precise media type, such as {@code application/vnd.microsoft.com.ucwa+json}. */
    public String vendorMediaType() {
        return "application/vnd.microsoft.com.ucwa+" + slug();
    }

    public Format other() {
        return this == JSON ? XML : JSON;
    }
}
