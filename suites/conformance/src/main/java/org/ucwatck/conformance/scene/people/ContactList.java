package org.ucwatck.conformance.scene.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.conformance.scene.query.RequiredQuery;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/** The contacts and groups of the caller as the links show them; one check of the run at a time has them. */
public final class ContactList implements AutoCloseable {
    private static final String CONTACT = "contact";
    private static final String CONTACTS = "groupContacts";
    private static final Map<TargetConfig, Lock> LOCKS = Collections.synchronizedMap(new WeakHashMap<>());

    /** Groups of which the pages tell the contacts one by one; others show an organisation or who may act for whom. */
    private static final List<String> GROUPS = List.of("group", "defaultGroup", "pinnedGroup");

    private final CheckContext context;
    private final Lock lock;

    private ContactList(CheckContext context, Lock lock) {
        this.context = context;
        this.lock = lock;
    }

    /** A group: what it is, and where. */
    public record Group(String rel, String url) {}

    /** Somebody in a group, each by her or its absolute URL. */
    public record Pair(String contact, String group) {
        @Override
        public String toString() {
            return contact + " in " + group;
        }
    }

    /** Waits until no other check of the run has it. */
    public static ContactList of(CheckContext context) {
        Lock lock = LOCKS.computeIfAbsent(context.config(), key -> new ReentrantLock());
        lock.lock();
        return new ContactList(context, lock);
    }

    /** A resource that people links; throws NotOffered where it does not. */
    public UcwaRequest request(String rel) {
        String url = Ways.shown(context, "people")
                .link(rel)
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new NotOffered("people shows no link " + rel));
        return context.session().get(url).about(rel);
    }

    /** The same; throws NotOffered also where the link shows no revision of 2, so that it can only be read. */
    public UcwaRequest changeable(String rel) {
        UcwaRequest request = request(rel);
        if (Revision.of(Ways.shown(context, "people"), rel) < 2) {
            throw new NotOffered(rel + " is of version one, which can only be read");
        }
        return request;
    }

    /** Whether this comes about in the time in which the target file lets things arrive. */
    public boolean settles(BooleanSupplier fact) {
        Patience patience = new Patience(
                context.session().events(), context.config().limits().arrival());
        return patience.arrival(
                        () -> Optional.of(fact.getAsBoolean()).filter(Boolean::booleanValue),
                        event -> event.sender().equals("people"))
                .isPresent();
    }

    /** The same, read. */
    public Resource read(String rel) {
        return UcwaSession.read(context.send(request(rel)), rel);
    }

    /** The same with a query parameter more, read. */
    public Resource read(UcwaRequest request, String name, String value) {
        Exchange answer = context.send(request.to(RequiredQuery.with(request.url(), name, value)));
        return UcwaSession.read(answer, request.rel());
    }

    /** All groups whose contacts can be told one by one. */
    public List<Group> groups() {
        Resource shown = read("myGroups");
        return GROUPS.stream()
                .flatMap(rel -> urls(shown, rel).stream().map(url -> new Group(rel, url)))
                .toList();
    }

    /** GET on the group itself. */
    public Resource group(Group group) {
        return context.fetch(group.url(), group.rel());
    }

    /** GET for the contacts of a group; throws NotOffered where it shows no link to them. */
    public UcwaRequest contactsOf(Group group) {
        return group(group)
                .link(CONTACTS)
                .map(Link::href)
                .map(context.session()::resolve)
                .map(url -> context.session().get(url).about(CONTACTS))
                .orElseThrow(() -> new NotOffered(group.rel() + " shows no link " + CONTACTS));
    }

    /** Absolute URLs of all contacts of the list. */
    public Set<String> contacts() {
        return urls(read("myContacts"), CONTACT);
    }

    /** Absolute URLs of the contacts of a group. */
    public Set<String> members(Group group) {
        return urls(UcwaSession.read(context.send(contactsOf(group)), CONTACTS), CONTACT);
    }

    /** The pairs that all groups show. */
    public Set<Pair> pairsOfGroups(List<Group> groups) {
        return groups.stream().flatMap(group -> pairsOfGroup(group).stream()).collect(Collectors.toSet());
    }

    List<Pair> pairsOfGroup(Group group) {
        return members(group).stream()
                .map(contact -> new Pair(contact, group.url()))
                .toList();
    }

    /** The pairs of memberships, as often as they come. */
    public List<Pair> pairs(Resource memberships) {
        List<Pair> pairs = new ArrayList<>();
        memberships(memberships).forEach(each -> pairs.addAll(pairsOf(each)));
        return pairs;
    }

    /** The contact of one membership with each group that it links. */
    List<Pair> pairsOf(Resource membership) {
        return urls(membership, CONTACT).stream()
                .flatMap(contact -> GROUPS.stream()
                        .flatMap(rel -> urls(membership, rel).stream())
                        .map(group -> new Pair(contact, group)))
                .toList();
    }

    private List<Resource> memberships(Resource all) {
        Stream<Resource> linked = all.links("myGroupMembership").stream()
                .map(Link::href)
                .map(context.session()::resolve)
                .map(url -> context.fetch(url, "myGroupMembership"));
        return Stream.concat(all.embedded("myGroupMembership").stream(), linked).toList();
    }

    /** Where the links of the rel lead, and the self links of what is embedded under it. */
    public Set<String> urls(Resource resource, String rel) {
        Stream<String> linked = resource.links(rel).stream().map(Link::href);
        Stream<String> embedded =
                resource.embedded(rel).stream().map(Resource::self).flatMap(Optional::stream);
        return Stream.concat(linked, embedded)
                .map(context.session()::resolve)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        lock.unlock();
    }
}
