package org.ucwatck.conformance.contacts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.people.ContactList;
import org.ucwatck.conformance.scene.people.ContactList.Group;
import org.ucwatck.conformance.scene.people.ContactList.Pair;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Contacts by list, by group, by membership and by privacy level are views of one list (page PeopleDashboard). */
@ConformanceChecks(needs = "contacts")
record ListChecks(Format format) {
    private static final String CONTACT = "contact";
    private static final String EXPAND = "contacts.expand";
    private static final String OF_GROUPS = "contacts.of-groups";
    private static final String AGREE = "contacts.memberships-agree";
    private static final String ONCE = "contacts.membership-once";
    private static final String OF_GROUP = "contacts.memberships-of-group";
    private static final String NAMED = "contacts.group-named";
    private static final String OWN_LINK = "contacts.same-on-own-link";
    private static final String PRIVACY = "contacts.privacy-agrees";
    private static final String MEMBERSHIPS = "myGroupMemberships";

    /** Holds whom the user speaks to often, too, who need not be on her list (pinnedGroup_ref#resource-description). */
    private static final String PINNED = "pinnedGroup";

    @Test
    @Check(rule = EXPAND, operation = "myContacts.GET")
    void listsAreLinkedInsteadOfEmbedded(CheckContext context) {
        try (ContactList list = ContactList.of(context)) {
            expand(context, list, list.request("myContacts"), List.of(CONTACT));
            expand(context, list, list.request("myGroups"), List.of("group", "distributionGroup"));
            list.groups().stream()
                    .limit(2)
                    .forEach(group -> expand(context, list, list.contactsOf(group), List.of(CONTACT)));
        }
    }

    private static void expand(CheckContext context, ContactList list, UcwaRequest request, List<String> rels) {
        Resource linked = list.read(request, "expand", "false");
        Exchange answer = context.last();
        for (String rel : rels) {
            context.judge(EXPAND, answer)
                    .of("GET " + request.rel() + " with expand=false")
                    .that(linked.embedded(rel).isEmpty(), "no embedded " + rel, "embedded " + rel);
            String wrong = settled(() -> otherLinks(context, list, request, rel));
            context.judge(EXPAND, context.last())
                    .of("GET " + request.rel() + " with expand=false")
                    .that(wrong.isEmpty(), "links to what is embedded without it", wrong);
        }
    }

    private static String otherLinks(CheckContext context, ContactList list, UcwaRequest request, String rel) {
        Set<String> before = list.urls(UcwaSession.read(context.send(request), request.rel()), rel);
        Set<String> after = list.urls(list.read(request, "expand", "false"), rel);
        return before.equals(after) ? "" : "links to " + after + " instead of " + before;
    }

    @Test
    @Check(
            rule = AGREE,
            operation = "myGroupMemberships.GET",
            also = {OF_GROUPS, ONCE, OF_GROUP})
    void contactsOfGroupsAndMembershipsAgree(CheckContext context) {
        try (ContactList list = ContactList.of(context)) {
            List<Group> groups = list.groups().stream()
                    .filter(group -> !group.rel().equals(PINNED))
                    .toList();
            ofGroups(context, list, groups);
            Set<String> known = new HashSet<>(groups.stream().map(Group::url).toList());
            String wrong = settled(() -> difference(list, groups, known));
            Exchange answer = context.last();
            context.judge(AGREE, answer).that(wrong.isEmpty(), "a membership for each contact of each group", wrong);
            List<Pair> all = list.pairs(list.read(MEMBERSHIPS));
            context.judge(ONCE, context.last())
                    .that(
                            all.size() == new HashSet<>(all).size(),
                            "each pair of contact and group once",
                            all.toString());
            groups.stream().limit(2).forEach(group -> ofGroup(context, list, group));
        }
    }

    /** Another client of the user may change her list meanwhile, so that one difference proves nothing. */
    private static String settled(Supplier<String> difference) {
        String first = difference.get();
        return first.isEmpty() ? first : difference.get();
    }

