package org.ucwatck.reference.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ucwatck.reference.pages.Enumeration;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.people.Behaviour;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.people.Profile;
import org.ucwatck.reference.people.Reply;

/** Reads one user or contact. */
final class PersonReader {
    private static final Pattern SIP = Pattern.compile("sip:[a-z0-9][a-z0-9._-]*@[a-z0-9][a-z0-9.-]*");
    private static final Pattern TEL = Pattern.compile("tel:\\+[0-9]{2,15}");
    private static final Set<String> SHARED =
            Set.of("uri", "name", "title", "department", "workPhone", "availability", "note", "location");
    private static final List<String> WORDS = List.of("answers", "declines", "rings", "forwards");

    private final SeedNode node;
    private final Map<String, SeedNode> members;

    private PersonReader(SeedNode node, String... more) {
        this.node = node;
        Set<String> known = new HashSet<>(SHARED);
        known.addAll(List.of(more));
        this.members = node.members(known);
    }

    static PersonReader ofUser(SeedNode node) {
        PersonReader reader = new PersonReader(node, "password");
        reader.require("workPhone", "a number such as tel:+14255550100, at which the server rings her");
        return reader;
    }

    static PersonReader ofContact(SeedNode node) {
        return new PersonReader(node, "whenCalled", "answeredBy", "whenWritten");
    }

    private void require(String name, String what) {
        if (!members.containsKey(name)) {
            node.problem("'" + name + "' is missing; write " + what);
        }
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(members.get(name)).flatMap(SeedNode::text);
    }

    /** Empty when name or URI are missing or do not fit, with the problem added. */
    Optional<Person> person() {
        require("uri", "an address such as sip:alice@contoso.example");
        require("name", "her name");
        Optional<String> uri = Optional.ofNullable(members.get("uri"))
                .flatMap(it -> it.text(
                        each -> SIP.matcher(each).matches() && !Directory.isReserved(each),
                        "write a SIP URI in lower case, such as sip:alice@contoso.example; sip:provoke.… and "
                                + Directory.UNKNOWN + " are reserved"));
        Optional<String> name = text("name");
        return uri.flatMap(it -> name.map(called -> new Person(it, called)));
    }

    Profile profile() {
        Optional<String> phone = Optional.ofNullable(members.get("workPhone")).flatMap(PersonReader::phone);
        Optional<String> availability =
                Optional.ofNullable(members.get("availability")).flatMap(it -> it.oneOf(availabilities()));
        return new Profile(
                text("title").orElse(null),
                text("department").orElse(null),
                phone.orElse(null),
                availability.orElse(Profile.PLAIN.availability()),
                text("note").orElse(""),
                text("location").orElse(""));
    }

    static Optional<String> phone(SeedNode node) {
        return node.text(each -> TEL.matcher(each).matches(), "write a tel URI such as tel:+14255550100");
    }

    Optional<String> password() {
        return text("password");
    }

    /** What happens when she is called: she answers, unless the file says something else. */
    Behaviour behaviour() {
        return Optional.ofNullable(members.get("whenCalled"))
                .flatMap(it -> it.oneOf(WORDS))
                .map(word -> Behaviour.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Behaviour.ANSWERS);
    }

    /** How she replies to messages: {@code echo}, or {@code answers: TEXT}; empty when she does not. */
    Optional<Reply> reply() {
        SeedNode given = members.get("whenWritten");
        if (given == null) {
            return Optional.empty();
        }
        if (given.isText()) {
            return given.oneOf(List.of("echo")).map(word -> new Reply.Echo());
        }
        return Optional.ofNullable(given.members(Set.of("answers")).get("answers"))
                .flatMap(SeedNode::text)
                .map(Reply.Always::new);
    }

    void requireNobodyElse() {
        Optional.ofNullable(members.get("answeredBy"))
                .ifPresent(it -> it.problem("is not used here; it belongs to 'whenCalled: forwards'"));
    }

    void requireNoReply() {
        Optional.ofNullable(members.get("whenWritten"))
                .ifPresent(it -> it.problem("is not used here; it belongs to 'whenCalled: answers'"));
    }

    /** Who answers instead of her; empty, with the problem added, when it is nobody of the file. */
    Optional<Person> answeredBy(Map<String, Person> people) {
        require("answeredBy", "the address of who answers, since 'whenCalled' is 'forwards'");
        Optional<String> uri = Optional.ofNullable(members.get("answeredBy"))
                .flatMap(it -> it.text(
                        each -> people.containsKey(new Person(each, "").address()),
                        "write the address of a user or contact of this file"));
        return uri.map(it -> people.get(new Person(it, "").address()));
    }

    private static List<String> availabilities() {
        return Pages.of("contactPresence").properties().stream()
                .filter(each -> each.name().equals("availability"))
                .map(Page.Property::value)
                .flatMap(value -> value.enumeration().stream())
                .map(Enumeration::values)
                .findFirst()
                .orElse(List.of());
    }
}
