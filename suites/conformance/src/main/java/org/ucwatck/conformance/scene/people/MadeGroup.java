package org.ucwatck.conformance.scene.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.conformance.scene.people.ContactList.Group;
import org.ucwatck.conformance.scene.people.ContactList.Pair;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.verdict.exchange.LentSetting;

/** A group that a check makes for itself under a name of its own, and removes at its end with whoever is in it. */
public final class MadeGroup implements AutoCloseable {
    private static final String REL = "group";
    private static final String GROUPS = "myGroups";
    private static final String MEMBERSHIPS = "myGroupMemberships";
    private static final String MEMBERSHIP = "myGroupMembership";
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final CheckContext context;
    private final ContactList list;
    private final Set<String> before;
    private final String lent;
    private final String name;
    private final Exchange made;
    private @Nullable Group group;

    private MadeGroup(CheckContext context, ContactList list) {
        this.context = context;
        this.list = list;
        this.before = list.contacts();
        this.name = "TCK " + context.freshId();
        UcwaRequest place = list.changeable(GROUPS);
        this.lent = context.last().id();
        context.scenes().stage().lent(new LentSetting(lent, REL, place.url(), "", false, name));
        this.made =
                context.send(request("POST", place.url(), GROUPS, Input.empty().with("displayName", name)));
    }

    /** Throws NotOffered where the links to groups show no revision of 2. */
    public static MadeGroup of(CheckContext context, ContactList list) {
        return new MadeGroup(context, list);
    }

    /** The answer to the POST that made it. */
    public Exchange made() {
        return made;
    }

    public String name() {
        return name;
    }

    /** As myGroups shows it under that name, at once or before long; empty where it does not. */
    public Optional<Group> shown() {
        list.settles(() -> find(name).isPresent());
        return Optional.ofNullable(group);
    }

    private Optional<Group> find(String called) {
        Optional<Group> found = list.groups().stream()
                .filter(each -> each.rel().equals(REL))
                .filter(each -> isCalled(each, called))
                .findFirst();
        found.ifPresent(each -> group = each);
        return found;
    }

    private boolean isCalled(Group each, String called) {
        Exchange answer = context.send(context.session().get(each.url()).about(REL));
        return answer.status() == 200
                && context.read(answer, REL)
                        .map(body -> body.resource().text("name").orElse(""))
                        .filter(called::equals)
                        .isPresent();
    }

    /** The same, where the check goes on from it; throws ArrangementFailed when it was not made. */
    public Group require() {
        return shown().orElseThrow(() -> new ArrangementFailed("the new group does not show in myGroups", made));
    }

    /** A request that changes something, in the format of the check. */
    public UcwaRequest request(String method, String url, String rel, Input input) {
        return UcwaRequest.of(method, url)
                .about(rel)
                .accept(context.format())
                .token(context.session().token())
                .body(context.format().mediaType(), input.write(context.format()));
    }

    /** The same without a body. */
    public UcwaRequest delete(String url, String rel) {
        return UcwaRequest.of("DELETE", url)
                .about(rel)
                .accept(context.format())
                .token(context.session().token());
    }

    /** POST myGroups with another input than a name of its own. */
    public Exchange makeAnother(Input input) {
        return context.send(request("POST", list.changeable(GROUPS).url(), GROUPS, input));
    }

    /** PUT of the group, if it shows an ETag on condition that nobody has changed it, as the sample of its page has it. */
    public Exchange rename(Group of, Input input) {
        Exchange shown = context.send(context.session().get(of.url()).about(REL));
        Optional<String> etag =
                shown.header("ETag").or(() -> UcwaSession.read(shown, REL).text("etag"));
        UcwaRequest put = request("PUT", of.url(), REL, input);
        return context.send(etag.map(tag -> put.header("If-Match", tag)).orElse(put));
    }

    /** POST of a contact into the group; throws NotOffered where memberships are of version one. */
    public Exchange add(Input input) {
        return context.send(request("POST", list.changeable(MEMBERSHIPS).url(), MEMBERSHIPS, input));
    }

    /** Input that adds the contact to the group. */
    public Input contact(Group to, String uri) {
        Input input = Input.empty().with("contactUri", uri);
        return list.group(to).text("id").map(id -> input.with("groupId", id)).orElse(input);
    }

    /** Where the membership of the contact in the group is, as all memberships show it. */
    public Optional<String> membership(Pair pair) {
        Resource all = list.read(MEMBERSHIPS);
        return all.embedded(MEMBERSHIP).stream()
                .filter(each -> list.pairsOf(each).contains(pair))
                .findFirst()
                .flatMap(Resource::self)
                .map(context.session()::resolve)
                .or(() -> all.links(MEMBERSHIP).stream()
                        .map(Link::href)
                        .map(context.session()::resolve)
                        .filter(url ->
                                list.pairsOf(context.fetch(url, MEMBERSHIP)).contains(pair))
                        .findFirst());
    }

    /** The rel of a single membership. */
    public static String rel() {
        return MEMBERSHIP;
    }

    @Override
    public void close() {
        try {
            remove();
            List<String> more = list.contacts().stream()
                    .filter(each -> !before.contains(each))
                    .toList();
            if (!more.isEmpty()) {
                context.scenes()
                        .stage()
                        .left("contacts of the caller that were none before: " + String.join(", ", more));
            }
            context.scenes().stage().returned(lent);
        } catch (ArrangementFailed e) {
            context.scenes().stage().left("the group " + name + " of the caller, " + e.getMessage());
        }
    }

    private void remove() {
        Group last = group == null ? find(name).orElse(null) : group;
        if (last == null || list.groups().stream().noneMatch(each -> each.url().equals(last.url()))) {
            return;
        }
        for (Pair pair : list.pairsOfGroup(last)) {
            membership(pair).ifPresent(url -> clean(delete(url, MEMBERSHIP)));
        }
        Exchange answer = clean(delete(last.url(), REL));
        if (!answer.succeeded() && !GONE.contains(answer.status())) {
            throw new ArrangementFailed("DELETE was not taken", answer);
        }
    }

    /** What is under way when a run stops is cut off; what cleans up goes out after it. */
    private Exchange clean(UcwaRequest request) {
        try {
            return context.send(request.cleaning());
        } catch (RunStopped e) {
            return context.send(request.cleaning());
        }
    }
}
