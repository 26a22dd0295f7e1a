package org.ucwatck.reference.world;

import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Event.Priority;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Refusal;

/** How a user makes herself reachable, and what she tells about herself. */
public final class Presence {

    private Presence() {}

    /**
     * makeMeAvailable.
     *
     * @throws Refusal 409 AlreadyExists the second time
     */
    public static void makeAvailable(Application application, Availability wanted, String availability) {
        application.locked(() -> {
            if (application.isAvailable()) {
                throw Refusal.conflict("AlreadyExists", "The user is available already.");
            }
            application.availability(wanted);
            application.publish("presence", availability);
            application.publish("note", "");
            application.publish("location", "");
            application.publish(
                    medium(Event.of(Kind.UPDATED, application.me(), application.me())),
                    medium(Event.of(Kind.ADDED, application.me(), below(application, "presence"))),
                    medium(Event.of(Kind.ADDED, application.me(), below(application, "note"))),
                    medium(Event.of(Kind.ADDED, application.me(), below(application, "location"))),
                    communication(application));
            return true;
        });
    }

    /** A PUT on communication. */
    public static void change(Application application, Availability wanted) {
        application.locked(() -> {
            boolean before = application.isAvailable();
            application.availability(wanted, before);
            application.publish(communication(application));
            return true;
        });
    }

    /** A POST on note, presence or location. */
    public static void tell(Application application, String what, String value) {
        application.locked(() -> {
            application.publish(what, value);
            application.publish(medium(Event.of(Kind.UPDATED, application.me(), below(application, what))));
            return true;
        });
    }

    private static Event communication(Application application) {
        return medium(
                Event.of(Kind.UPDATED, application.communication(), new ApplicationTree(application).communication()));
    }

    private static Event medium(Event event) {
        return event.withPriority(Priority.MEDIUM);
    }

    private static Link below(Application application, String what) {
        return Link.to(what, application.me().href() + "/" + what);
    }
}
