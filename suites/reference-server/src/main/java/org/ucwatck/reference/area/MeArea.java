package org.ucwatck.reference.area;

import java.util.List;
import java.util.Optional;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.Variant;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.PhoneNumber;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;
import org.ucwatck.reference.world.Application;
import org.ucwatck.reference.world.ApplicationTree;
import org.ucwatck.reference.world.Paths;
import org.ucwatck.reference.world.Presence;

/** me_ref, makeMeAvailable_ref and what the user tells about herself. */
public final class MeArea {
    private static final List<String> ALLOWED = List.of("PhoneAudio", "Messaging");
    private static final String ME = Paths.APPLICATIONS + "/{app}/me";

    private final Bends bends;

    public MeArea(Bends bends) {
        this.bends = bends;
    }

    public void routes(Routes routes) {
        routes.on("GET", ME, "me", this::me);
        routes.on("POST", ME + "/makeMeAvailable", "makeMeAvailable", this::makeAvailable);
        routes.on("POST", ME + "/reportMyActivity", "reportMyActivity", call -> {
            requireAvailable(call.application());
            return Answer.noContent();
        });
        routes.on("GET", ME + "/note", "note", call -> published(call, "note", "message"));
        routes.on("POST", ME + "/note", "note", call -> publish(call, "note", "message"));
        routes.on("GET", ME + "/location", "location", call -> published(call, "location", "location"));
        routes.on("POST", ME + "/location", "location", call -> publish(call, "location", "location"));
        routes.on("GET", ME + "/presence", "presence", call -> published(call, "presence", "availability"));
        routes.on("POST", ME + "/presence", "presence", call -> publish(call, "presence", "availability"));
        routes.on("GET", ME + "/phones", "phones", MeArea::phones);
    }

    private Answer me(Call call) {
        if (bends.has(Variant.ME_CONFLICT) && call.application().isAvailable()) {
            throw Refusal.conflict(null, "The resource is not supported.");
        }
        return Answer.ok(new ApplicationTree(call.application()).me());
    }

    private Answer makeAvailable(Call call) {
        Fields fields = call.fields();
        Optional<String> number = fields.text("phoneNumber");
        List<String> modalities = fields.someOf("supportedModalities");
        List<String> formats = fields.someOf("supportedMessageFormats");
        Optional<String> audio = fields.text("audioPreference");
        String availability = fields.text("signInAs").orElse("Online");
        fields.check();
        if (!ALLOWED.containsAll(modalities)) {
            throw Refusal.forbidden("Only the modalities Messaging and PhoneAudio are allowed.");
        }
        Availability wanted = new Availability(
                number.map(this::normalised).orElse(null),
                modalities,
                formats.isEmpty() ? List.of("Plain") : formats,
                audio.orElse(null));
        Presence.makeAvailable(call.application(), wanted, availability);
        return Answer.noContent();
    }

    private String normalised(String given) {
        return PhoneNumber.normalised(given, bends)
                .orElseThrow(() -> Refusal.badRequest("NormalizationFailed", "The phone normalization failed."));
    }

    private static void requireAvailable(Application application) {
        if (!application.isAvailable()) {
            throw Refusal.conflict("MakeMeAvailableRequired", "Call makeMeAvailable first.");
        }
    }

    private static Answer published(Call call, String what, String property) {
        requireAvailable(call.application());
        ResourceBuilder builder = Resource.at(what, call.application().href() + "/me/" + what)
                .property(property, call.application().published(what).orElse(""));
        boolean note = what.equals("note");
        return Answer.ok(note ? builder.property("type", "Personal").build() : builder.build());
    }

    private static Answer publish(Call call, String what, String property) {
        requireAvailable(call.application());
        Fields fields = call.fields();
        Optional<String> value = fields.text(property);
        fields.check();
        Presence.tell(call.application(), what, value.orElse(what.equals("presence") ? "Online" : ""));
        return Answer.noContent();
    }

    private static Answer phones(Call call) {
        String href = call.application().href() + "/me/phones";
        Resource phone = Resource.at("phone", href + "/work")
                .property("number", Directory.OWN_NUMBER)
                .property("type", "Work")
                .property("includeInContactCard", true)
                .build();
        return Answer.ok(
                Resource.at("phones", href).embedAll("phone", List.of(phone)).build());
    }
}
