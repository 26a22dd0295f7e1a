package org.ucwatck.reference.area.contacts;

import java.util.function.Function;
import java.util.function.Predicate;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.people.ContactList;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event;

/** Tells all applications of a user what has changed in her contact list, if they have asked to be told. */
public final class ListChanges {
    private final World world;
    private final Predicate<Application> isTold;

    /** @param isTold whether the application has a subscription to contacts and groups */
    public ListChanges(World world, Predicate<Application> isTold) {
        this.world = world;
        this.isTold = isTold;
    }

    ContactList of(Person user) {
        return world.directory().lists().of(user);
    }

    /** Each application is told by its own hrefs. */
    void tell(Person user, Function<ListTree, Event> event) {
        world.lines().of(user).stream()
                .filter(isTold)
                .forEach(application -> application.publish(event.apply(new ListTree(application))));
    }
}
