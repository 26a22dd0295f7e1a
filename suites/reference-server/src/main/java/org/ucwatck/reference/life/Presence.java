package org.ucwatck.reference.life;

import java.util.ArrayList;
import java.util.List;
import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.StateFault;
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
    public static void makeAvailable(Application application, Availability wanted) {
        application.locked(() -> {
            boolean again = application.world().deviations().has(StateFault.AVAILABLE_AGAIN);
            if (application.isAvailable() && !again) {
                throw Refusal.conflict("AlreadyExists", "The user is available already.");
            }
            application.availability(wanted);
            application.publish(told(application).toArray(Event[]::new));
            return true;
        });
    }

    /** A PUT on communication. */
    public static void change(Application application, Availability wanted) {
        application.locked(() -> {
            boolean before = application.isAvailable();
            application.availability(wanted, before);
            if (!application.world().deviations().has(ApplicationFault.PUT_NOT_TOLD)) {
                application.publish(communication(application));
            }
            return true;
        });
    }

    /**
     * Tells the user's applications that what she told has changed.
     *
     * @param rel what has changed, such as {@code note}
     */
    public static void changed(Application application, String rel) {
        application.world().lines().of(application.owner()).stream()
                .filter(Application::isAvailable)
                .forEach(each -> each.publish(medium(Event.of(Kind.UPDATED, each.me(), below(each, rel)))));
    }

    /** What her application hears when it leaves lurker mode (page EventChannelDetails). */
    private static List<Event> told(Application application) {
        List<Event> events = new ArrayList<>();
        events.add(medium(Event.of(Kind.UPDATED, application.me(), application.me())));
        events.add(added(application, "presence"));
        events.add(added(application, "note"));
        if (!application.world().deviations().has(StateFault.LOCATION_NOT_ADDED)) {
            events.add(added(application, "location"));
        }
        events.add(communication(application));
        return events;
    }

    private static Event added(Application application, String rel) {
        return medium(Event.of(Kind.ADDED, application.me(), below(application, rel)));
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
