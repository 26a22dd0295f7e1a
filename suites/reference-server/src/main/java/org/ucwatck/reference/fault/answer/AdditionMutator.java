package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.wire.Format;

/** Adds to a written body what does not belong there, where nobody looks for what he needs. */
public final class AdditionMutator {
    private static final String PERSON = "{\"rel\":\"participant\",\"_links\":{\"self\":{\"href\":\"/odd\"}}}";
    private static final String STRAY = "{\"link\":{\"rel\":\"contact\",\"href\":\"/odd\"},\"type\":\"added\"}";
    private static final String RAISED = STRAY.replace("added", "raised");
    private static final String SENDER = "<sender rel=\"conversation\" href=\"/odd\">";
    private static final String ODD = "rel=\"contact\" href=\"/odd\"";
    private static final String DELETED = STRAY.replace("added", "deleted");
    private static final String XML_DELETED = "<deleted " + ODD + "/>";
    private static final String PHONE_AUDIO = ",\"rel\":\"phoneAudio\"\\}$";
    private static final Pattern XML_INVITATION =
            Pattern.compile("<\\?xml[^>]*>\\s*<resource [^>]*rel=\"phoneAudioInvitation\"");
    private static final Map<Fault, UnaryOperator<String>> JSON = new HashMap<>();
    private static final Map<Fault, UnaryOperator<String>> XML = new HashMap<>();

    static {
        links();
        embedded();
        names();
        errors();
        events();
        pages();
    }

    private AdditionMutator() {}

    public static Map<Fault, UnaryOperator<String>> of(Format format) {
        return format == Format.JSON ? JSON : XML;
    }

    private static void links() {
        JSON.put(BodyFault.LINK_WITHOUT_HREF, link("{}"));
        JSON.put(BodyFault.LINK_AS_TEXT, link("\"/odd\""));
        JSON.put(BodyFault.LINK_OF_NUMBER, link("{\"href\":7}"));
        JSON.put(BodyFault.LINK_NULL, link("null"));
        JSON.put(BodyFault.LINK_TITLE_AS_NUMBER, link("[{\"href\":\"/odd\",\"title\":7}]"));
    }

    private static void embedded() {
        JSON.put(BodyFault.EMBEDDED_AS_LIST, all(PHONE_AUDIO, ",\"_embedded\":[]$0"));
        JSON.put(BodyFault.EMBEDDED_AS_TEXT, all(PHONE_AUDIO, ",\"_embedded\":\"odd\"$0"));
        JSON.put(BodyFault.EMBEDDED_MEMBER_AS_TEXT, embedded("\"x-odd\":\"odd\""));
        JSON.put(BodyFault.EMBEDDED_UNDER_ANOTHER_REL, embedded("\"contact\":" + PERSON));
        JSON.put(BodyFault.EMBEDDED_WITHOUT_REL, embedded("\"x-odd\":{\"_links\":{\"self\":{\"href\":\"/odd\"}}}"));
        JSON.put(BodyFault.PROPERTY_AS_OBJECT, messaging("\"state\":{\"value\":\"Connected\"}"));
        JSON.put(BodyFault.PROPERTY_AS_LIST, messaging("\"state\":[\"Connected\"]"));
        JSON.put(
                BodyFault.SELDOM_SHOWN_AS_OBJECT,
                invitation(
                        "\"rel\":\"phoneAudioInvitation\"\\}$",
                        "\"privateLine\":{\"value\":false},\"rel\":\"phoneAudioInvitation\"}"));
        JSON.put(BodyFault.LIST_OF_LISTS, messaging("\"negotiatedMessageFormats\":[[\"Plain\"]]"));
        JSON.put(BodyFault.MEMBER_TWICE, messaging("\"state\":\"Connected\",\"state\":\"Connected\""));
        XML.put(BodyFault.EMBEDDED_WITHOUT_REL, xmlEmbedded("<resource href=\"/odd\"/>"));
        XML.put(
                BodyFault.XML_PROPERTY_WITH_ELEMENTS,
                xmlMessaging("<property name=\"state\"><value>Connected</value></property>"));
        XML.put(
                BodyFault.XML_PROPERTY_AS_LIST,
                xmlMessaging("<propertyList name=\"state\"><item>Connected</item></propertyList>"));
    }

