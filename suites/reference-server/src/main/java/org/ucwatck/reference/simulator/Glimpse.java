package org.ucwatck.reference.simulator;

import java.util.List;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.Conversation;
import org.ucwatck.reference.people.Person;

/**
 * What goes on in an application right now, for somebody who looks on.
 *
 * @param available whether the user was made available under it
 * @param polled whether a pending GET waits for events
 */
record Glimpse(Person owner, String userAgent, String id, boolean available, boolean polled, List<Talk> talks) {

    /**
     * A conversation.
     *
     * @param with names of those it is with
     * @param phoneAudio state of the call, and that it is held
     */
    record Talk(List<String> with, String subject, String state, String messaging, String phoneAudio, int messages) {

        Talk {
            with = List.copyOf(with);
        }

        static Talk of(Conversation it) {
            return new Talk(
                    it.remotes().stream().map(Person::name).toList(),
                    it.subject(),
                    it.state().word(),
                    it.messaging().word(),
                    it.phoneAudio().word() + (it.isHeld() ? ", held" : ""),
                    it.messages().size());
        }
    }

    Glimpse {
        talks = List.copyOf(talks);
    }

    static Glimpse of(Application application) {
        return application.locked(() -> new Glimpse(
                application.owner(),
                application.registration().userAgent(),
                application.id(),
                application.isAvailable(),
                application.channel().isPolled(),
                application.conversations().stream().map(Talk::of).toList()));
    }
}
