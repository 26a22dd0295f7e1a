package org.ucwatck.reference.bend;

import java.util.regex.Pattern;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Format;

/** Bends a body after it is written. */
public final class ByteBends {
    private static final Pattern JSON_DATE = Pattern.compile("\"created\"( ?: ?)\"/Date\\((\\d+)\\)/\"");
    private static final Pattern XML_DATE = Pattern.compile("(<property name=\"created\">)[^<]*");

    private final Bends bends;

    public ByteBends(Bends bends) {
        this.bends = bends;
    }

    public Bytes apply(Bytes bytes, Format format, String rel) {
        Bytes bent = bytes;
        if (bends.has(Fault.XML_NAMESPACE_WRONG)) {
            bent = Bytes.of(bent.text().replace("rtc/2012/03/ucwa", "rtc/2012/03/ucwa2"));
        }
        if (bends.has(Fault.DATE_IN_WRONG_FORM)) {
            bent = Bytes.of(wrongDate(bent.text(), format));
        }
        if (bends.has(Fault.BODY_TRUNCATED) && rel.equals("phoneAudioInvitation") && !bent.isEmpty()) {
            bent = Bytes.of(bent.text().substring(0, bent.text().length() - 3));
        }
        return bent;
    }

    private static String wrongDate(String text, Format format) {
        return format == Format.JSON
                ? JSON_DATE.matcher(text).replaceAll("\"created\"$1$2")
                : XML_DATE.matcher(text).replaceAll("$1/Date(1700000000000)/");
    }
}
