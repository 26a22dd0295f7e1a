package org.ucwatck.reference.people;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.reference.wire.Refusal;

/** Everybody this server knows, with the contacts and numbers that are reserved for provocation. */
public final class Directory {
    public static final String REACHABLE = "sip:carol@contoso.example";
    public static final String DECLINING = "sip:dave@contoso.example";
    public static final String UNANSWERED = "sip:erin@contoso.example";
    public static final String FORWARDING = "sip:frank@contoso.example";
    public static final String UNKNOWN = "sip:nobody@contoso.example";
    public static final String OWN_NUMBER = "tel:+14255550100";
    public static final String OTHER_NUMBER = "tel:+14255550101";
    public static final String REJECTING_NUMBER = "tel:+14255550199";

    /** What a client calls itself that the server takes for gone after {@link #SOON_FORGOTTEN} without a pending GET. */
    public static final String DOZING = "dozing";

    public static final Duration SOON_FORGOTTEN = Duration.ofSeconds(1);

    private static final Person STAND_IN = new Person("sip:grace@contoso.example", "Grace Young");
    private static final String PROVOKES = "sip:provoke.";

    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Told told = new Told();

    public Directory(Collection<Person> users) {
        users.forEach(user -> add(Contact.of(user, Behaviour.ANSWERS)));
        add(Contact.of(new Person(REACHABLE, "Carol Smith"), Behaviour.ANSWERS));
        add(Contact.of(new Person(DECLINING, "Dave Brown"), Behaviour.DECLINES));
        add(Contact.of(new Person(UNANSWERED, "Erin Jones"), Behaviour.RINGS));
        add(new Contact(new Person(FORWARDING, "Frank Miller"), Behaviour.FORWARDS, STAND_IN));
        add(Contact.of(STAND_IN, Behaviour.ANSWERS));
    }

    private void add(Contact contact) {
        contacts.put(key(contact.person().uri()), contact);
    }

    /** The contact that answers under a URI; phones all answer, other strangers are unknown. */
    public Contact find(String uri) {
        Contact known = contacts.get(key(uri));
        if (known != null) {
            return known;
        }
        boolean phone = key(uri).startsWith("tel:");
        return Contact.of(new Person(uri, uri.substring(4)), phone ? Behaviour.ANSWERS : Behaviour.UNKNOWN);
    }

    /** The contact with this address, without a scheme, if the directory has it. */
    public Optional<Contact> at(String address) {
        return Optional.ofNullable(contacts.get("sip:" + address.toLowerCase(Locale.ROOT)));
    }

    /** What the users tell about themselves. */
    public Told told() {
        return told;
    }

    public Collection<Contact> all() {
        return contacts.values();
    }

    private static String key(String uri) {
        int parameters = uri.indexOf(';');
        return (parameters < 0 ? uri : uri.substring(0, parameters)).toLowerCase(Locale.ROOT);
    }

    /** The URI that provokes an error by its name. */
    public static String provoking(String error) {
        return PROVOKES + error + "@contoso.example";
    }

    /** Throws the error that a reserved contact stands for. */
    public static void provoke(String uri) {
        if (!key(uri).startsWith(PROVOKES)) {
            return;
        }
        switch (key(uri).substring(PROVOKES.length(), key(uri).indexOf('@'))) {
            case "callback-channel" ->
                throw Refusal.of(
                        500, "ServiceFailure", "CallbackChannelError", "The remote event channel is not reachable.");
            case "already-exists" -> throw Refusal.conflict("AlreadyExists", "It already exists.");
            case "too-many-groups" -> throw Refusal.conflict("TooManyGroups", "There are too many groups.");
            case "conflict" -> throw Refusal.conflict(null, "The service is not supported.");
            case "cannot-redirect" -> throw Refusal.of(410, "Gone", "CannotRedirect", "There is no backup pool.");
            default -> throw Refusal.notFound("DestinationNotFound", "There is no such contact.");
        }
    }
}
