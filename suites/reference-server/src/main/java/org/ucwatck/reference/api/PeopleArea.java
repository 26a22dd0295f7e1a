package org.ucwatck.reference.api;

import java.util.List;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.world.ApplicationTree;
import org.ucwatck.reference.world.Contact;
import org.ucwatck.reference.world.Directory;
import org.ucwatck.reference.world.Paths;
import org.ucwatck.reference.world.Person;

/** contact_ref and what people_ref leads to, as far as a caller needs it. */
final class PeopleArea {
    private static final String PEOPLE = Paths.APPLICATIONS + "/{app}/people";
    private static final String CONTACT = PEOPLE + "/{contact}";

    private final Directory directory;

    PeopleArea(Directory directory) {
        this.directory = directory;
    }

    void routes(Routes routes) {
        routes.on("GET", PEOPLE + "/contacts", "myContacts", this::contacts);
        routes.on("GET", PEOPLE + "/search", "search", this::search);
        for (String rel : List.of("presenceSubscriptions", "subscribedContacts", "presenceSubscriptionMemberships")) {
            routes.on("GET", PEOPLE + "/" + rel, rel, call -> empty(call, rel, rel));
        }
        routes.on("GET", PEOPLE + "/groups", "myGroups", call -> empty(call, "myGroups", "groups"));
        routes.on(
                "GET",
                PEOPLE + "/groupMemberships",
                "myGroupMemberships",
                call -> empty(call, "myGroupMemberships", "groupMemberships"));
        routes.on(
                "GET",
                PEOPLE + "/privacyRelationships",
                "myPrivacyRelationships",
                call -> empty(call, "myPrivacyRelationships", "privacyRelationships"));
        routes.on("GET", CONTACT, "contact", call -> Answer.ok(contact(call, person(call))));
        routes.on(
                "GET",
                CONTACT + "/presence",
                "contactPresence",
                call -> Answer.ok(below(call, "contactPresence", "presence")
                        .with("availability", "Online")
                        .with("deviceType", "PC")));
        routes.on(
                "GET",
                CONTACT + "/note",
                "contactNote",
                call -> Answer.ok(
                        below(call, "contactNote", "note").with("message", "").with("type", "Personal")));
        routes.on(
                "GET",
                CONTACT + "/location",
                "contactLocation",
                call -> Answer.ok(below(call, "contactLocation", "location").with("location", "")));
        routes.on(
                "GET",
                CONTACT + "/supportedMedia",
                "contactSupportedModalities",
                call -> Answer.ok(below(call, "contactSupportedModalities", "supportedMedia")
                        .with("modalities", List.of("Messaging", "PhoneAudio"))));
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

    private Resource below(Call call, String rel, String segment) {
        String href = call.application().href() + "/people/" + person(call).address() + "/" + segment;
        return Resource.at(rel, href).build();
    }

    private static Answer empty(Call call, String rel, String segment) {
        return Answer.ok(Resource.at(rel, call.application().href() + "/people/" + segment)
                .build());
    }

    private Answer contacts(Call call) {
        List<Resource> contacts = directory.all().stream()
                .map(each -> contact(call, each.person()))
                .toList();
        String href = call.application().href() + "/people/contacts";
        return Answer.ok(
                Resource.at("myContacts", href).embedAll("contact", contacts).build());
    }

    private Answer search(Call call) {
        Fields fields = call.fields();
        String query = fields.required("query", 256).toLowerCase(java.util.Locale.ROOT);
        int limit = fields.number("limit", 1, 100).orElse(100);
        fields.check();
        List<Resource> found = directory.all().stream()
                .map(Contact::person)
                .filter(each -> (each.name() + " " + each.uri())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(query))
                .limit(limit)
                .map(each -> contact(call, each))
                .toList();
        return Answer.ok(Resource.at("search", call.application().href() + "/people/search")
                .property("moreResultsAvailable", false)
                .embedAll("contact", found)
                .build());
    }
}
