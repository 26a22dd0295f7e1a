package org.ucwatck.reference.area.contacts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.ApplicationTree;
import org.ucwatck.reference.people.ContactGroup;
import org.ucwatck.reference.people.ContactList;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** The resources of a contact list as one application of its user sees them. */
final class ListTree {
    private static final String CONTACT = "contact";
    private static final String COLLEAGUES = "Colleagues";

    private final Application application;
    private final ApplicationTree tree;
    private final ContactList list;
    private final Deviations deviations;

    ListTree(Application application) {
        this.application = application;
        this.tree = new ApplicationTree(application);
        this.list = application.world().directory().lists().of(application.owner());
        this.deviations = application.world().deviations();
    }

    private String people() {
        return application.href() + "/people";
    }

    String href(ContactGroup group) {
        return people() + "/groups/" + group.id();
    }

    /** People are told as linked or as embedded, as the client wants it (expand). */
    Resource contacts(boolean expand) {
        List<Person> contacts = list.contacts();
        int left = has(ContactFault.CONTACT_OF_GROUP_LEFT_OUT) ? Math.max(0, contacts.size() - 1) : contacts.size();
        return listing(Resource.at("myContacts", people() + "/contacts"), contacts.subList(0, left), expand);
    }

    Resource groupContacts(ContactGroup group, boolean expand) {
        return listing(Resource.at("groupContacts", href(group) + "/contacts"), list.members(group.id()), expand);
    }

    private Resource listing(ResourceBuilder builder, List<Person> contacts, boolean expand) {
        List<Person> shown = shown(contacts);
        if ((expand || has(ContactFault.EXPAND_IGNORED)) && !deviations.has(Variant.LISTS_OF_LINKS)) {
            return builder.embedAll(CONTACT, shown.stream().map(tree::contact).toList())
                    .build();
        }
        shown.stream()
                .skip(has(ContactFault.EXPAND_LOSES_ONE) ? 1 : 0)
                .forEach(each -> builder.link(Link.oneOfMany(CONTACT, people() + "/" + each.address())));
        return builder.build();
    }

    private boolean has(ContactFault fault) {
        return deviations.has(fault);
    }

    private <T> List<T> shown(List<T> all) {
        if (!deviations.has(Variant.LISTS_TURNED_ROUND)) {
            return all;
        }
        List<T> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        return turned;
    }

    Resource groups(boolean expand) {
        ResourceBuilder builder = Resource.at("myGroups", people() + "/groups");
        List<Resource> own = new ArrayList<>();
        for (ContactGroup group : shown(groups())) {
            boolean embeds = group.isOwn()
                    && (expand || has(ContactFault.EXPAND_IGNORED_BY_GROUPS))
                    && !deviations.has(Variant.LISTS_OF_LINKS);
            if (embeds) {
                own.add(group(group));
            } else {
                builder.link(link(group));
            }
        }
        return own.isEmpty() ? builder.build() : builder.embedAll("group", own).build();
    }

    private List<ContactGroup> groups() {
        boolean pinned = !deviations.has(Variant.NO_PINNED_GROUP);
        return list.groups().stream()
                .filter(each -> pinned || each.kind() != ContactGroup.Kind.PINNED)
                .toList();
    }

    private Link link(ContactGroup group) {
        Link link = group.isOwn()
                ? Link.oneOfMany("group", href(group))
                : Link.to(group.kind().rel(), href(group));
        return group.isOwn() ? revised(link) : link;
    }

    private Link revised(Link link) {
        return deviations.has(Variant.LISTS_OF_REVISION_1) ? link : link.withRevision("2");
    }

    Resource group(ContactGroup group) {
        return Resource.at(group.kind().rel(), href(group))
                .property("id", lacks(group, ContactFault.GROUP_WITHOUT_ID) ? null : group.id())
                .property("name", lacks(group, ContactFault.GROUP_WITHOUT_NAME) ? null : group.name())
                .property("etag", deviations.has(Variant.RENAMED_ON_CONDITION) ? etag(group) : null)
                .below("groupContacts", "contacts")
                .build();
    }

    /** Another one after each change of the group. */
    static String etag(ContactGroup group) {
        return Integer.toUnsignedString(group.hashCode());
    }

    private boolean lacks(ContactGroup group, ContactFault fault) {
        return group.kind() == ContactGroup.Kind.DEFAULT && has(fault);
    }

    private List<ContactList.Membership> pairs() {
        List<ContactList.Membership> pairs = new ArrayList<>(list.memberships());
        pairs.removeIf(each -> !groups().contains(each.group()));
        if (has(ContactFault.MEMBERSHIP_LEFT_OUT)) {
            pairs.remove(0);
        }
        if (has(ContactFault.MEMBERSHIP_TWICE)) {
            pairs.add(pairs.get(0));
        }
        if (has(ContactFault.MEMBERSHIP_INVENTED)) {
            pairs.add(new ContactList.Membership(
                    pairs.get(pairs.size() - 1).group(), pairs.get(0).person()));
        }
        return pairs;
    }

    Resource memberships(String groupId) {
        boolean all = groupId.isEmpty() || has(ContactFault.MEMBERSHIPS_OF_ALL_GROUPS);
        List<Resource> shown = shown(pairs()).stream()
                .filter(each -> all || each.group().id().equals(groupId))
                .map(this::membership)
                .toList();
        return Resource.at("myGroupMemberships", people() + "/groupMemberships")
                .embedAll("myGroupMembership", shown)
                .build();
    }

    Resource membership(ContactList.Membership membership) {
        return Resource.at("myGroupMembership", people() + "/groupMemberships/" + membership.id())
                .link(CONTACT, people() + "/" + membership.person().address())
                .link(membership.group().kind().rel(), href(membership.group()))
                .build();
    }

    /** This server gives everybody the same privacy level. */
    Resource privacyRelationships() {
        return Resource.at("myPrivacyRelationships", people() + "/privacyRelationships")
                .embedAll("myPrivacyRelationship", list.contacts().isEmpty() ? List.of() : List.of(colleagues()))
                .build();
    }

    Resource colleagues() {
        ResourceBuilder builder = Resource.at("myPrivacyRelationship", people() + "/privacyRelationships/" + COLLEAGUES)
                .property("relationshipLevel", has(ContactFault.PRIVACY_OF_ANOTHER) ? "Workgroup" : COLLEAGUES);
        list.contacts().forEach(each -> builder.link(Link.oneOfMany(CONTACT, people() + "/" + each.address())));
        return builder.build();
    }

    /** A group has come, changed or gone. */
    Event told(Event.Kind kind, ContactGroup group) {
        Event event = Event.of(kind, peopleLink(), Link.to(group.kind().rel(), href(group)));
        return kind == Event.Kind.UPDATED ? event : event.within(Link.to("myGroups", people() + "/groups"));
    }

    /** Somebody has come into the group or gone. */
    Event told(Event.Kind kind, ContactGroup group, Person person) {
        Link contact = Link.to(CONTACT, people() + "/" + person.address());
        return Event.of(kind, peopleLink(), contact).within(Link.to(group.kind().rel(), href(group)));
    }

    private Link peopleLink() {
        return Link.to("people", people());
    }
}
