package org.ucwatck.reference.area;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.life.ApplicationTree;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** contact_ref and what people_ref leads to, as far as a caller needs it. */
public final class PeopleArea {
    private static final String PEOPLE = Paths.APPLICATIONS + "/{app}/people";
    private static final String CONTACT = PEOPLE + "/{contact}";

    private static final List<String> MODALITIES = List.of("PhoneAudio");
    private static final Map<String, Object> COLLEAGUE = Map.of("relationshipLevel", "Colleagues");

    private final Directory directory;

    public PeopleArea(Directory directory) {
        this.directory = directory;
    }

    public void routes(Routes routes) {
        routes.on("GET", CONTACT, "contact", call -> Answer.ok(shown(call)));
        about(routes, "contactPresence", "presence", this::presence);
        about(routes, "contactNote", "note", it -> Map.of("message", directory.note(it), "type", "Personal"));
        about(routes, "contactLocation", "location", it -> Map.of("location", directory.location(it)));
        about(routes, "contactSupportedModalities", "supportedMedia", it -> Map.of("modalities", MODALITIES));
        about(routes, "contactPrivacyRelationship", "privacyRelationship", it -> COLLEAGUE);
    }

    /** Availability_ref has no Offwork. */
    private Map<String, Object> presence(Person person) {
        String availability = directory.availability(person);
        return Map.of("availability", availability.equals("Offwork") ? "Away" : availability, "deviceType", "PC");
    }

    private void about(Routes routes, String rel, String segment, Function<Person, Map<String, Object>> told) {
        routes.on("GET", CONTACT + "/" + segment, rel, call -> {
            String href = call.application().href() + "/people/" + person(call).address() + "/" + segment;
            ResourceBuilder builder = Resource.at(rel, href);
            told.apply(person(call)).forEach(builder::property);
            return Answer.ok(builder.build());
        });
    }

    private Resource shown(Call call) {
        Resource contact = contact(call, person(call));
        boolean other = call.application().world().deviations().has(ContactFault.CONTACT_OF_ANOTHER_ADDRESS);
        return other ? contact.with("uri", "sip:another@contoso.example") : contact;
    }

    private static Resource contact(Call call, Person person) {
        return new ApplicationTree(call.application()).contact(person);
    }

    private Person person(Call call) {
        String address = call.part("contact");
        if (address.matches("\\+?[0-9]+")) {
            return directory.find("tel:" + address).person();
        }
        return directory
                .at(address)
                .map(Contact::person)
                .orElseThrow(() -> Refusal.notFound(null, "There is no such contact."));
    }
}
