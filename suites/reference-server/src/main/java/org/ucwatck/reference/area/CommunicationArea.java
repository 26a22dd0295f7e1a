package org.ucwatck.reference.area;

import java.util.List;
import java.util.Optional;
import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.life.ApplicationTree;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.life.Presence;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** communication_ref and conversations_ref. */
public final class CommunicationArea {
    private static final String COMMUNICATION = Paths.APPLICATIONS + "/{app}/communication";

    private final Deviations deviations;

    public CommunicationArea(Deviations deviations) {
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("GET", COMMUNICATION, "communication", this::get);
        routes.on("PUT", COMMUNICATION, "communication", this::put);
        routes.on(
                "GET",
                COMMUNICATION + "/conversations",
                "conversations",
                call -> Answer.ok(new ApplicationTree(call.application()).conversations()));
        routes.on("GET", COMMUNICATION + "/missedItems", "missedItems", CommunicationArea::missedItems);
        routes.on("GET", COMMUNICATION + "/mediaPolicies", "mediaPolicies", CommunicationArea::mediaPolicies);
    }

    private Answer get(Call call) {
        Application application = call.application();
        Resource resource = new ApplicationTree(application).communication();
        String etag = application.etag();
        Optional<String> given = call.request().header("If-None-Match");
        boolean known = given.map(it -> plain(it).equals(etag)).orElse(false)
                || (given.isPresent() && deviations.has(ApplicationFault.ANY_ETAG_NOT_MODIFIED));
        boolean modified = !known || deviations.has(ApplicationFault.NEVER_NOT_MODIFIED);
        Answer answer = modified ? Answer.ok(resource) : Answer.of(304, Body.NONE);
        return tagged(answer, etag);
    }

    private Answer tagged(Answer answer, String etag) {
        boolean propertyAlone =
                deviations.has(Variant.ETAG_AS_PROPERTY_ALONE) && !deviations.has(Variant.ETAG_AS_HEADER_ALONE);
        return propertyAlone ? answer : answer.with("ETag", "\"" + etag + "\"");
    }

    private static String plain(String etag) {
        return etag.strip().replace("W/", "").replace("\"", "");
    }

    private Answer put(Call call) {
        Application application = call.application();
        requireMatch(call);
        Availability wanted = read(call);
        if (!deviations.has(ApplicationFault.PUT_FORGOTTEN)) {
            Presence.change(application, wanted);
        }
        return tagged(changed(application), application.etag());
    }

    private Answer changed(Application application) {
        if (deviations.has(Variant.PUT_WITHOUT_CONTENT)) {
            return Answer.noContent();
        }
        return deviations.has(Variant.PUT_WITH_RESOURCE)
                ? Answer.ok(new ApplicationTree(application).communication())
                : Answer.of(200, Body.NONE);
    }

    /** PayloadFormat, required and optional parameters: a PUT is conditional. */
    private void requireMatch(Call call) {
        Application application = call.application();
        Optional<String> given = call.request().header("If-Match");
        if (given.isEmpty() && !deviations.has(ApplicationFault.IF_MATCH_NOT_ASKED)) {
            throw deviations.has(ApplicationFault.IF_MATCH_MISSING_AS_412)
                    ? notMet()
                    : Refusal.of(428, "PreconditionRequired", null, "The operation requires an If-Match precondition.");
        }
        if (given.filter(it -> !matches(it, application)).isEmpty()) {
            return;
        }
        if (deviations.has(ApplicationFault.FAILED_PUT_TAKES_EFFECT)) {
            Presence.change(application, read(call));
        }
        throw deviations.has(ApplicationFault.IF_MATCH_FAILS_AS_409)
                ? Refusal.conflict(null, "The resource was changed meanwhile.")
                : notMet();
    }

    private boolean matches(String given, Application application) {
        boolean last = deviations.has(ApplicationFault.LAST_ETAG_TAKEN)
                && plain(given).equals(String.valueOf(Long.parseLong(application.etag()) - 1));
        return last
                || plain(given).equals(application.etag())
                || given.strip().equals("*")
                || deviations.has(ApplicationFault.IF_MATCH_IGNORED);
    }

    private static Refusal notMet() {
        return Refusal.of(412, "PreconditionFailed", null, "The If-Match precondition was not met.");
    }

    private Availability read(Call call) {
        refuseWhatIsLegal(call);
        Fields fields = call.fields();
        boolean asked =
                !deviations.has(ApplicationFault.GUARD_NOT_ASKED) && !deviations.has(ApplicationFault.GUARD_NOT_SHOWN);
        if (asked && !call.input().has(call.application().guard())) {
            fields.reject(call.application().guard(), "Missing");
        }
        Optional<String> number = fields.text("phoneNumber");
        List<String> modalities = fields.someOf("supportedModalities");
        List<String> formats = fields.someOf("supportedMessageFormats");
        Optional<String> audio = fields.text("audioPreference");
        fields.check();
        return new Availability(number.orElse(null), modalities, formats, audio.orElse(null));
    }

    private void refuseWhatIsLegal(Call call) {
        String text = call.request().body().text();
        boolean links = text.contains("\"_links\"") || text.contains("<link ");
        boolean unknown = call.input().has("x-tck-unknown");
        if ((links && deviations.has(ApplicationFault.PUT_OF_LINKS_REFUSED))
                || (unknown && deviations.has(ApplicationFault.PUT_OF_UNKNOWN_REFUSED))) {
            throw Refusal.badRequest(null, "The input is not understood.");
        }
    }

    private static Answer missedItems(Call call) {
        return Answer.ok(Resource.at("missedItems", call.application().href() + "/communication/missedItems")
                .property("conversationLogsCount", 0)
                .property("missedConversationsCount", 0)
                .property("unreadMissedConversationsCount", 0)
                .property("unreadVoicemailsCount", 0)
                .property("voiceMailsCount", 0)
                .build());
    }

    private static Answer mediaPolicies(Call call) {
        ResourceBuilder policies =
                Resource.at("mediaPolicies", call.application().href() + "/communication/mediaPolicies");
        call.application().world().directory().company().mediaPolicies().forEach(policies::property);
        return Answer.ok(policies.build());
    }
}
