package org.ucwatck.reference.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.people.Behaviour;
import org.ucwatck.reference.people.Company;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.people.Profile;

/** Reads the file as a whole: users, contacts, numbers and policies. */
final class OrganisationReader {
    private static final Set<String> MEMBERS =
            Set.of("users", "contacts", "groups", "meetings", "numbers", "policies", "mediaPolicies");

    private final SeedProblems problems;
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private final List<Contact> contacts = new ArrayList<>();

    OrganisationReader(SeedProblems problems) {
        this.problems = problems;
    }

    /** Empty when the file lacks what every organisation needs, with the problem added. */
    Optional<Organisation> read(SeedNode root) {
        Map<String, SeedNode> members = root.members(MEMBERS);
        users(root, members.get("users"));
        contacts(members.get("contacts"));
        Company company = new Company(
                contacts,
                profiles,
                numbers(members.get("numbers")),
                PolicyReader.read("policies", members.get("policies")),
                PolicyReader.read("mediaPolicies", members.get("mediaPolicies")),
                GroupsReader.read(members.get("groups"), people));
        return problems.any()
                ? Optional.empty()
                : Optional.of(
                        new Organisation(accounts, MeetingsReader.read(members.get("meetings"), accounts), company));
    }

    private void users(SeedNode root, @Nullable SeedNode users) {
        List<SeedNode> items = users == null ? List.of() : users.items();
        if (items.isEmpty()) {
            root.problem("there is nobody to sign in; write 'users:' and below it one user or more");
        }
        for (SeedNode item : items) {
            PersonReader reader = PersonReader.ofUser(item);
            String password = reader.password().orElseGet(Organisation::freshPassword);
            add(item, reader).ifPresent(person -> {
                accounts.add(new Account(person.uri(), person.name(), password));
                contacts.add(Contact.user(person));
            });
        }
    }

    /** Everybody is known before anybody is read who lets somebody else answer. */
    private void contacts(@Nullable SeedNode node) {
        Map<Person, PersonReader> read = new java.util.LinkedHashMap<>();
        for (SeedNode item : node == null ? List.<SeedNode>of() : node.items()) {
            PersonReader reader = PersonReader.ofContact(item);
            add(item, reader).ifPresent(person -> read.put(person, reader));
        }
        read.forEach((person, reader) -> contact(person, reader).ifPresent(contacts::add));
    }

    private Optional<Person> add(SeedNode item, PersonReader reader) {
        Optional<Person> person = reader.person();
        person.ifPresent(it -> {
            if (people.putIfAbsent(it.address(), it) != null) {
                item.problem(
                        SeedProblems.quoted(it.uri()) + " is somebody already; everybody needs an address of her own");
            }
            profiles.put(it.address(), reader.profile());
        });
        return person;
    }

    private Optional<Contact> contact(Person person, PersonReader reader) {
        Behaviour behaviour = reader.behaviour();
        if (behaviour != Behaviour.FORWARDS) {
            reader.requireNobodyElse();
            if (behaviour != Behaviour.ANSWERS) {
                reader.requireNoReply();
            }
            return Optional.of(reader.reply()
                    .map(reply -> Contact.replying(person, reply))
                    .orElseGet(() -> Contact.of(person, behaviour)));
        }
        reader.requireNoReply();
        return reader.answeredBy(people).map(other -> Contact.forwarding(person, other));
    }

    private static Company.Numbers numbers(@Nullable SeedNode node) {
        if (node == null) {
            return Company.Numbers.USUAL;
        }
        Map<String, SeedNode> members = node.members(Set.of("other", "rejecting"));
        return new Company.Numbers(
                number(members.get("other"), Company.Numbers.USUAL.other()),
                number(members.get("rejecting"), Company.Numbers.USUAL.rejecting()));
    }

    private static String number(@Nullable SeedNode node, String usual) {
        return node == null ? usual : PersonReader.phone(node).orElse(usual);
    }
}
