package org.ucwatck.reference.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.ApplicationTree;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.life.Presence;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.people.Company;
import org.ucwatck.reference.people.PhoneNumber;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** me_ref, makeMeAvailable_ref and what the user tells about herself. */
public final class MeArea {
    private static final List<String> ALLOWED = List.of("PhoneAudio", "Messaging");
    private static final String ME = Paths.APPLICATIONS + "/{app}/me";

    private final Deviations deviations;
    private final ToldArea told;

    public MeArea(Deviations deviations) {
        this.deviations = deviations;
        this.told = new ToldArea(deviations, ME);
    }

    public void routes(Routes routes) {
        routes.on("GET", ME, "me", this::me);
        routes.on("POST", ME + "/makeMeAvailable", "makeMeAvailable", this::makeAvailable);
        routes.on("POST", ME + "/reportMyActivity", "reportMyActivity", this::reportActivity);
        routes.on("POST", Paths.APPLICATIONS + "/{app}/reportMyActivity", "reportMyActivity", this::reportActivity);
        told.routes(routes);
        routes.on("GET", ME + "/phones", "phones", MeArea::phones);
        routes.on("GET", ME + "/phones/work", "phone", call -> Answer.ok(workPhone(call)));
    }

    /** Also where the samples of its page have it, beside the place that me links. */
    private Answer reportActivity(Call call) {
        ToldArea.requireAvailable(call.application());
        if (deviations.has(StateFault.ACTIVITY_FORBIDDEN)) {
            throw Refusal.forbidden("Activity is not reported here.");
        }
        return Answer.noContent();
    }

    private Answer me(Call call) {
        if (deviations.has(Variant.ME_CONFLICT) && call.application().isAvailable()) {
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
        Optional<String> availability = fields.text("signInAs");
        fields.check();
        if (!ALLOWED.containsAll(modalities)) {
            throw Refusal.forbidden("Only the modalities Messaging and PhoneAudio are allowed.");
        }
        Availability wanted = new Availability(
                number.map(this::normalised).orElse(null),
                modalities,
                formats.isEmpty() ? List.of("Plain") : formats,
                audio.orElse(null));
        Presence.makeAvailable(call.application(), wanted);
        availability.ifPresent(it -> told.tell(call.application(), "presence", Map.of("availability", it)));
        return Answer.noContent();
    }

    private String normalised(String given) {
        return PhoneNumber.normalised(given, deviations)
                .orElseThrow(() -> Refusal.badRequest("NormalizationFailed", "The phone normalization failed."));
    }

    private static Answer phones(Call call) {
        Resource phones = Resource.at("phones", call.application().href() + "/me/phones")
                .embedAll("phone", List.of(workPhone(call)))
                .build();
        return Answer.ok(phones);
    }

    private static Resource workPhone(Call call) {
        Company company = call.application().world().directory().company();
        return Resource.at("phone", call.application().href() + "/me/phones/work")
                .property("number", company.profile(call.application().owner()).workPhone())
                .property("type", "Work")
                .property("includeInContactCard", true)
                .build();
    }
}
