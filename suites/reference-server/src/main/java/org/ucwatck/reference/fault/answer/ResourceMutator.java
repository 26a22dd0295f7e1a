package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.wire.Embedded;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;

/**
 * Changes each resource, embedded ones too, before it is written; some only in answers of one format, and not in events.
 */
public final class ResourceMutator {
    private static final String INVITATION = "phoneAudioInvitation";
    private static final String CONVERSATION = "conversation";
    private static final Map<Fault, UnaryOperator<Resource>> ALWAYS = new HashMap<>();
    private static final Map<Fault, UnaryOperator<Resource>> JSON = new HashMap<>();
    private static final Map<Fault, UnaryOperator<Resource>> XML = new HashMap<>();

    static {
        ALWAYS.put(
                BodyFault.OPERATION_ID_CHANGED,
                of(INVITATION, it -> text(it, "operationId", id -> id.replaceFirst(".$", "_"))));
        ALWAYS.put(BodyFault.SELF_DEAD, of("people", it -> it.withHref(it.href() + "0")));
        XML.put(BodyFault.SELF_DEAD_IN_XML, of("people", it -> it.withHref(it.href() + "0")));
        ALWAYS.put(
                BodyFault.SELF_OF_ANOTHER,
                of("people", it -> it.withHref(String.valueOf(it.href()).replaceFirst("/people$", "/me"))));
        ALWAYS.put(BodyFault.ROOT_SELF_DEAD, of("root", it -> it.withHref(it.href() + "0")));
        ALWAYS.put(BodyFault.SELF_LINK_MISSING, of(INVITATION, it -> it.withHref(null)));
        ALWAYS.put(BodyFault.REL_MISSING, of(INVITATION, Resource::withoutRel));
        JSON.put(BodyFault.EMBEDDED_OF_ANOTHER_REL, of("people", it -> it.withRel("me")));
        for (Map<Fault, UnaryOperator<Resource>> each : List.of(JSON, XML)) {
            each.put(BodyFault.UNLISTED_EMBEDDED_BROKEN, of("phoneAudio", ResourceMutator::withMessaging));
            each.put(BodyFault.ROOT_NAMES_ANOTHER_REL, of("root", it -> it.withShownRel("people")));
            each.put(BodyFault.USER_NAMES_ANOTHER_REL, of("user", it -> it.withShownRel("people")));
            each.put(
                    BodyFault.DATA_URI_WITHOUT_COMMA,
                    of("phoneAudio", it -> withLink(it, "data:text/plain;charset=utf-8")));
            each.put(BodyFault.DATA_URI_WITH_BLANK, of("phoneAudio", it -> withLink(it, "data:text/plain,Hi there")));
        }
        JSON.put(BodyFault.REL_OF_ANOTHER_RESOURCE, of(INVITATION, it -> it.withRel("messagingInvitation")));
        ALWAYS.put(BodyFault.SINGLE_LINK_AS_ARRAY, of(INVITATION, it -> links(it, CONVERSATION, Link::asMany)));
        ALWAYS.put(BodyFault.SAMPLED_LINK_AS_ARRAY, of("phoneAudio", it -> links(it, CONVERSATION, Link::asMany)));
        ALWAYS.put(BodyFault.BOOLEAN_AS_YES_OR_NO, of(INVITATION, it -> it.with("privateLine", "No")));
        JSON.put(BodyFault.POLICY_AS_BOOLEAN, of("communication", it -> it.with("videoBasedScreenSharing", true)));
        ALWAYS.put(BodyFault.POLICY_SOMETIMES, of("policies", it -> it.with("emoticons", "Sometimes")));
        JSON.put(BodyFault.MEDIA_POLICY_AS_OBJECT, of("mediaPolicies", it -> it.with("video", Map.of("on", true))));
        XML.put(BodyFault.POLICY_DIFFERS_IN_XML, of("policies", it -> it.with("htmlMessaging", "Enabled")));
        ALWAYS.put(BodyFault.PROPERTY_OF_WRONG_TYPE, of(INVITATION, it -> it.with("state", 7)));
        ALWAYS.put(BodyFault.UNKNOWN_ENUMERATION_VALUE, of("phoneAudio", it -> it.with("state", "Humming")));
        JSON.put(BodyFault.IMPORTANCE_MISSPELT, of(CONVERSATION, it -> it.with("importance", "normal")));
        ALWAYS.put(BodyFault.DIRECTION_INCOMING, of(INVITATION, it -> it.with("direction", "Incoming")));
        ALWAYS.put(StateFault.TO_NOT_ECHOED, of(INVITATION, it -> it.with("to", "sip:somebody.else@contoso.example")));
        ALWAYS.put(StateFault.PHONE_NUMBER_PLUS_LOST, of(INVITATION, ResourceMutator::withoutPlus));
        ALWAYS.put(
                StateFault.CONVERSATION_OF_ANOTHER,
                of(INVITATION, it -> links(it, CONVERSATION, link -> link.withHref(link.href() + "0"))));
        ALWAYS.put(StateFault.CANCEL_LINK_MISSING, of(INVITATION, it -> it.withoutLink("cancel")));
        ALWAYS.put(StateFault.CONNECTED_CALL_WITHOUT_LINKS, of("phoneAudio", ResourceMutator::withoutCallLinks));
        ALWAYS.put(AnswerFault.ROOT_WITHOUT_XFRAME, of("root", it -> it.withoutLink("xframe")));
        ALWAYS.put(AnswerFault.EVENTS_LINK_MISSING, of("application", it -> it.withoutLink("events")));
        ALWAYS.put(AnswerFault.COMMUNICATION_MISSING, of("application", it -> withoutEmbedded(it, "communication")));
        ALWAYS.put(AnswerFault.MISSED_ITEMS_HIDDEN, of("communication", it -> it.withoutLink("missedItems")));
        ALWAYS.put(AnswerFault.PHONE_AUDIO_HIDDEN, it -> it.withoutLink("startPhoneAudio")
                .withoutLink("phoneAudio"));
        ALWAYS.put(BodyFault.EMBEDDED_WITHOUT_SELF, of("me", it -> it.withHref(null)));
        ALWAYS.put(BodyFault.HREF_WITH_BLANK, of("me", it -> links(it, "photo", link -> link.withHref("/a photo"))));
        ALWAYS.put(BodyFault.HREF_EMPTY, of("people", it -> links(it, "search", link -> link.withHref(""))));
        JSON.put(BodyFault.LIST_AS_TEXT, of(CONVERSATION, it -> it.with("activeModalities", "Messaging")));
        JSON.put(BodyFault.BOOLEAN_AS_TEXT, of(CONVERSATION, it -> it.with("recording", "false")));
        JSON.put(BodyFault.COUNT_AS_TEXT, of(CONVERSATION, it -> it.with("participantCount", "2")));
        JSON.put(BodyFault.WRONG_TYPE_ONLY_WHEN_EMPTY, of(CONVERSATION, ResourceMutator::wrongWhenEmpty));
        JSON.put(BodyFault.LINK_CARDINALITY_CHANGES, of("phoneAudio", ResourceMutator::manyWhenConnected));
        XML.put(AnswerFault.ROOT_WITHOUT_USER_IN_XML, of("root", it -> it.withoutLink("user")));
        XML.put(AnswerFault.USER_WITHOUT_APPLICATIONS_IN_XML, of("user", it -> it.withoutLink("applications")));
        XML.put(BodyFault.REL_WRONG_IN_XML, of(INVITATION, it -> it.withRel("messagingInvitation")));
        XML.put(BodyFault.HREF_MISSING_IN_XML, of("people", it -> it.withHref(null)));
        XML.put(BodyFault.PROPERTY_MISSING_IN_XML, of(CONVERSATION, it -> it.without("importance")));
        XML.put(BodyFault.TITLE_MISSING_IN_XML, of("me", it -> it.without("title")));
        XML.put(BodyFault.PROPERTY_DIFFERS_IN_XML, of(CONVERSATION, it -> text(it, "threadId", id -> id + "x")));
        XML.put(BodyFault.LINK_MISSING_IN_XML, of("communication", it -> it.withoutLink("mediaPolicies")));
    }