    private static void names() {
        String state = "<property name=\"state\">Connected</property>";
        String conversation = "<link rel=\"conversation\" href=\"/odd\"/>";
        XML.put(BodyFault.XML_PROPERTY_TWICE, xmlMessaging(state + state));
        XML.put(BodyFault.XML_SINGLE_LINK_TWICE, xmlMessaging(conversation + conversation));
        XML.put(BodyFault.XML_PROPERTY_OF_EMPTY_NAME, xmlMessaging(state.replace("state", "")));
        XML.put(BodyFault.XML_LINK_OF_EMPTY_REL, xmlMessaging(conversation.replace("conversation", "")));
    }

    private static void errors() {
        JSON.put(AnswerFault.ERROR_LINK_MALFORMED, error(",\"link\":\"not a link\"}"));
        JSON.put(AnswerFault.ERROR_LINK_AS_NUMBER, error(",\"link\":7}"));
        XML.put(
                AnswerFault.ERROR_LINK_MALFORMED,
                all("</reason>$", "<link rel=\"help\" href=\"not a link\"/></reason>"));
    }

    private static void events() {
        JSON.put(EventFault.EVENT_EMBEDS_A_LIST, block("participant", "{\"participant\":[" + PERSON + "]}"));
        XML.put(EventFault.EVENT_EMBEDS_A_LIST, xmlBlock("participant", ""));
        JSON.put(EventFault.EVENT_EMBEDS_TEXT, block("participant", "\"odd\""));
        XML.put(EventFault.EVENT_EMBEDS_TEXT, xmlBlock("participant", ""));
        JSON.put(EventFault.EVENT_EMBEDS_ANOTHER, block("contact", "{\"participant\":" + PERSON + "}"));
        XML.put(EventFault.EVENT_EMBEDS_ANOTHER, xmlBlock("contact", "<resource rel=\"participant\" href=\"/odd\"/>"));
        JSON.put(EventFault.EVENT_EMBEDS_WITHOUT_SELF, block("x-odd", "{\"x-odd\":{\"rel\":\"x-odd\"}}"));
        XML.put(EventFault.EVENT_EMBEDS_WITHOUT_SELF, xmlBlock("x-odd", ""));
        JSON.put(
                EventFault.EVENT_EMBEDS_WITHOUT_REL,
                block("contact", "{\"contact\":{\"_links\":{\"self\":{\"href\":\"/odd\"}}}}"));
        XML.put(EventFault.EVENT_EMBEDS_WITHOUT_REL, xmlBlock("contact", "<resource href=\"/odd\"/>"));
        JSON.put(EventFault.DELETED_TWICE, odd(DELETED + "," + DELETED));
        XML.put(EventFault.DELETED_TWICE, xmlOdd(SENDER + XML_DELETED + XML_DELETED));
        JSON.put(EventFault.TARGET_OF_EMPTY_REL, odd(STRAY.replace("contact", "")));
        XML.put(EventFault.TARGET_OF_EMPTY_REL, xmlOdd(SENDER + XML_DELETED.replace("contact", "")));
        JSON.put(EventFault.SENDER_OF_EMPTY_REL, senderBlock("", STRAY));
        XML.put(EventFault.SENDER_OF_EMPTY_REL, xmlOdd(SENDER.replace("conversation", "") + XML_DELETED));
        JSON.put(EventFault.EVENT_OF_NO_TYPE, odd(RAISED));
        XML.put(EventFault.EVENT_OF_NO_TYPE, xmlOdd(SENDER + "<raised " + ODD + "/>"));
    }

