package org.ucwatck.reference.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.answer.AnswerMutator;
import org.ucwatck.reference.fault.answer.EventMutator;
import org.ucwatck.reference.fault.text.ByteMutator;

/**
 * One broken rule each; in all else the server stays legal. The code of each stands at the seam: {@link
 * ResourceMutator}, {@link AnswerMutator}, {@link ByteMutator}, {@link EventMutator}, or a question to {@link Deviations#has(Fault)}
 * where limits, tokens or calls are decided. Each enumeration holds the faults of one kind.
 */
public sealed interface Fault
        permits InputFault,
                AccessFault,
                WayFault,
                StateFault,
                AnswerFault,
                BodyFault,
                WireFault,
                EventFault,
                CallFault,
                ChatFault,
                PhotoFault,
                ApplicationFault,
                ChannelFault,
                SignInFault,
                GuestFault,
                BatchFault,
                RobustnessFault,
                ContactFault,
                SubscriptionFault,
                SiteFault {
    /** The name of the constant. */
    String name();

    /** The id of the rule that it breaks. */
    String rule();

    /** A fragment that the finding about it must contain. */
    String symptom();

    /** The stable name of the fault: that of the constant in lower case, with dashes. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All faults that have a name of their own, kind by kind. */
    static List<Fault> all() {
        return Stream.<Fault[]>of(
                        InputFault.values(),
                        AccessFault.values(),
                        WayFault.values(),
                        StateFault.values(),
                        AnswerFault.values(),
                        BodyFault.values(),
                        WireFault.values(),
                        EventFault.values(),
                        CallFault.values(),
                        ChatFault.values(),
                        PhotoFault.values(),
                        ApplicationFault.values(),
                        ChannelFault.values(),
                        SignInFault.values(),
                        GuestFault.values(),
                        BatchFault.values(),
                        RobustnessFault.values(),
                        ContactFault.values(),
                        SubscriptionFault.values())
                .flatMap(Stream::of)
                .toList();
    }

    static Optional<Fault> named(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
