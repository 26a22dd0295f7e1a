package org.ucwatck.reference.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of one user and who is in them. Whoever is in no group is no contact of hers. Its lock guards both. */
public final class ContactList {
    private final Map<String, ContactGroup> groups = new LinkedHashMap<>();
    private final Map<String, Set<Person>> members = new LinkedHashMap<>();
    private int last;

    /** Somebody in a group. */
    public record Membership(ContactGroup group, Person person) {
        /** A segment of a path as it is. */
        public String id() {
            return group.id() + "." + person.address();
        }
    }

    ContactList() {
        open(new ContactGroup("default", ContactGroup.Kind.DEFAULT, "Other Contacts"));
        open(new ContactGroup("pinned", ContactGroup.Kind.PINNED, "Pinned Contacts"));
    }

    private ContactGroup open(ContactGroup group) {
        groups.put(group.id(), group);
        members.put(group.id(), new LinkedHashSet<>());
        return group;
    }

    public synchronized List<ContactGroup> groups() {
        return List.copyOf(groups.values());
    }

    public synchronized Optional<ContactGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** Who is in the group, in the order in which they came; nobody when there is no such group. */
    public synchronized List<Person> members(String groupId) {
        return List.copyOf(members.getOrDefault(groupId, Set.of()));
    }

    /** Everybody who is in a group, each once. */
    public synchronized List<Person> contacts() {
        return members.values().stream().flatMap(Set::stream).distinct().toList();
    }

    public synchronized List<Membership> memberships() {
        List<Membership> all = new ArrayList<>();
        groups.values().forEach(group -> members(group.id()).forEach(each -> all.add(new Membership(group, each))));
        return List.copyOf(all);
    }

    public synchronized ContactGroup add(String name) {
        return open(new ContactGroup(String.valueOf(++last), ContactGroup.Kind.OWN, name));
    }

    public synchronized ContactGroup rename(ContactGroup group, String name) {
        ContactGroup renamed = group.named(name);
        groups.replace(group.id(), renamed);
        return renamed;
    }

    /** Whoever was in this group alone is in the default group from now on. */
    public synchronized void remove(ContactGroup group) {
        groups.remove(group.id());
        Set<Person> left = members.remove(group.id());
        if (left != null) {
            left.removeAll(contacts());
            members.computeIfAbsent("default", id -> new LinkedHashSet<>()).addAll(left);
        }
    }

    /** Returns false when she is in the group already. */
    public synchronized boolean join(ContactGroup group, Person person) {
        return members.getOrDefault(group.id(), new LinkedHashSet<>()).add(person);
    }

    /** Returns false when she is not in the group. */
    public synchronized boolean leave(ContactGroup group, Person person) {
        return members.getOrDefault(group.id(), Set.of()).remove(person);
    }
}
