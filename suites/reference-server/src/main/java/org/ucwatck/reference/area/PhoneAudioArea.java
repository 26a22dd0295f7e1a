package org.ucwatck.reference.area;

import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.request.StartMutator;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.life.Conversation;
import org.ucwatck.reference.life.ConversationTree;
import org.ucwatck.reference.life.Invitation;
import org.ucwatck.reference.life.InvitationTree;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.life.PhoneCalls;
import org.ucwatck.reference.life.Plan;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;

/** startPhoneAudio_ref, phoneAudioInvitation_ref, phoneAudio_ref and its capabilities. */
public final class PhoneAudioArea {
    private static final String COMMUNICATION = Paths.APPLICATIONS + "/{app}/communication";
    private static final String INVITATIONS = COMMUNICATION + "/phoneAudioInvitations";
    private static final String PHONE = COMMUNICATION + "/conversations/{conversation}/phoneAudio";
    private static final String REL = "phoneAudioInvitation";

    private final PhoneCalls calls;
    private final Started started;
    private final Deviations deviations;

    public PhoneAudioArea(PhoneCalls calls, Started started, Deviations deviations) {
        this.calls = calls;
        this.started = started;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("POST", INVITATIONS, "startPhoneAudio", this::start);
        routes.on("GET", INVITATIONS + "/{invitation}", REL, PhoneAudioArea::invitation);
        routes.on("POST", INVITATIONS + "/{invitation}/cancel", "cancel", this::cancel);
        routes.on("POST", INVITATIONS + "/{invitation}/accept", "accept", this::accept);
        routes.on("POST", INVITATIONS + "/{invitation}/decline", "decline", call -> Declining.answer(call, REL));
        routes.on("GET", PHONE, "phoneAudio", PhoneAudioArea::phoneAudio);
        routes.on("POST", PHONE + "/addPhoneAudio", "addPhoneAudio", this::add);
        routes.on("POST", PHONE + "/terminate", "stopPhoneAudio", call -> {
            calls.stop(call.conversation());
            return Answer.noContent();
        });
        routes.on("POST", PHONE + "/holdPhoneAudio", "holdPhoneAudio", this::hold);
        routes.on("POST", PHONE + "/resumePhoneAudio", "resumePhoneAudio", call -> {
            calls.resume(call.conversation());
            return Answer.noContent();
        });
    }

    private Answer start(Call call) {
        Input input = new StartMutator(deviations, call.request()).input(call.input(), Directory.REACHABLE);
        Plan plan = new PlanReader(call.fields(input), call.request(), deviations)
                .readWithPhone(call.application().availability());
        return started.answer(calls.start(call.application(), plan));
    }

    private Answer add(Call call) {
        Conversation conversation = call.conversation();
        Plan plan = new PlanReader(call.fields(), call.request(), deviations)
                .readWithPhone(call.application().availability());
        dieOf(StateFault.ADD_LINK_PRESENT_BUT_DEAD);
        return started.answer(calls.add(conversation, plan));
    }

    private void dieOf(Fault fault) {
        if (deviations.has(fault)) {
            throw Refusal.notFound(null, "The resource does not exist.");
        }
    }

    private Answer hold(Call call) {
        calls.hold(call.conversation());
        return Answer.noContent();
    }

    private static Answer invitation(Call call) {
        Invitation invitation = call.invitation(REL);
        return Answer.ok(call.application().locked(() -> InvitationTree.of(invitation)));
    }

    private static Answer phoneAudio(Call call) {
        Conversation conversation = call.conversation();
        return Answer.ok(call.application().locked(() -> new ConversationTree(conversation).phoneAudio()));
    }

    /** Only the phone itself can take the call. */
    private Answer accept(Call call) {
        Invitation invitation = call.invitation(REL);
        if (!deviations.has(CallFault.INCOMING_CALL_ACCEPTED)) {
            throw Refusal.conflict(null, "A call is accepted on the phone.");
        }
        invitation.accept();
        return Answer.noContent();
    }

    private Answer cancel(Call call) {
        calls.cancel(call.invitation(REL));
        return Answer.noContent();
    }
}
