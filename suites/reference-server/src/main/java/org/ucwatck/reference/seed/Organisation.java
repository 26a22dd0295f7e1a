package org.ucwatck.reference.seed;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.auth.Admission;
import org.ucwatck.reference.auth.Meeting;
import org.ucwatck.reference.people.Behaviour;
import org.ucwatck.reference.people.Company;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.people.Profile;

/**
 * Users who can sign in, and the organisation around them.
 *
 * @param accounts at least one; the first calls, the second is the other user of a target file
 * @param meetings those that guests may join
 */
public record Organisation(List<Account> accounts, List<Meeting> meetings, Company company) {
    /** A meeting of the first user of {@link #ofTests()}, with a fixed key. */
    static final Meeting USUAL =
            new Meeting("sip:alice@contoso.example;gruu;opaque=app:conf:focus:id:5LB7MRBC", "G03W98W4");

    public Organisation {
        accounts = List.copyOf(accounts);
        meetings = List.copyOf(meetings);
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("an organisation needs a user who can sign in");
        }
    }

    /** The small world of the tests, with new passwords each time. */
    public static Organisation ofTests() {
        Account alice = new Account("sip:alice@contoso.example", "Alice Green", freshPassword());
        Account bob = new Account("sip:bob@contoso.example", "Bob White", freshPassword());
        Profile engineer =
                new Profile("Engineer", "Interoperability", Directory.OWN_NUMBER, Profile.PLAIN.availability(), "", "");
        Company company = new Company(
                contacts(alice, bob),
                Map.of(person(alice).address(), engineer, person(bob).address(), engineer),
                Company.Numbers.USUAL,
                policies(),
                mediaPolicies(),
                List.of(new Company.Group(
                        "Team", List.of(address(Directory.REACHABLE), address(Directory.DECLINING)))));
        return new Organisation(List.of(alice, bob), List.of(USUAL), company);
    }

    /** Whom its server lets in. */
    public Admission admission() {
        return new Admission(accounts, meetings);
    }

    private static String address(String uri) {
        return new Person(uri, uri).address();
    }

    private static List<Contact> contacts(Account alice, Account bob) {
        Person grace = new Person("sip:grace@contoso.example", "Grace Young");
        return List.of(
                Contact.user(person(alice)),
                Contact.user(person(bob)),
                Contact.of(new Person(Directory.REACHABLE, "Carol Smith"), Behaviour.ANSWERS),
                Contact.of(new Person(Directory.DECLINING, "Dave Brown"), Behaviour.DECLINES),
                Contact.of(new Person(Directory.UNANSWERED, "Erin Jones"), Behaviour.RINGS),
                Contact.forwarding(new Person(Directory.FORWARDING, "Frank Miller"), grace),
                Contact.of(grace, Behaviour.ANSWERS));
    }

    private static Map<String, Object> policies() {
        Map<String, Object> policies = new LinkedHashMap<>();
        policies.put("photos", "Enabled");
        policies.put("emoticons", "Enabled");
        policies.put("htmlMessaging", "Disabled");
        policies.put("logging", "Disabled");
        policies.put("saveMessagingHistory", "Disabled");
        policies.put("telephonyMode", "Uc");
        policies.put("locationRequired", "No");
        policies.put("locationRefreshInterval", 4);
        policies.put("emergencyNumbers", List.of("911"));
        return policies;
    }

    private static Map<String, Object> mediaPolicies() {
        Map<String, Object> policies = new LinkedHashMap<>();
        policies.put("audioBypass", "Disabled");
        policies.put("video", "Disabled");
        policies.put("audioVideoEncryption", "Supported");
        policies.put("fipsCompliantMedia", "NotRequired");
        policies.put("bandwidthControl", "Off");
        policies.put("audioBitRate", "200");
        policies.put("portRange", "Enabled");
        policies.put("minimumAudioPort", 49_152);
        policies.put("maximumAudioPort", 57_500);
        return policies;
    }

    static Person person(Account account) {
        return new Person(account.uri(), account.name());
    }

    static String freshPassword() {
        byte[] secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }
}