    private static void pages() {
        JSON.put(EventFault.EVENT_OUTSIDE_A_SENDER, all("(\"sender\":\\[\\{.*)\\}$", "$1,\"events\":[" + STRAY + "]}"));
        XML.put(EventFault.EVENT_OUTSIDE_A_SENDER, all("(</sender>)(</events>)$", "$1<added " + ODD + "/>$2"));
        JSON.put(
                EventFault.PAGE_WITHOUT_SELF,
                all("^\\{\"_links\":\\{\"self\":\\{[^}]*\\},(.*\"sender\":\\[\\{)", "{\"_links\":{$1"));
        XML.put(EventFault.PAGE_WITHOUT_SELF, all("(<events[^>]*?) href=\"[^\"]*\"(.*<sender)", "$1$2"));
        JSON.put(EventFault.RESUME_BESIDE_NEXT, all("\"next\":(\\{[^}]*\\})", "\"next\":$1,\"resume\":$1"));
        XML.put(EventFault.RESUME_BESIDE_NEXT, all("(<link rel=\")next(\"[^>]*>)", "$1next$2$1resume$2"));
        JSON.put(EventFault.RESYNC_BESIDE_NEXT, all("\"resync\":(\\{[^}]*\\})", "\"resync\":$1,\"next\":$1"));
        XML.put(EventFault.RESYNC_BESIDE_NEXT, all("(<link rel=\")resync(\"[^>]*>)", "$1resync$2$1next$2"));
    }

    private static UnaryOperator<String> link(String link) {
        return invitation("\"_links\":\\{", "\"_links\":{\"x-odd\":" + link + ",");
    }

    private static UnaryOperator<String> messaging(String property) {
        return embedded(
                "\"messaging\":{\"rel\":\"messaging\"," + property + ",\"_links\":{\"self\":{\"href\":\"/odd\"}}}");
    }

    private static UnaryOperator<String> embedded(String member) {
        UnaryOperator<String> beside = invitation("\"_embedded\":\\{", "\"_embedded\":{" + member + ",");
        UnaryOperator<String> alone = invitation(
                "\"rel\":\"phoneAudioInvitation\"\\}$",
                "\"_embedded\":{" + member + "},\"rel\":\"phoneAudioInvitation\"}");
        return text -> text.contains("\"_embedded\":{") ? beside.apply(text) : alone.apply(text);
    }

    /** Only the resource itself, neither where it is embedded nor in events. */
    private static UnaryOperator<String> invitation(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> text.endsWith("\"rel\":\"phoneAudioInvitation\"}")
                ? compiled.matcher(text).replaceFirst(Matcher.quoteReplacement(replacement))
                : text;
    }

    private static UnaryOperator<String> xmlMessaging(String property) {
        return xmlEmbedded("<resource rel=\"messaging\" href=\"/odd\">" + property + "</resource>");
    }

    private static UnaryOperator<String> xmlEmbedded(String embedded) {
        return text -> XML_INVITATION.matcher(text).lookingAt()
                ? text.replaceFirst("</resource>$", Matcher.quoteReplacement(embedded + "</resource>"))
                : text;
    }

    private static UnaryOperator<String> error(String end) {
        return text -> text.startsWith("{\"code\":") ? text.replaceFirst("\\}$", Matcher.quoteReplacement(end)) : text;
    }

    /** A block more on each page with events. */
    private static UnaryOperator<String> block(String rel, String embedded) {
        return odd("{\"link\":{\"rel\":\"" + rel + "\",\"href\":\"/odd\"},\"_embedded\":" + embedded
                + ",\"type\":\"updated\"}");
    }

    private static UnaryOperator<String> odd(String events) {
        return senderBlock("conversation", events);
    }

    private static UnaryOperator<String> senderBlock(String rel, String events) {
        String block = "{\"rel\":\"" + rel + "\",\"href\":\"/odd\",\"events\":[" + events + "]}";
        return all("(\"sender\":\\[\\{.*)\\]\\}$", "$1," + Matcher.quoteReplacement(block + "]}"));
    }

    /** The same in XML, of a sender that is not closed. */
    private static UnaryOperator<String> xmlOdd(String sender) {
        return all("</sender></events>$", "</sender>" + sender + "</sender></events>");
    }

    private static UnaryOperator<String> xmlBlock(String rel, String embedded) {
        return xmlOdd(SENDER + "<updated rel=\"" + rel + "\" href=\"/odd\">" + embedded + "</updated>");
    }

    private static UnaryOperator<String> all(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).replaceAll(replacement);
    }
}
