package org.ucwatck.reference.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation before anybody acts in it.
 *
 * @param contacts everybody, users first
 * @param profiles by address; whoever has none is {@link Profile#PLAIN}
 * @param numbers phone numbers that are not anybody's
 * @param policies values of policies_ref by name
 * @param mediaPolicies values of mediaPolicies_ref by name
 * @param groups those that every contact list has at first
 */
public record Company(
        List<Contact> contacts,
        Map<String, Profile> profiles,
        Numbers numbers,
        Map<String, Object> policies,
        Map<String, Object> mediaPolicies,
        List<Group> groups) {
    /** The address that nobody has. */
    public static final String NOBODY = "sip:nobody@contoso.example";

    /**
     * Phone numbers as tel URIs.
     *
     * @param other another one at which a user may be called
     * @param rejecting one that nobody answers when the server rings it
     */
    public record Numbers(String other, String rejecting) {
        public static final Numbers USUAL = new Numbers("tel:+14255550101", "tel:+14255550199");
    }

    /**
     * A group that every contact list has at first.
     *
     * @param members addresses without a scheme
     */
    public record Group(String name, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    public Company {
        groups = List.copyOf(groups);
        contacts = List.copyOf(contacts);
        profiles = Map.copyOf(profiles);
        policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
        mediaPolicies = Collections.unmodifiableMap(new LinkedHashMap<>(mediaPolicies));
    }

    public Profile profile(Person person) {
        return profiles.getOrDefault(person.address(), Profile.PLAIN);
    }

    /** The first who is no user and does that when called. */
    public Optional<Person> first(Behaviour behaviour) {
        return contacts.stream()
                .filter(each -> each.behaviour() == behaviour && !each.signsIn())
                .map(Contact::person)
                .findFirst();
    }
}
