package org.ucwatck.conformance.contacts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.people.ContactList;
import org.ucwatck.conformance.scene.people.ContactList.Group;
import org.ucwatck.conformance.scene.people.ContactList.Pair;
import org.ucwatck.conformance.scene.people.Directory;
import org.ucwatck.conformance.scene.people.MadeGroup;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What version two adds: groups and contacts of groups come and go (pages myGroups2_ref, group2_ref, myGroupMemberships2_ref). */
@ConformanceChecks(needs = "contacts")
record GroupChecks(Format format) {
    private static final String ADDED = "groups.added";
    private static final String RENAMED = "groups.renamed";
    private static final String REMOVED = "groups.removed";
    private static final String NAME = "groups.name-required";
    private static final String CONTACT_ADDED = "groups.contact-added";
    private static final String CONTACT_ONCE = "groups.contact-once";
    private static final String CONTACT_URI = "groups.contact-uri-required";
    private static final String CONTACT_REMOVED = "groups.contact-removed";
    private static final String GONE = "groups.membership-gone";
    private static final int LONGEST = 256;

    @Test
    @Check(
            rule = ADDED,
            operation = "myGroups.POST",
            also = {NAME, RENAMED, REMOVED})
    void groupComesIsRenamedAndGoes(CheckContext context) {
        try (ContactList list = ContactList.of(context);
                MadeGroup made = MadeGroup.of(context, list)) {
            context.judge(ADDED, made.made()).status(204, 200, 201);
            requireTaken(made.made());
            Optional<Group> shown = made.shown();
            context.judge(ADDED, made.made())
                    .that(shown.isPresent(), "a group '" + made.name() + "' in myGroups", "no group of that name");
            Group group = shown.orElseThrow(() -> new ArrangementFailed("the group is not there", made.made()));
            names(context, made, group);
            renamed(context, list, made, group);
            removed(context, list, made, group);
        }
    }

    private static void requireTaken(Exchange answer) {
        if (!answer.succeeded()) {
            throw new ArrangementFailed("a new group was not taken", answer);
        }
    }

    private static void names(CheckContext context, MadeGroup made, Group group) {
        Exchange none = made.makeAnother(Input.empty());
        context.judge(NAME, none).of("POST myGroups without displayName").status(400);
        Exchange tooLong = made.makeAnother(Input.empty().with("displayName", "n".repeat(LONGEST + 1)));
        context.judge(NAME, tooLong).of("a displayName of 257 characters").status(400);
        Exchange nameless = made.rename(group, Input.empty());
        context.judge(NAME, nameless).of("PUT group without name").status(400);
    }

    private static boolean isCalled(ContactList list, Group group, String name) {
        return list.group(group).text("name").filter(name::equals).isPresent();
    }

    private static void renamed(CheckContext context, ContactList list, MadeGroup made, Group group) {
        String other = made.name() + " \u00e4 & b";
        Exchange answer = made.rename(group, Input.empty().with("name", other));
        context.judge(RENAMED, answer).status(200, 204);
        if (answer.succeeded()) {
            boolean shows = list.settles(() -> isCalled(list, group, other));
            context.judge(RENAMED, answer).that(shows, "GET shows '" + other + "'", "it shows another name");
        }
    }

    private static void removed(CheckContext context, ContactList list, MadeGroup made, Group group) {
        Exchange answer = context.send(made.delete(group.url(), group.rel()));
        context.judge(REMOVED, answer).status(204, 200);
        boolean left = list.settles(() -> !list.groups().contains(group));
        context.judge(REMOVED, answer).that(left, "the group in myGroups no more", "myGroups shows " + group.url());
        Exchange shown = context.send(context.session().get(group.url()).about(group.rel()));
        context.judge(REMOVED, shown).of("GET on the group that was removed").status(404, 410);
    }

    @Test
    @Check(
            rule = CONTACT_ADDED,
            operation = "myGroupMemberships.POST",
            also = {CONTACT_ONCE, CONTACT_URI, CONTACT_REMOVED, GONE},
            needs = "contact.reachable")
    void contactComesAndGoes(CheckContext context) {
        Resource contact = Directory.of(context).reachable();
        String url = contact.self()
                .map(context.session()::resolve)
                .orElseThrow(() -> new NotOffered("a contact that search finds shows no self link"));
        try (ContactList list = ContactList.of(context);
                MadeGroup made = MadeGroup.of(context, list)) {
            Group group = made.require();
            Pair pair = new Pair(url, group.url());
            List<Group> others =
                    list.groups().stream().filter(each -> !each.equals(group)).toList();
            Set<Pair> before = list.pairsOfGroups(others);
            added(context, list, made, pair);
            uri(context, made);
            gone(context, list, made, pair);
            Set<Pair> after = list.pairsOfGroups(others);
            context.judge(CONTACT_REMOVED, context.last(), "myGroupMembership@2.DELETE")
                    .that(
                            after.containsAll(before),
                            "who was in other groups still there",
                            "other groups show " + after);
        }
    }

    private static void added(CheckContext context, ContactList list, MadeGroup made, Pair pair) {
        Group group = made.require();
        Input input = made.contact(group, context.target().contact("reachable"));
        Exchange answer = made.add(input);
        context.judge(CONTACT_ADDED, answer).status(201, 200, 204);
        boolean member = list.settles(() -> list.members(group).contains(pair.contact()));
        context.judge(CONTACT_ADDED, answer)
                .that(member, "the contact in groupContacts of the group", "groupContacts without her");
        context.judge(CONTACT_ADDED, answer)
                .that(
                        list.settles(() -> list.contacts().contains(pair.contact())),
                        "the contact in myContacts",
                        "myContacts without her");
        if (member) {
            Exchange again = made.add(input);
            context.judge(CONTACT_ONCE, again).of("the same contact again").status(409);
            if (again.status() == 409) {
                context.judge(CONTACT_ONCE, again).subcodeIfAny("AlreadyExists");
            }
        }
    }

    private static void uri(CheckContext context, MadeGroup made) {
        Exchange answer = made.add(Input.empty());
        context.judge(CONTACT_URI, answer).of("no contactUri").status(400);
    }

    private static void gone(CheckContext context, ContactList list, MadeGroup made, Pair pair) {
        String membership = made.membership(pair)
                .orElseThrow(() -> new ArrangementFailed("no membership of the contact in the group", context.last()));
        Exchange answer = context.send(made.delete(membership, MadeGroup.rel()));
        context.judge(CONTACT_REMOVED, answer).status(204, 200);
        Group group = made.require();
        boolean left = list.settles(() -> !list.members(group).contains(pair.contact()));
        context.judge(CONTACT_REMOVED, answer)
                .that(left, "groupContacts of the group without her", "groupContacts still with her");
        if (left) {
            Exchange again = context.send(made.delete(membership, MadeGroup.rel()));
            context.judge(GONE, again).of("DELETE of a membership that is gone").status(404, 410);
        }
    }
}
