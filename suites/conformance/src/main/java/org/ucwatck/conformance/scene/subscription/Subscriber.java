package org.ucwatck.conformance.scene.subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/**
 * An application that subscribes to the presence of others, or to the contact list of its user. What it subscribes to ends
 * with it.
 */
public final class Subscriber {
    private static final String ALL = "presenceSubscriptions";
    private static final String ONE = "presenceSubscription";
    private static final String MEMBERSHIP = "presenceSubscriptionMembership";

    /** Minutes that every page allows, which are no limit of any, and after which no check goes on. */
    public static final int MINUTES = 25;

    private final CheckContext context;
    private final UcwaSession session;
    private final Map<String, String> addresses = new HashMap<>();

    /** An application of whatever session. */
    public Subscriber(CheckContext context, UcwaSession session) {
        this.context = context;
        this.session = session;
    }

    /** An application of the caller that the check has for itself. */
    public static Subscriber of(CheckContext context) {
        return new Subscriber(context, context.own().session());
    }

    public UcwaSession session() {
        return session;
    }

    /** The contact of the target file who can be reached. */
    public static String reachable(CheckContext context) {
        return context.target().contact("reachable");
    }

    /** The user of the other account. */
    public static String other(CheckContext context) {
        return context.config().other().orElseThrow().uri();
    }

    /** Where people leads under that link; throws NotOffered where it shows none. */
    public String place(String rel) {
        return people().link(rel)
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new NotOffered("people shows no link " + rel));
    }

    private Resource people() {
        Resource application = session.application();
        Optional<Resource> embedded = application.embedded("people").stream()
                .filter(shown -> shown.linkRels().size() > 1)
                .findFirst();
        return embedded.orElseGet(() -> application
                .linkOrEmbedded("people")
                .map(Link::href)
                .map(session::resolve)
                .map(url -> session.fetch(url, "people", context.trace()))
                .orElseThrow(() -> new ArrangementFailed("the application shows no people", session.created())));
    }

    /** POST presenceSubscriptions. */
    public UcwaRequest creation(int minutes, String... uris) {
        Input input = duration(minutes).withList("uris", List.of(uris));
        return session.post(place(ALL), input).about(ALL);
    }

    /** An input of so many minutes. */
    public static Input duration(int minutes) {
        return Input.empty()
                .withRaw("duration", String.valueOf(minutes), "<property name=\"duration\">" + minutes + "</property>");
    }

    /** An input of these contacts. */
    public static Input contacts(String... uris) {
        return Input.empty().withList("contactUris", List.of(uris));
    }

    /** Makes one that the check goes on from; throws ArrangementFailed when that does not work. */
    public Made require(int minutes, String... uris) {
        return made(context.send(creation(minutes, uris)));
    }

    /** What an answer made; throws ArrangementFailed when it shows none. */
    public Made made(Exchange answer) {
        if (!answer.succeeded()) {
            throw new ArrangementFailed("no presence subscription was made", answer);
        }
        Resource shown = UcwaSession.read(answer, ONE);
        String url = shown.self()
                .or(answer::location)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("a new presence subscription shows no link self", answer));
        return new Made(answer, shown, url);
    }

    /** Where a subscription leads under that link. */
    public String place(Made made, String rel) {
        return made.resource()
                .link(rel)
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(
                        () -> new ArrangementFailed("a presence subscription shows no link " + rel, made.answer()));
    }

    /** POST that extends it. */
    public UcwaRequest extension(Made made, int minutes) {
        return session.post(made.url(), duration(minutes)).about(ONE);
    }

    public Exchange get(String url, String rel) {
        return context.send(session.get(url).about(rel));
    }

    public Exchange delete(String url, String rel) {
        return context.send(deletion(url, rel));
    }

    public UcwaRequest deletion(String url, String rel) {
        return UcwaRequest.of("DELETE", url).about(rel).accept(session.format()).token(session.token());
    }

    /** The subscriptions that are listed, each with its self link, absolute. */
    public List<String> listed() {
        return session.fetch(place(ALL), ALL, context.trace()).embedded(ONE).stream()
                .flatMap(each -> each.self().map(session::resolve).stream())
                .toList();
    }

    /** The memberships that a list shows, embedded or linked. */
    public List<Resource> memberships(String url, String rel) {
        Resource list = session.fetch(url, rel, context.trace());
        List<Resource> found = new ArrayList<>(list.embedded(MEMBERSHIP));
        list.links(MEMBERSHIP)
                .forEach(link -> found.add(session.fetch(session.resolve(link.href()), MEMBERSHIP, context.trace())));
        return found;
    }

    /** The addresses of those who are in the subscription, in order; one that is in it twice stands there twice. */
    public List<String> members(Made made) {
        return members(memberships(place(made, "memberships"), "memberships"));
    }

    /** The addresses of those whose memberships these are, in order. */
    public List<String> members(List<Resource> memberships) {
        return memberships.stream()
                .flatMap(each -> each.link("contact").stream())
                .map(this::address)
                .sorted()
                .toList();
    }

    /** The addresses of all for whom there is a membership, each once, in order. */
    public List<String> membersOfAll() {
        String rel = "presenceSubscriptionMemberships";
        return List.copyOf(new TreeSet<>(members(memberships(place(rel), rel))));
    }

    /** The addresses of those to whom there is any subscription, in order. */
    public List<String> subscribed() {
        Resource shown = session.fetch(place("subscribedContacts"), "subscribedContacts", context.trace());
        Stream<Link> embedded = shown.embedded("contact").stream().flatMap(each -> each.link("self").stream());
        return Stream.concat(shown.links("contact").stream(), embedded)
                .map(this::address)
                .distinct()
                .sorted()
                .toList();
    }

    /** The address of the contact behind a link, which says who it is. */
    public String address(Link contact) {
        return addresses.computeIfAbsent(session.resolve(contact.href()), url -> {
            Resource shown = session.fetch(url, "contact", context.trace());
            return shown.text("uri")
                    .map(Subscriber::address)
                    .orElseThrow(() -> new ArrangementFailed("a contact shows no uri", context.last()));
        });
    }

    /** An address without its scheme and parameters, whatever its case. */
    public static String address(String uri) {
        return uri.strip().toLowerCase(Locale.ROOT).replaceFirst("^sips?:", "").replaceFirst(";.*", "");
    }

    /** The addresses, in order. */
    public static List<String> addresses(String... uris) {
        return Stream.of(uris).map(Subscriber::address).sorted().toList();
    }

    /** How many events there have been. */
    public int seen() {
        return session.events().events().size();
    }

    /** The first such event after so many, if it comes in time. */
    public Optional<Event> told(int seen, Predicate<Event> wanted) {
        return session.events()
                .awaitAfter(seen, wanted, context.config().limits().arrival());
    }

    /** Events of people, of that type and about that rel. */
    public static Predicate<Event> event(String type, String rel) {
        return event -> event.type().equals(type) && event.rel().equals(rel);
    }

    /** The resource of an answer, if it has one that can be read. */
    public Optional<Resource> read(Exchange answer, String rel) {
        return context.read(answer, rel)
                .filter(body -> body.kind() == Representation.Kind.RESOURCE)
                .map(Representation::resource);
    }
}
