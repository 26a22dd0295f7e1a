package org.ucwatck.reference.fault.text;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.WayFault;
import org.ucwatck.reference.fault.answer.AdditionMutator;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Format;

/** Changes a body after it is written, by what stands in it. */
public final class ByteMutator {
    private static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";
    private static final Pattern JSON_DATE = Pattern.compile("\"created\"( ?: ?)\"/Date\\((\\d+)\\)/\"");
    private static final Pattern XML_DATE = Pattern.compile("(<property name=\"created\">)[^<]*");
    private static final Pattern XML_INVITATION =
            Pattern.compile("<\\?xml[^>]*>\\s*<resource [^>]*rel=\"phoneAudioInvitation\"");
    private static final Pattern ID = Pattern.compile("(name=\"operationId\">|\"operationId\" ?: ?\")[^<\"]*");
    private static final Map<Fault, UnaryOperator<String>> JSON = new HashMap<>();
    private static final Map<Fault, UnaryOperator<String>> XML = new HashMap<>();

    static {
        JSON.put(BodyFault.DATE_IN_WRONG_FORM, it -> JSON_DATE.matcher(it).replaceAll("\"created\"$1$2"));
        JSON.put(
                BodyFault.DATE_ISO_IN_JSON,
                it -> JSON_DATE.matcher(it).replaceAll("\"created\"$1\"2026-01-31T12:00:00Z\""));
        JSON.put(BodyFault.OPERATION_ID_MANGLED, ByteMutator::mangled);
        JSON.put(
                AnswerFault.ERROR_MESSAGE_AS_OBJECT,
                replaced("^(\\{\"code\".*\"message\":)(\"[^\"]*\")", "$1{\"text\":$2}"));
        JSON.put(
                AnswerFault.ERROR_PARAMETERS_AS_TEXT,
                replaced("\"parameters\":\\[[^\\]]*operationId[^\\]]*\\]", "\"parameters\":\"operationId\""));
        JSON.put(EventFault.EVENT_TYPE_UNKNOWN, replaced("\"type\":\"added\"", "\"type\":\"appeared\""));
        JSON.put(
                EventFault.SENDER_WITHOUT_REL,
                replaced("\\{\"rel\":\"communication\",(\"href\":\"[^\"]*\",\"events\")", "{$1"));
        JSON.put(EventFault.PAGE_WITHOUT_NEXT, replaced(",\"next\":\\{[^}]*\\}", ""));
        JSON.put(WayFault.ROOT_MALFORMED, replaced("^(\\{.*\"xframe\".*)\\}$", "$1,}"));
        JSON.put(WayFault.PAGE_MALFORMED, replaced("(?s)^(.*\"sender\".*)\\}$", "$1"));
        XML.put(WayFault.PAGE_MALFORMED, replaced("</events>$", "</events"));
        XML.put(WayFault.ROOT_MALFORMED, replaced("^(?s)(.*\"xframe\".*)</resource>$", "$1</resource"));
        JSON.put(BodyFault.JSON_TRAILING_COMMA, invitation("\\}$", ",}"));
        JSON.put(BodyFault.BODY_TRUNCATED, invitation("(?s)...$", ""));
        XML.put(
                AnswerFault.XML_ERROR_AS_RESOURCE,
                replaced(
                        "(?s)<reason[^>]*>.*MethodNotAllowed.*",
                        "<resource xmlns=\"" + NAMESPACE + "\" rel=\"x-odd\" href=\"/odd\"/>"));
        XML.put(BodyFault.DATE_IN_WRONG_FORM, it -> XML_DATE.matcher(it).replaceAll("$1/Date(1700000000000)/"));
        XML.put(BodyFault.DATE_NUMBER_IN_XML, it -> XML_DATE.matcher(it).replaceAll("$11700000000000"));
        XML.put(BodyFault.OPERATION_ID_MANGLED, ByteMutator::mangled);
        XML.put(BodyFault.OPERATION_ID_ESCAPED_TWICE, it -> ID.matcher(it).replaceAll(ByteMutator::escaped));
        XML.put(BodyFault.XML_NAMESPACE_WRONG, it -> it.replace("rtc/2012/03/ucwa", "rtc/2012/03/ucwa2"));
        XML.put(BodyFault.XML_WITHOUT_NAMESPACE, it -> it.replace(" xmlns=\"" + NAMESPACE + "\"", ""));
        XML.put(
                BodyFault.XML_LIST_OF_OTHER_ITEMS,
                replaced("(\"activeModalities\">)<item>(\\w+)</item>", "$1<value>$2</value>"));
        XML.put(BodyFault.XML_PROPERTY_WITHOUT_NAME, invitation("<property name=\"importance\">", "<property>"));
        XML.put(BodyFault.XML_LINK_WITHOUT_HREF, invitation("<link rel=\"to\" href=\"[^\"]*\"", "<link rel=\"to\""));
        XML.put(BodyFault.XML_TAG_UNCLOSED, invitation("</resource>$", "</resource"));
        XML.put(BodyFault.BODY_TRUNCATED, invitation("(?s)...$", ""));
        XML.put(EventFault.EVENT_TYPE_UNKNOWN, replaced("(</?)added\\b", "$1appeared"));
        XML.put(EventFault.XML_ADDED_AS_UPDATED, replaced("(</?)added\\b", "$1updated"));
        XML.put(EventFault.SENDER_WITHOUT_REL, replaced("<sender rel=\"communication\"", "<sender"));
        XML.put(EventFault.PAGE_WITHOUT_NEXT, replaced("<link rel=\"next\"[^>]*>", ""));
    }

    /** A page of the channel: if nobody could read it, nothing after it would be seen. */
    private static final Pattern SENDER = Pattern.compile("\"sender\"|<sender");

    private final Deviations deviations;
    private final TextVariants variants;

    public ByteMutator(Deviations deviations) {
        this.deviations = deviations;
        this.variants = new TextVariants(deviations);
    }

    public Bytes apply(Bytes bytes, Format format) {
        if (bytes.isEmpty()) {
            return bytes;
        }
        String text = bytes.text();
        String mutated = text;
        for (Map.Entry<Fault, UnaryOperator<String>> each : (format == Format.JSON ? JSON : XML).entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated) : mutated;
        }
        for (Map.Entry<Fault, UnaryOperator<String>> each :
                AdditionMutator.of(format).entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated) : mutated;
        }
        mutated = variants.apply(mutated, format);
        if (deviations.has(BodyFault.UTF_16_FOR_UTF_8) && mutated.contains("MethodNotAllowed")) {
            return Bytes.of(mutated.getBytes(StandardCharsets.UTF_16LE));
        }
        if (deviations.has(BodyFault.LATIN_1_FOR_UTF_8)
                && !SENDER.matcher(mutated).find()) {
            return Bytes.of(mutated.getBytes(StandardCharsets.ISO_8859_1));
        }
        return mutated.equals(text) ? bytes : Bytes.of(mutated);
    }

    private static UnaryOperator<String> replaced(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).replaceAll(replacement);
    }

    /** Only the resource itself, neither where it is embedded nor in events. */
    private static UnaryOperator<String> invitation(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> text.endsWith("\"rel\":\"phoneAudioInvitation\"}")
                        || XML_INVITATION.matcher(text).lookingAt()
                ? compiled.matcher(text).replaceFirst(replacement)
                : text;
    }

    private static String mangled(String text) {
        return ID.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        new String(match.group().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    }

    private static String escaped(MatchResult match) {
        return Matcher.quoteReplacement(match.group().replace("&", "&amp;"));
    }
}
