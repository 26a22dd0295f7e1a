package org.ucwatck.reference.area;

import java.util.List;
import java.util.Optional;
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

    public void routes(Routes routes) {
        routes.on("GET", COMMUNICATION, "communication", CommunicationArea::get);
        routes.on("PUT", COMMUNICATION, "communication", CommunicationArea::put);
        routes.on(
                "GET",
                COMMUNICATION + "/conversations",
                "conversations",
                call -> Answer.ok(new ApplicationTree(call.application()).conversations()));
        routes.on("GET", COMMUNICATION + "/missedItems", "missedItems", CommunicationArea::missedItems);
        routes.on("GET", COMMUNICATION + "/mediaPolicies", "mediaPolicies", CommunicationArea::mediaPolicies);
    }

    private static Answer get(Call call) {
        Application application = call.application();
        Resource resource = new ApplicationTree(application).communication();
        String etag = application.etag();
        boolean known = call.request()
                .header("If-None-Match")
                .map(it -> plain(it).equals(etag))
                .orElse(false);
        Answer answer = known ? Answer.of(304, Body.NONE) : Answer.ok(resource);
        return answer.with("ETag", "\"" + etag + "\"");
    }

    private static String plain(String etag) {
        return etag.strip().replace("W/", "").replace("\"", "");
    }

    private static Answer put(Call call) {
        Application application = call.application();
        String given = call.request()
                .header("If-Match")
                .orElseThrow(() -> Refusal.of(
                        428, "PreconditionRequired", null, "The operation requires an If-Match precondition."));
        if (!plain(given).equals(application.etag()) && !given.strip().equals("*")) {
            throw Refusal.of(412, "PreconditionFailed", null, "The If-Match precondition was not met.");
        }
        Presence.change(application, read(call));
        return Answer.of(200, Body.NONE).with("ETag", "\"" + application.etag() + "\"");
    }

    private static Availability read(Call call) {
        Fields fields = call.fields();
        if (!call.input().has(call.application().guard())) {
            fields.reject(call.application().guard(), "Missing");
        }
        Optional<String> number = fields.text("phoneNumber");
        List<String> modalities = fields.someOf("supportedModalities");
        List<String> formats = fields.someOf("supportedMessageFormats");
        Optional<String> audio = fields.text("audioPreference");
        fields.check();
        return new Availability(number.orElse(null), modalities, formats, audio.orElse(null));
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
