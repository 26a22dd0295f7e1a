package org.ucwatck.reference.people;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.reference.wire.Refusal;

/** Everybody this server knows, with the contacts and numbers that are reserved for provocation. */
public final class Directory {
    public static final String REACHABLE = "sip:carol@contoso.example";
    public static final String DECLINING = "sip:dave@contoso.example";
    public static final String UNANSWERED = "sip:erin@contoso.example";
    public static final String FORWARDING = "sip:frank@contoso.example";
    public static final String UNKNOWN = Company.NOBODY;
    public static final String OWN_NUMBER = "tel:+14255550100";
    public static final String OTHER_NUMBER = Company.Numbers.USUAL.other();
    public static final String REJECTING_NUMBER = Company.Numbers.USUAL.rejecting();

    /** What a client calls itself that the server takes for gone after {@link #SOON_FORGOTTEN} without a pending GET. */
    public static final String DOZING = "dozing";

    public static final Duration SOON_FORGOTTEN = Duration.ofSeconds(1);

    private static final String PROVOKES = "sip:provoke.";

    private final Company company;
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private final Told told = new Told();
    private final ContactLists lists;

    public Directory(Company company) {
        this(company, true);
    }

    /** @param listed whether everybody stands on the contact lists of all users at first, or nobody does */
    public Directory(Company company, boolean listed) {
        this.company = company;
        this.lists = new ContactLists(company, listed);
        company.contacts().forEach(contact -> contacts.put(key(contact.person().uri()), contact));
    }

    /** What there was before anybody acted. */
    public Company company() {
        return company;
    }

    /** Whether nobody answers when the server rings that phone. */
    public boolean isRejecting(String number) {
        return PhoneNumber.isSame(number, company.numbers().rejecting());
    }

    /** Her availability: what she told last, or else what her profile says. */
    public String availability(Person person) {
        return shown(person, "presence.availability").orElse("");
    }

    public String note(Person person) {
        return shown(person, "note.message").orElse("");
    }

    public String location(Person person) {
        return shown(person, "location.location").orElse("");
    }

    /**
     * What she told last, or else what her profile says; empty when neither says anything.
     *
     * @param what the property of a resource, such as {@code note.message}
     */
    public Optional<String> shown(Person person, String what) {
        Profile profile = company.profile(person);
        Optional<String> first =
                switch (what) {
                    case "presence.availability" -> Optional.of(profile.availability());
                    case "note.message" -> Optional.of(profile.note());
                    case "location.location" -> Optional.of(profile.location());
                    default -> Optional.empty();
                };
        return told.of(person, what).or(() -> first);
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

    /** Her phones, each type once: that of the directory, one at which she may be called, and two that she has not set. */
    public List<Phone> phones(Person person) {
        Phone work = new Phone(
                "Work", Optional.ofNullable(company.profile(person).workPhone()).orElse(""), true, true);
        return Stream.of(
                        work,
                        new Phone("Mobile", company.numbers().other(), false, false),
                        new Phone("Home", "", false, false),
                        new Phone("Other", "", false, false))
                .map(each -> each.fixed() ? each : told(person, each))
                .filter(each -> !each.fixed() || !each.number().isEmpty())
                .toList();
    }

    private Phone told(Person person, Phone first) {
        String what = "phone." + first.type();
        Phone numbered =
                told.of(person, what + ".number").map(first::withNumber).orElse(first);
        return told.of(person, what + ".visible")
                .map(Boolean::parseBoolean)
                .map(numbered::withVisible)
                .orElse(numbered);
    }

    /** She changes one of her phones. */
    public void phone(Person person, Phone phone) {
        told.tell(person, "phone." + phone.type() + ".number", phone.number());
        told.tell(person, "phone." + phone.type() + ".visible", String.valueOf(phone.visible()));
    }

    /** What the users tell about themselves. */
    public Told told() {
        return told;
    }

    /** The contact lists of the users. */
    public ContactLists lists() {
        return lists;
    }

    public Collection<Contact> all() {
        return contacts.values();
    }

    /** Whether an address is kept for provoking errors, or for nobody. */
    public static boolean isReserved(String uri) {
        return key(uri).startsWith(PROVOKES) || key(uri).equals(UNKNOWN);
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
