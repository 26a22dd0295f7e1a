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
import org.ucwatck.reference.people.PhoneNumber;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;

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
        new PhonesArea(deviations, ME).routes(routes);
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
        Optional<String> availability =
                deviations.has(StateFault.UNKNOWN_SIGN_IN_TAKEN) ? fields.string("signInAs") : fields.text("signInAs");
        refuseWhatIsLegal(call, fields);
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
        availability
                .filter(it -> !deviations.has(StateFault.SIGN_IN_AS_IGNORED))
                .ifPresent(it -> told.tell(call.application(), "presence", Map.of("availability", it)));
        return Answer.noContent();
    }

    private void refuseWhatIsLegal(Call call, Fields fields) {
        if (call.input().has("inactiveTimeout") && deviations.has(StateFault.INACTIVE_TIMEOUT_REFUSED)) {
            fields.reject("inactiveTimeout", "Invalid");
        }
        boolean voip = "VoipAudio".equals(call.input().value("audioPreference"));
        if (voip && deviations.has(StateFault.VOIP_AUDIO_REFUSED)) {
            fields.reject("audioPreference", "Invalid");
        }
    }

    private String normalised(String given) {
        return PhoneNumber.normalised(given, deviations)
                .orElseThrow(() -> Refusal.badRequest("NormalizationFailed", "The phone normalization failed."));
    }
}
