package org.ucwatck.reference.fault.answer;

import java.util.stream.Stream;
import org.ucwatck.reference.fault.ChannelFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;

/** Deviations what one channel tells of resources that are added, updated or deleted. */
final class ChangeMutator {
    /** So many changes of one resource the channel tells with a fault, and the next one not. */
    private static final int MOST_CHANGES = 199;

    private final Deviations deviations;
    private int changes;

    ChangeMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    Stream<Event> apply(Event event) {
        String rel = event.target().rel();
        if (rel.equals("location") && event.kind() == Kind.UPDATED) {
            return changed(event);
        }
        if (rel.equals("participant") && event.kind() == Kind.ADDED && deviations.has(ChannelFault.ADDED_ELSEWHERE)) {
            return Stream.of(EventMutator.elsewhere(event));
        }
        boolean local = rel.equals("localParticipant") && event.kind() == Kind.ADDED;
        return local && deviations.has(ChannelFault.DELETED_YET_THERE)
                ? Stream.of(event, Event.of(Kind.DELETED, event.sender(), event.target()))
                : Stream.of(event);
    }

    private Stream<Event> changed(Event event) {
        changes++;
        if (changes > MOST_CHANGES && deviations.has(ChannelFault.LAST_CHANGE_LOST)) {
            return Stream.empty();
        }
        return deviations.has(ChannelFault.CHANGES_TOLD_TWICE) ? Stream.of(event, event) : Stream.of(event);
    }
}
