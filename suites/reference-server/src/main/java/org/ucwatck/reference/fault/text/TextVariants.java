package org.ucwatck.reference.fault.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Format;

/** The legal ways in which the same body may be written otherwise. */
final class TextVariants {
    private static final Pattern VALUE = Pattern.compile("(<(?:\\w+:)?property name=\"[^\"]*\">)([^<]+)(</)");
    private static final Map<Variant, UnaryOperator<String>> JSON = new EnumMap<>(Variant.class);
    private static final Map<Variant, UnaryOperator<String>> XML = new EnumMap<>(Variant.class);

    static {
        JSON.put(Variant.ESCAPED_CHARACTERS, TextVariants::escaped);
        JSON.put(Variant.HUGE_EXTRAS, TextVariants::huge);
        JSON.put(
                Variant.RESYNC_NOW_AND_THEN,
                it -> it.replaceAll(
                        "(?s)\"next\"(\\s*:\\s*\\{[^}]*\\})(.*\"sender\"\\s*:\\s*\\[\\s*\\{)",
                        "\"resync\"$1,\"next\"$1$2"));
        XML.put(
                Variant.RESYNC_NOW_AND_THEN,
                it -> it.replaceAll(
                        "(?s)(<(?:\\w+:)?link rel=\")next(\"[^>]*>)(.*<(?:\\w+:)?sender)", "$1resync$2$1next$2$3"));
        JSON.put(Variant.JSON_BYTE_ORDER_MARK, it -> "\uFEFF" + it);
        XML.put(Variant.HUGE_EXTRAS, it -> it.replaceFirst("(?=<(\\w+:)?property )", property()));
        XML.put(Variant.XML_CDATA, it -> VALUE.matcher(it).replaceAll(TextVariants::cdata));
        XML.put(Variant.XML_COMMENTS, it -> it.replaceAll("(<(\\w+:)?(link|property) )", "<!-- next -->$1"));
        XML.put(Variant.XML_LOWER_CASE_BOOLEANS, TextVariants::lowerCase);
        XML.put(Variant.XML_BYTE_ORDER_MARK, it -> "\uFEFF" + it);
    }

    private final Deviations deviations;
    private final XmlForms xmlForms;
    private final JsonForms jsonForms;

    TextVariants(Deviations deviations) {
        this.deviations = deviations;
        this.xmlForms = new XmlForms(deviations);
        this.jsonForms = new JsonForms(deviations);
    }

    String apply(String text, Format format) {
        String mutated = format == Format.JSON ? jsonForms.apply(text) : xmlForms.apply(text);
        for (Map.Entry<Variant, UnaryOperator<String>> each : (format == Format.JSON ? JSON : XML).entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated) : mutated;
        }
        return mutated;
    }

    private static String huge(String json) {
        int levels = 501;
        return json.replaceFirst(
                "^\\{(?=\\s*\")",
                "{\"digits\":" + "7".repeat(1001) + ",\"levels\":" + "[".repeat(levels) + "]".repeat(levels) + ",");
    }

    private static String property() {
        return "<$1property name=\"" + "n".repeat(1001) + "\">" + "7".repeat(1001) + "</$1property>";
    }

    private static String escaped(String json) {
        return json.replace("/", "\\/").replace("&", "\\u0026").replace("'", "\\u0027");
    }

    private static String lowerCase(String xml) {
        return xml.replace(">True</", ">true</").replace(">False</", ">false</");
    }

    private static String cdata(MatchResult match) {
        String text = match.group(2);
        if (text.contains("&#")) {
            return Matcher.quoteReplacement(match.group());
        }
        String plain = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .replace("]]>", "]]]]><![CDATA[>");
        return Matcher.quoteReplacement(match.group(1) + "<![CDATA[" + plain + "]]>" + match.group(3));
    }
}