    private final Deviations deviations;
    private final ResourceVariants variants;

    public ResourceMutator(Deviations deviations) {
        this.deviations = deviations;
        this.variants = new ResourceVariants(deviations);
    }

    /** For the resource of an answer. */
    public UnaryOperator<Resource> in(Format format) {
        return all(Stream.of(
                        active(ALWAYS),
                        active(WayMutator.RESOURCES),
                        active(ApplicationMutator.RESOURCES),
                        active(CallMutator.FAULTS),
                        active(format == Format.JSON ? JSON : XML))
                .flatMap(each -> each));
    }

    /** For resources that events embed. */
    public UnaryOperator<Resource> inEvents() {
        return all(Stream.concat(active(ALWAYS), active(CallMutator.FAULTS)));
    }

    private Stream<UnaryOperator<Resource>> active(Map<Fault, UnaryOperator<Resource>> table) {
        return table.entrySet().stream()
                .filter(each -> deviations.has(each.getKey()))
                .map(Map.Entry::getValue);
    }

    private UnaryOperator<Resource> all(Stream<UnaryOperator<Resource>> faults) {
        List<UnaryOperator<Resource>> active =
                Stream.concat(faults, variants.active().stream()).toList();
        return resource -> {
            Resource mutated = resource;
            for (UnaryOperator<Resource> mutator : active) {
                mutated = mutator.apply(mutated);
            }
            return mutated;
        };
    }

