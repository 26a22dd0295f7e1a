package org.ucwatck.conformance.arrangement;

import java.util.List;
import org.ucwatck.conformance.entrance.Guest;
import org.ucwatck.conformance.robustness.Canary;
import org.ucwatck.conformance.scene.Beginning;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.IncomingCall;
import org.ucwatck.conformance.scene.OtherUser;
import org.ucwatck.conformance.scene.PlacedCall;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.conformance.scene.batch.Batch;
import org.ucwatck.conformance.scene.batch.Bystander;
import org.ucwatck.conformance.scene.chat.Chat;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.OwnSession;

/** All that checks arrange. */
public final class Arrangements {
    private static final String OTHER = "secondAccount";
    private static final String PHONE = "phoneAudio";
    private static final String WITH_APPLICATION = "It ends with the application.";
    private static final String NOTHING = "It leaves nothing behind.";

    private static final List<Arrangement> ALL = List.of(
            new Arrangement(
                    "application",
                    UcwaSession.class,
                    "An application of the caller, made available, with its event channel; one for each format.",
                    List.of(),
                    0,
                    "It is deleted when the run ends."),
            new Arrangement(
                    "batch", Batch.class, "Requests written into one batch of an application.", List.of(), 0, NOTHING),
            new Arrangement(
                    "begun-conversation",
                    Beginning.class,
                    "A conversation that the check itself begins by startMessaging with the reachable contact.",
                    List.of("messaging"),
                    0,
                    WITH_APPLICATION),
            new Arrangement(
                    "bystander",
                    Bystander.class,
                    "An application that only a part of a batch which must not be carried out would delete.",
                    List.of(),
                    0,
                    "It is deleted when the check ends."),
            new Arrangement(
                    "canary",
                    Canary.class,
                    "A listener of the suite for requests that the target must not send.",
                    List.of("canary"),
                    0,
                    "It stops listening when the check ends."),
            new Arrangement(
                    "channel",
                    Channel.class,
                    "An event channel that the check reads page by page, of an application of its own.",
                    List.of(),
                    0,
                    "Its application is deleted when the check ends."),
            new Arrangement(
                    "chat",
                    Chat.class,
                    "A chat of the caller with the other account, whose application speaks the other format.",
                    List.of("messaging", OTHER),
                    0,
                    "Its conversation is left, and the application of the other account is deleted."),
            new Arrangement(
                    "conversation",
                    PhoneAudio.class,
                    "A conversation with the reachable contact in which a call can be added.",
                    List.of("messaging", PHONE),
                    0,
                    "Where nothing changed it goes to the next check, else it is deleted."),
            new Arrangement(
                    "guest",
                    Guest.class,
                    "A guest of the meeting of the target file with an application of her own; she joins nothing.",
                    List.of("anonymous", "anonymousAccount"),
                    0,
                    "Her application is deleted when the check ends."),
            new Arrangement(
                    "incoming-call",
                    IncomingCall.class,
                    "A call of the caller that rings at an application of the other account.",
                    List.of(PHONE, OTHER),
                    1,
                    "It is cancelled if it still rings, and the application of the other account is deleted."),
            new Arrangement(
                    "other-user",
                    OtherUser.class,
                    "The other account, shared with checks or for one check alone.",
                    List.of(OTHER),
                    0,
                    NOTHING),
            new Arrangement(
                    "own-application",
                    OwnSession.class,
                    "An application of one check alone, of the caller or of the other account.",
                    List.of(),
                    0,
                    "It is deleted when the check ends, and what is pending on its channel is given up."),
            new Arrangement(
                    "placed-call",
                    PlacedCall.class,
                    "A call of one check, begun by addPhoneAudio in a conversation, or by startPhoneAudio.",
                    List.of(PHONE),
                    1,
                    "It ends with its conversation, or with the application."),
            new Arrangement(
                    "reads",
                    Reads.class,
                    "One resource of each kind that the application or a conversation leads to.",
                    List.of(),
                    0,
                    NOTHING),
            new Arrangement(
                    "setting",
                    Setting.class,
                    "Something of the caller that a check may change, such as her note; one check at a time has it.",
                    List.of("presence"),
                    0,
                    "What was there before is put back, also when the run is stopped; an availability is cleared."),
            new Arrangement(
                    "shared-call",
                    JudgedCall.class,
                    "One call by addPhoneAudio that several checks judge, each by what it varies of it.",
                    List.of("messaging", PHONE),
                    1,
                    "Its conversation is deleted once all of them have judged it."),
            new Arrangement(
                    "subscriber",
                    Subscriber.class,
                    "An application of the caller that subscribes to the presence of others, or to the contact list.",
                    List.of("subscriptions"),
                    0,
                    "Its subscriptions end with it, and what the other account told about herself is put back."));

    private Arrangements() {}

    /** In the order of their ids. */
    public static List<Arrangement> all() {
        return ALL;
    }
}
