package org.ucwatck.reference.fault.site;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Format;

/** Changes a body after it is written, where an operator has an operation or a resource as a site. */
public final class SiteBytes {
    private static final String ODD_NAMESPACE = "<link xmlns=\"urn:x-odd\" rel=\"x-odd\" href=\"/odd\"/>";
    private static final String TWICE = "<property name=\"x-twice\">one</property>";
    private static final String HREF = "{\"href\":\"/ucwa/more\"}";

    private final Deviations deviations;
    private final boolean active;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    public SiteBytes(Deviations deviations) {
        this.deviations = deviations;
        this.active = deviations.faults().stream().anyMatch(SiteFault.class::isInstance);
    }

    /**
     * What a body answers.
     *
     * @param rel what was asked, as its page has it
     */
    public record Place(String method, String rel, int status, Format format) {

        private String operation() {
            return rel + "." + method;
        }
    }

    /** What goes over the wire. */
    public Bytes apply(Bytes body, Place at) {
        if (!active || body.isEmpty()) {
            return body;
        }
        String text = body.text();
        String mutated =
                at.status() == 403 ? error(text, at) : at.operation().endsWith(".GET") ? resource(text, at) : text;
        Bytes written = mutated.equals(text) ? body : Bytes.of(mutated);
        if (!deviations.has(Operator.BODY_CUT, at.operation())) {
            return written;
        }
        byte[] whole = written.toArray();
        return Bytes.of(Arrays.copyOf(whole, whole.length - 1));
    }

    private String error(String text, Place at) {
        if (!deviations.has(Operator.ERROR_LINK_ODD, at.operation())) {
            return text;
        }
        return at.format() == Format.JSON
                ? text.replaceFirst("\\}$", ",\"link\":7}")
                : text.replaceFirst("</reason>$", "<link rel=\"help\" href=\"not a link\"/></reason>");
    }

    private String resource(String text, Place at) {
        if (at.status() != 200) {
            return text;
        }
        return at.format() == Format.JSON ? json(text, at) : xml(text, at);
    }

    private String json(String text, Place at) {
        String mutated = text;
        if (deviations.has(Operator.MEMBER_TWICE, at.rel())) {
            mutated = mutated.replaceFirst("^\\{", "{\"x-twice\":\"one\",\"x-twice\":\"one\",");
        }
        if (deviations.has(Operator.LINK_NOW_AND_THEN_MANY, at.rel())) {
            boolean many = asked.merge(at.rel(), 1, Integer::sum) % 2 == 0;
            String link = many ? "[" + HREF + "]" : HREF;
            mutated = mutated.replaceFirst("\"_links\":\\{", "\"_links\":{\"x-many\":" + link + ",");
        }
        if (deviations.has(Operator.EMBEDDED_AS_TEXT, at.rel())) {
            String odd = "\"_embedded\":{\"x-odd\":\"odd\"";
            mutated = mutated.contains("\"_embedded\":{")
                    ? mutated.replaceFirst("\"_embedded\":\\{", odd + ",")
                    : mutated.replaceFirst("^\\{", "{" + odd + "},");
        }
        return mutated;
    }

    private String xml(String text, Place at) {
        String added = deviations.has(Operator.MEMBER_TWICE, at.rel()) ? TWICE + TWICE : "";
        if (deviations.has(Operator.LINK_NOW_AND_THEN_MANY, at.rel())) {
            added += "<link rel=\"x-many\" href=\"/ucwa/more\"/>";
        }
        if (deviations.has(Operator.FOREIGN_ELEMENT, at.rel())) {
            added += ODD_NAMESPACE;
        }
        if (deviations.has(Operator.PROPERTY_UNNAMED, at.rel())) {
            added += "<property>odd</property>";
        }
        return added.isEmpty() ? text : text.replaceFirst("</resource>$", added + "</resource>");
    }
}
