package org.ucwatck.reference.area.contacts;

import java.util.Optional;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Fields;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.ContactGroup;
import org.ucwatck.reference.people.ContactList;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** myGroupMemberships_ref and myGroupMembership_ref with their pages of version two, myPrivacyRelationships_ref. */
public final class MembershipsArea {
    private static final String PEOPLE = Paths.APPLICATIONS + "/{app}/people";
    private static final String ALL = PEOPLE + "/groupMemberships";
    private static final String ONE = ALL + "/{membership}";
    private static final String PRIVACY = PEOPLE + "/privacyRelationships";

    private final ListChanges changes;
    private final Deviations deviations;

    public MembershipsArea(ListChanges changes, Deviations deviations) {
        this.changes = changes;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("GET", ALL, "myGroupMemberships", this::all);
        routes.on("GET", ONE, "myGroupMembership", call -> Answer.ok(tree(call).membership(membership(call))));
        routes.on(
                "GET",
                PRIVACY,
                "myPrivacyRelationships",
                call -> Answer.ok(tree(call).privacyRelationships()));
        routes.on(
                "GET",
                PRIVACY + "/Colleagues",
                "myPrivacyRelationship",
                call -> Answer.ok(tree(call).colleagues()));
        if (!deviations.has(Variant.LISTS_OF_REVISION_1)) {
            routes.on("POST", ALL, "myGroupMemberships@2", this::add);
            routes.on("DELETE", ONE, "myGroupMembership@2", this::remove);
        }
    }

    private static ListTree tree(Call call) {
        return new ListTree(call.application());
    }

    private ContactList list(Call call) {
        return changes.of(call.application().owner());
    }

    private Answer all(Call call) {
        Fields fields = call.fields();
        String group = fields.text("groupId").orElse("");
        fields.check();
        return Answer.ok(tree(call).memberships(group));
    }

    private ContactList.Membership membership(Call call) {
        return list(call).memberships().stream()
                .filter(each -> each.id().equals(call.part("membership")))
                .findFirst()
                .orElseThrow(() -> deviations.has(Variant.GONE_MEMBERSHIP_ANSWERED_410)
                        ? Refusal.of(410, "Gone", null, "The membership was removed.")
                        : Refusal.notFound(null, "There is no such membership."));
    }

    private Answer add(Call call) {
        if (!call.input().has("contactUri") && has(ContactFault.CONTACT_WITHOUT_URI_TAKEN)) {
            return Answer.of(201, Body.NONE);
        }
        Fields fields = call.fields();
        String uri = fields.text("contactUri").orElse("");
        String id = fields.text("groupId").orElse("");
        fields.check();
        if (has(ContactFault.CONTACT_REFUSED)) {
            throw Refusal.conflict(null, "The contact cannot be added.");
        }
        ContactGroup group = list(call)
                .group(id.isEmpty() ? "default" : id)
                .orElseThrow(() -> Refusal.notFound(null, "There is no such group."));
        Person person = person(call, uri);
        join(call, group, person);
        if (deviations.has(Variant.NEW_MEMBERSHIP_ANSWERED_204)) {
            return Answer.noContent();
        }
        Resource shown = tree(call).membership(new ContactList.Membership(group, person));
        return Answer.of(201, new Body.OfResource(shown)).with("Location", String.valueOf(shown.href()));
    }

    private void join(Call call, ContactGroup group, Person person) {
        ContactList list = list(call);
        if (has(ContactFault.CONTACT_NOT_ADDED)) {
            return;
        }
        ContactGroup joined = has(ContactFault.CONTACT_ADDED_ELSEWHERE)
                ? list.group("default").orElse(group)
                : group;
        if (!list.join(joined, person) && !has(ContactFault.CONTACT_ADDED_TWICE)) {
            boolean other = has(ContactFault.CONTACT_CONFLICT_OF_ANOTHER);
            throw Refusal.conflict(other ? "TooManyGroups" : "AlreadyExists", "The contact is in the group already.");
        }
        changes.tell(call.application().owner(), tree -> tree.told(Kind.ADDED, joined, person));
    }

    private boolean has(ContactFault fault) {
        return deviations.has(fault);
    }

    private static Person person(Call call, String uri) {
        Directory directory = call.application().world().directory();
        Optional<Person> known = directory.at(uri.replaceFirst("(?i)^sip:", "")).map(Contact::person);
        return known.orElseThrow(() -> Refusal.notFound(null, "There is no such contact."));
    }

    private Answer remove(Call call) {
        if (has(ContactFault.GONE_MEMBERSHIP_REMOVED)
                && list(call).memberships().stream().noneMatch(it -> it.id().equals(call.part("membership")))) {
            return Answer.noContent();
        }
        ContactList.Membership membership = membership(call);
        if (has(ContactFault.CONTACT_NOT_REMOVED)) {
            return Answer.noContent();
        }
        list(call).leave(membership.group(), membership.person());
        if (has(ContactFault.CONTACT_REMOVED_EVERYWHERE)) {
            list(call).groups().forEach(each -> list(call).leave(each, membership.person()));
        }
        changes.tell(
                call.application().owner(), tree -> tree.told(Kind.DELETED, membership.group(), membership.person()));
        return Answer.noContent();
    }
}
