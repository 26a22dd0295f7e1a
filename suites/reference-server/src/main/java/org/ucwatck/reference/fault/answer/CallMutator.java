package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;

/** Changes what phoneAudio and its invitation show of a call. */
final class CallMutator {
    private static final String INVITATION = "phoneAudioInvitation";
    private static final String PHONE_AUDIO = "phoneAudio";
    private static final String STATE = "state";

    static final Map<Fault, UnaryOperator<Resource>> FAULTS = new HashMap<>();

    static {
        FAULTS.put(
                CallFault.CONNECTED_WHILE_RINGING,
                ResourceMutator.of(PHONE_AUDIO, it -> state(it, "Connecting", "Connected")));
        FAULTS.put(
                CallFault.INVITATION_CONNECTED_WHILE_RINGING,
                ResourceMutator.of(INVITATION, it -> isUnanswered(it) ? state(it, "Alerting", "Connected") : it));
        FAULTS.put(
                CallFault.CANCELLED_STAYS_PENDING,
                ResourceMutator.of(INVITATION, it -> state(it, "Cancelled", "Connecting")));
        FAULTS.put(
                CallFault.RESUME_LINK_MISSING,
                ResourceMutator.of(PHONE_AUDIO, it -> it.withoutLink("resumePhoneAudio")));
        FAULTS.put(CallFault.DECLINE_LINK_MISSING, ResourceMutator.of(INVITATION, it -> it.withoutLink("decline")));
        FAULTS.put(
                CallFault.DERIVED_CONVERSATION_DEAD,
                ResourceMutator.of(
                        INVITATION,
                        it -> ResourceMutator.links(
                                it, "derivedConversation", link -> link.withHref(link.href() + "0"))));
        FAULTS.put(CallFault.DERIVED_IS_THE_ORIGINAL, ResourceMutator.of(INVITATION, CallMutator::notDerived));
        FAULTS.put(
                CallFault.HOLD_LINK_WHEN_DISCONNECTED,
                ResourceMutator.of(PHONE_AUDIO, it -> is(it, "Disconnected") ? with(it, "holdPhoneAudio") : it));
        FAULTS.put(
                CallFault.CANCEL_LINK_AFTER_THE_END,
                ResourceMutator.of(INVITATION, it -> is(it, "Declined") ? with(it, "cancel") : it));
    }

    private CallMutator() {}

    private static boolean isUnanswered(Resource invitation) {
        return Directory.UNANSWERED.equals(invitation.properties().get("to"));
    }

    private static boolean is(Resource resource, String state) {
        return state.equals(resource.properties().get(STATE));
    }

    private static Resource state(Resource resource, String from, String to) {
        return is(resource, from) ? resource.with(STATE, to) : resource;
    }

    private static Resource with(Resource resource, String rel) {
        Link link = Link.to(rel, resource.href() + "/" + rel);
        return resource.withLinks(
                Stream.concat(resource.links().stream(), Stream.of(link)).toList());
    }

    private static Resource notDerived(Resource resource) {
        List<Link> original = resource.links().stream()
                .filter(link -> link.rel().equals("conversation"))
                .toList();
        return ResourceMutator.links(
                resource,
                "derivedConversation",
                link -> link.withHref(original.get(0).href()));
    }
}