    static UnaryOperator<Resource> of(String rel, UnaryOperator<Resource> mutator) {
        return resource -> resource.rel().equals(rel) ? mutator.apply(resource) : resource;
    }

    private static Resource text(Resource resource, String property, UnaryOperator<String> change) {
        return resource.properties().get(property) instanceof String text
                ? resource.with(property, change.apply(text))
                : resource;
    }

    static Resource links(Resource resource, String rel, UnaryOperator<Link> change) {
        return resource.withLinks(resource.links().stream()
                .map(link -> link.rel().equals(rel) ? change.apply(link) : link)
                .toList());
    }

    private static Resource withoutPlus(Resource resource) {
        return text(resource, "phoneNumber", number -> number.replace("+", ""));
    }

    private static boolean isConnected(Resource resource) {
        return "Connected".equals(resource.properties().get("state"));
    }

    private static Resource withoutCallLinks(Resource resource) {
        return isConnected(resource) ? resource.withoutLink("holdPhoneAudio").withoutLink("stopPhoneAudio") : resource;
    }

    private static Resource manyWhenConnected(Resource resource) {
        return isConnected(resource) ? links(resource, CONVERSATION, Link::asMany) : resource;
    }

    private static Resource wrongWhenEmpty(Resource resource) {
        return "".equals(resource.properties().get("subject")) ? resource.with("subject", false) : resource;
    }

    private static Resource withLink(Resource resource, String href) {
        return resource.withLinks(Stream.concat(resource.links().stream(), Stream.of(Link.to("x-odd", href)))
                .toList());
    }

    private static Resource withMessaging(Resource resource) {
        Resource messaging =
                Resource.at("messaging", "/odd").property("state", "Humming").build();
        Embedded odd = new Embedded("messaging", List.of(messaging), false);
        return resource.withEmbedded(
                Stream.concat(resource.embedded().stream(), Stream.of(odd)).toList());
    }

    private static Resource withoutEmbedded(Resource resource, String rel) {
        return resource.withEmbedded(resource.embedded().stream()
                .filter(each -> !each.rel().equals(rel))
                .toList());
    }

    static Resource single(Resource resource) {
        return resource.withEmbedded(resource.embedded().stream()
                .map(each -> new Embedded(each.rel(), each.resources(), false))
                .toList());
    }
}
