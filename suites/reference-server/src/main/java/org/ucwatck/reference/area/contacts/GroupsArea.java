package org.ucwatck.reference.area.contacts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Fields;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.ContactGroup;
import org.ucwatck.reference.people.ContactList;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Event.Kind;
import org.ucwatck.reference.wire.Refusal;

/** myContacts_ref, myGroups_ref and group_ref with their pages of version two, groupContacts_ref. */
public final class GroupsArea {
    private static final String PEOPLE = Paths.APPLICATIONS + "/{app}/people";
    private static final String GROUPS = PEOPLE + "/groups";
    private static final int LONGEST = 256;
    private static final String GROUP = GROUPS + "/{group}";

    private final ListChanges changes;
    private final Deviations deviations;
    private volatile @Nullable ContactGroup last;

    public GroupsArea(ListChanges changes, Deviations deviations) {
        this.changes = changes;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on(
                "GET",
                PEOPLE + "/contacts",
                "myContacts",
                call -> Answer.ok(tree(call).contacts(expand(call))));
        routes.on("GET", GROUPS, "myGroups", call -> Answer.ok(tree(call).groups(expand(call))));
        routes.on("GET", GROUPS + "/default", "defaultGroup", call -> shown(call, "default"));
        routes.on("GET", GROUPS + "/pinned", "pinnedGroup", call -> shown(call, "pinned"));
        routes.on("GET", GROUP, "group", call -> shown(call, call.part("group")));
        routes.on("GET", GROUP + "/contacts", "groupContacts", this::members);
        if (!deviations.has(Variant.LISTS_OF_REVISION_1)) {
            routes.on("POST", GROUPS, "myGroups@2", this::add);
            routes.on("PUT", GROUP, "group@2", this::rename);
            routes.on("DELETE", GROUP, "group@2", this::remove);
        }
    }

    private static ListTree tree(Call call) {
        return new ListTree(call.application());
    }

    private static boolean expand(Call call) {
        Fields fields = call.fields();
        boolean expand = fields.flag("expand").orElse(true);
        fields.check();
        return expand;
    }

    private ContactList list(Call call) {
        return changes.of(call.application().owner());
    }

    private ContactGroup group(Call call, String id) {
        return list(call).group(id).orElseThrow(() -> Refusal.notFound(null, "There is no such group."));
    }

    private Answer shown(Call call, String id) {
        ContactGroup removed = last;
        if (has(ContactFault.REMOVED_GROUP_SHOWN)
                && removed != null
                && removed.id().equals(id)) {
            return Answer.ok(tree(call).group(removed));
        }
        return Answer.ok(tree(call).group(group(call, id)));
    }

    private Answer members(Call call) {
        return Answer.ok(tree(call).groupContacts(group(call, call.part("group")), expand(call)));
    }

    private Answer add(Call call) {
        String name = name(call, "displayName");
        if (has(ContactFault.GROUP_REFUSED)) {
            throw Refusal.conflict(null, "There is no room for another group.");
        }
        if (!has(ContactFault.GROUP_NOT_ADDED) && !isSpare(name)) {
            ContactGroup group =
                    list(call).add(has(ContactFault.GROUP_UNDER_ANOTHER_NAME) ? name.toUpperCase(Locale.ROOT) : name);
            changes.tell(call.application().owner(), tree -> tree.told(Kind.ADDED, group));
        }
        return deviations.has(Variant.NEW_GROUP_ANSWERED_201) ? Answer.of(201, Body.NONE) : Answer.noContent();
    }

    /** What a fault takes although its page does not is not kept, so that nothing is left of it. */
    private static boolean isSpare(String name) {
        return name.isEmpty() || name.length() > LONGEST;
    }

    private String name(Call call, String property) {
        String given = call.input().value(property) instanceof String text ? text : "";
        boolean taken = property.equals("displayName")
                ? (has(ContactFault.GROUP_NEEDS_NO_NAME) && given.isEmpty())
                        || (has(ContactFault.GROUP_NAME_UNLIMITED) && given.length() > LONGEST)
                : has(ContactFault.GROUP_LOSES_ITS_NAME) && given.isEmpty();
        if (taken) {
            return given;
        }
        Fields fields = call.fields();
        String name = fields.text(property).orElse("");
        fields.check();
        return name;
    }

    private boolean has(ContactFault fault) {
        return deviations.has(fault);
    }

    private Answer rename(Call call) {
        ContactGroup group = group(call, call.part("group"));
        boolean free = !deviations.has(Variant.RENAMED_ON_CONDITION);
        boolean current = call.request()
                .header("If-Match")
                .map(given -> given.replace("\"", ""))
                .filter(ListTree.etag(group)::equals)
                .isPresent();
        if (!free && !current) {
            throw Refusal.of(428, "PreconditionRequired", null, "The group is changed by who knows how it is.");
        }
        String name = name(call, "name");
        if (has(ContactFault.GROUP_RENAME_REFUSED)) {
            throw Refusal.conflict(null, "The group cannot be renamed.");
        }
        if (!has(ContactFault.GROUP_NOT_RENAMED) && !isSpare(name)) {
            ContactGroup renamed = list(call).rename(group, name);
            changes.tell(call.application().owner(), tree -> tree.told(Kind.UPDATED, renamed));
        }
        return Answer.of(deviations.has(Variant.NEW_GROUP_ANSWERED_201) ? 204 : 200, Body.NONE);
    }

    private Answer remove(Call call) {
        ContactGroup group = group(call, call.part("group"));
        Person owner = call.application().owner();
        if (has(ContactFault.GROUP_REMOVAL_REFUSED)) {
            throw Refusal.conflict(null, "The group cannot be removed.");
        }
        if (has(ContactFault.GROUP_NOT_REMOVED)) {
            return Answer.noContent();
        }
        last = group;
        list(call).remove(group);
        changes.tell(owner, tree -> tree.told(Kind.DELETED, group));
        return Answer.noContent();
    }
}
