package org.ucwatck.reference.people;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contact list of each user, whichever of her applications changes it. */
public final class ContactLists {
    private final Company company;
    private final boolean listed;
    private final Map<String, ContactList> byUser = new ConcurrentHashMap<>();

    ContactLists(Company company, boolean listed) {
        this.company = company;
        this.listed = listed;
    }

    /** Her list; at first it holds what the company says of groups, and everybody else of the company in the default group. */
    public ContactList of(Person user) {
        return byUser.computeIfAbsent(user.address(), key -> first(user));
    }

    private ContactList first(Person user) {
        ContactList list = new ContactList();
        if (!listed) {
            return list;
        }
        List<Person> others = company.contacts().stream()
                .map(Contact::person)
                .filter(each -> !each.isSameAs(user))
                .toList();
        for (Company.Group each : company.groups()) {
            ContactGroup group = list.add(each.name());
            others.stream().filter(it -> each.members().contains(it.address())).forEach(it -> list.join(group, it));
        }
        list.group("pinned")
                .ifPresent(pinned -> company.first(Behaviour.ANSWERS).ifPresent(it -> list.join(pinned, it)));
        list.group("default").ifPresent(rest -> others.stream()
                .filter(it -> company.groups().stream()
                        .noneMatch(each -> each.members().contains(it.address())))
                .forEach(it -> list.join(rest, it)));
        return list;
    }
}