    private static void ofGroups(CheckContext context, ContactList list, List<Group> groups) {
        String wrong = settled(() -> {
            Set<String> missing = new HashSet<>();
            groups.forEach(group -> missing.addAll(list.members(group)));
            missing.removeAll(list.contacts());
            return missing.isEmpty() ? "" : "it lacks " + missing;
        });
        context.judge(OF_GROUPS, context.last(), "myContacts.GET")
                .that(wrong.isEmpty(), "each contact of a group in myContacts", wrong);
    }

    private static String difference(ContactList list, List<Group> groups, Set<String> known) {
        Set<Pair> expected = list.pairsOfGroups(groups);
        Set<Pair> shown = new HashSet<>(list.pairs(list.read(MEMBERSHIPS)));
        shown.removeIf(pair -> !known.contains(pair.group()));
        Set<Pair> missing = new HashSet<>(expected);
        missing.removeAll(shown);
        shown.removeAll(expected);
        return missing.isEmpty() && shown.isEmpty() ? "" : "missing " + missing + ", and beyond them " + shown;
    }

    private static void ofGroup(CheckContext context, ContactList list, Group group) {
        String id = list.group(group).text("id").filter(text -> !text.isBlank()).orElse("");
        if (!id.isEmpty()) {
            Resource shown = list.read(list.request(MEMBERSHIPS), "groupId", id);
            Exchange answer = context.last();
            Set<String> others = new HashSet<>();
            list.pairs(shown).stream().map(Pair::group).forEach(others::add);
            others.remove(group.url());
            context.judge(OF_GROUP, answer)
                    .of("groupId=" + id)
                    .that(others.isEmpty(), "memberships of " + group.url() + " alone", "some of " + others);
        }
    }

    @Test
    @Check(
            rule = OWN_LINK,
            operation = "contact.GET",
            also = {NAMED, PRIVACY})
    void contactsAndGroupsShowThemselves(CheckContext context) {
        try (ContactList list = ContactList.of(context)) {
            for (Group group : list.groups()) {
                Resource shown = list.group(group);
                context.judge(NAMED, context.last())
                        .of("GET " + group.rel())
                        .that(
                                isText(shown, "id") && isText(shown, "name"),
                                "id and name of the group",
                                shown.properties().toString());
            }
            List<Resource> embedded = list.read("myContacts").embedded(CONTACT);
            embedded.stream().limit(3).forEach(contact -> ownLink(context, contact));
            privacy(context, list);
        }
    }

    private static boolean isText(Resource resource, String property) {
        return resource.text(property).filter(text -> !text.isBlank()).isPresent();
    }

    private static void ownLink(CheckContext context, Resource contact) {
        String url = contact.self().map(context.session()::resolve).orElse("");
        if (!url.isEmpty()) {
            Resource own = context.fetch(url, CONTACT);
            context.judge(OWN_LINK, context.last())
                    .that(
                            contact.text("uri").equals(own.text("uri")),
                            "the uri " + contact.text("uri").orElse("none") + ", as embedded in myContacts",
                            "the uri " + own.text("uri").orElse("none"));
        }
    }

    /** A contact whose level no relationship names shows nothing to compare. */
    private static void privacy(CheckContext context, ContactList list) {
        for (Resource each : list.read("myPrivacyRelationships").embedded("myPrivacyRelationship")) {
            String level = each.text("relationshipLevel").orElse("");
            Optional<String> contact = list.urls(each, CONTACT).stream().findFirst();
            Optional<String> own = contact.flatMap(
                            url -> context.fetch(url, CONTACT).link("contactPrivacyRelationship"))
                    .map(Link::href)
                    .map(context.session()::resolve);
            own.ifPresent(url -> context.fetch(url, "contactPrivacyRelationship")
                    .text("relationshipLevel")
                    .ifPresent(shown -> context.judge(PRIVACY, context.last())
                            .that(
                                    shown.equals(level),
                                    "the level " + level + " that lists her",
                                    "the level " + shown)));
        }
    }
}
