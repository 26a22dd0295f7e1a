package org.ucwatck.reference.api;

import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.reference.area.ApplicationArea;
import org.ucwatck.reference.area.BatchArea;
import org.ucwatck.reference.area.CommunicationArea;
import org.ucwatck.reference.area.ConversationArea;
import org.ucwatck.reference.area.DiscoveryArea;
import org.ucwatck.reference.area.EventsArea;
import org.ucwatck.reference.area.Hrefs;
import org.ucwatck.reference.area.MeArea;
import org.ucwatck.reference.area.MessagingArea;
import org.ucwatck.reference.area.PeopleArea;
import org.ucwatck.reference.area.PhoneAudioArea;
import org.ucwatck.reference.area.PhotoArea;
import org.ucwatck.reference.area.Registry;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.area.Started;
import org.ucwatck.reference.area.contacts.GroupsArea;
import org.ucwatck.reference.area.contacts.ListChanges;
import org.ucwatck.reference.area.contacts.MembershipsArea;
import org.ucwatck.reference.area.contacts.SearchArea;
import org.ucwatck.reference.area.subscriptions.ContactListArea;
import org.ucwatck.reference.area.subscriptions.PresenceSubscriptionsArea;
import org.ucwatck.reference.area.subscriptions.Subscriptions;
import org.ucwatck.reference.auth.Admission;
import org.ucwatck.reference.auth.Door;
import org.ucwatck.reference.auth.TokenEndpoint;
import org.ucwatck.reference.auth.Tokens;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Messaging;
import org.ucwatck.reference.life.PhoneCalls;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** The whole server without its wire: answers requests and renders answers. */
public final class ReferenceApi implements AutoCloseable {
    private final Registry registry;
    private final Hrefs hrefs;
    private final DiscoveryArea discovery;
    private final Dispatcher dispatcher;
    private final Responder responder;

    public ReferenceApi(World world, Tokens tokens, Admission admission) {
        Deviations deviations = world.deviations();
        Door door = new Door(tokens, world.clock(), deviations);
        this.registry = new Registry(world);
        this.hrefs = new Hrefs(deviations);
        this.discovery = new DiscoveryArea(
                hrefs, door, new TokenEndpoint(tokens, admission, registry::serves, deviations), deviations);
        this.dispatcher = new Dispatcher(routes(world, door), door, registry, deviations);
        this.responder = new Responder(deviations, hrefs);
    }

    private Routes routes(World world, Door door) {
        Deviations deviations = world.deviations();
        Routes routes = new Routes();
        Messaging messaging = new Messaging(world);
        Started started = new Started(deviations);
        new ApplicationArea(registry, deviations).routes(routes);
        new BatchArea(new Parts(this, door, deviations), deviations).routes(routes);
        new EventsArea(deviations, registry).routes(routes);
        new MeArea(deviations).routes(routes);
        people(routes, world);
        new PhotoArea(deviations).routes(routes);
        new CommunicationArea(deviations).routes(routes);
        new MessagingArea(messaging, started, deviations).routes(routes);
        new ConversationArea(messaging).routes(routes);
        if (!deviations.has(Variant.NO_PHONE_AUDIO)) {
            new PhoneAudioArea(new PhoneCalls(world), started, deviations).routes(routes);
        }
        return routes;
    }

    /** Contacts and groups tell of changes only to who subscribes to them. */
    private static void people(Routes routes, World world) {
        Deviations deviations = world.deviations();
        new PeopleArea(world.directory()).routes(routes);
        new SearchArea(world.directory(), deviations).routes(routes);
        Subscriptions subscriptions = new Subscriptions(world);
        new PresenceSubscriptionsArea(subscriptions, world.directory(), deviations).routes(routes);
        ContactListArea contactList = new ContactListArea(subscriptions, deviations);
        contactList.routes(routes);
        ListChanges changes = new ListChanges(world, contactList::isConnected);
        new GroupsArea(changes, deviations).routes(routes);
        new MembershipsArea(changes, deviations).routes(routes);
    }

    /** The operations that it carries, such as {@code note.POST}, sorted, each once. */
    public List<String> operations() {
        return Stream.concat(discovery.operations(), dispatcher.operations())
                .distinct()
                .sorted()
                .toList();
    }

    Answer answer(Request request) {
        try {
            return discovery.answer(request).orElseGet(() -> dispatcher.dispatch(hrefs.in(request)));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (RuntimeException e) {
            // What the client sees of a defect of this server; tests look for it.
            return Answer.of(
                    500, new Body.OfProblem(Problem.of("ServiceFailure", null, "Internal Server Error: " + e)));
        }
    }

    Responder.Rendered render(Answer answer, Request request) {
        return responder.render(answer, request, rel(request));
    }

    String rel(Request request) {
        try {
            return dispatcher.relOf(hrefs.in(request));
        } catch (Refusal refusal) {
            return "";
        }
    }

    @Override
    public void close() {
        registry.close();
    }
}
