package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.pages.ConversationPages.conversing;
import static org.ucwatck.reference.pages.Enumerations.CALL_STATE;
import static org.ucwatck.reference.pages.Enumerations.DIRECTION;
import static org.ucwatck.reference.pages.Enumerations.IMPORTANCE;
import static org.ucwatck.reference.pages.Enumerations.INVITATION_STATE;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.HIGH;
import static org.ucwatck.reference.pages.PageEvent.Type.STARTED;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.content;
import static org.ucwatck.reference.pages.Value.flag;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.text;

import java.util.List;

/** startPhoneAudio_ref, addPhoneAudio_ref, phoneAudioInvitation_ref, phoneAudio_ref and its capabilities. */
final class PhonePages {
    private static final PageBuilder PHONE_AUDIO = conversing(page("phoneAudio"))
            .shown("state", one(CALL_STATE))
            .link("self")
            .link("addPhoneAudio")
            .link("conversation")
            .link("holdPhoneAudio")
            .link("resumePhoneAudio")
            .link("stopPhoneAudio")
            .event(UPDATED, "conversation", HIGH)
            .get()
            .errors(READING);

    static final List<Page> ALL = pages(
            conversing(page("startPhoneAudio"))
                    .post(201)
                    .query("to", text())
                    .parameter("operationId", text().max(50))
                    .parameter("phoneNumber", text())
                    .parameter("importance", one(IMPORTANCE))
                    .parameter("subject", text().max(250))
                    .parameter("threadId", text())
                    .required("to", text())
                    .names("phoneAudioInvitation")
                    .location()
                    .error(400, "BadRequest", "NormalizationFailed")
                    .error(403, "Forbidden")
                    .errors(STARTING),
            conversing(page("startPhoneAudio", 2))
                    .post(201)
                    .query("to", text())
                    .parameter("operationId", text().max(50))
                    .parameter("phoneNumber", text())
                    .parameter("importance", one(IMPORTANCE))
                    .parameter("subject", text().max(250))
                    .parameter("threadId", text())
                    .required("to", text())
                    .parameter("customContent", content())
                    .names("phoneAudioInvitation")
                    .location()
                    .error(400, "BadRequest", "NormalizationFailed")
                    .error(403, "Forbidden")
                    .errors(STARTING),
            conversing(page("addPhoneAudio"))
                    .post(201)
                    .parameter("operationId", text().max(50))
                    .parameter("phoneNumber", text())
                    .required("to", text())
                    .names("phoneAudioInvitation")
                    .location()
                    .error(400, "BadRequest", "NormalizationFailed")
                    .errors(STARTING),
            page("phoneAudioInvitation")
                    .scope(CONVERSATIONS_INITIATE)
                    .shownContent("customContent")
                    .shown("delegator", text())
                    .shown("direction", one(DIRECTION))
                    .shown("importance", one(IMPORTANCE))
                    .shown("joinAudioMuted", flag())
                    .property("operationId", text().max(50))
                    .shown("phoneNumber", text())
                    .shown("privateLine", flag())
                    .shown("state", one(INVITATION_STATE))
                    .property("subject", text().max(250))
                    .shown("threadId", text())
                    .shown("to", text())
                    .link("self")
                    .link("accept")
                    .link("acceptedByContact")
                    .link("cancel")
                    .link("conversation")
                    .link("decline")
                    .link("delegator")
                    .link("derivedConversation")
                    .link("derivedPhoneAudio")
                    .link("forwardedBy")
                    .link("from")
                    .link("onBehalfOf")
                    .link("phoneAudio")
                    .link("replacesPhoneAudio")
                    .link("to")
                    .link("transferredBy")
                    .embedsMany("acceptedByParticipant")
                    .embeds("from")
                    .shownEmbedded("startEmergencyCallInput", "startEmergencyCallParameters")
                    .event(STARTED, "communication", HIGH)
                    .event(UPDATED, "communication", HIGH)
                    .get()
                    .error(400, "BadRequest")
                    .error(400, "BadRequest", "ParameterValidationFailure")
                    .error(410, "Gone")
                    .error(404, "NotFound")
                    .errors(READING),
            PHONE_AUDIO,
            conversing(page("derivedPhoneAudio"))
                    .showsAllOf(PHONE_AUDIO)
                    .link("self")
                    .get()
                    .errors(READING),
            conversing(page("holdPhoneAudio")).post(204).errors(STARTING),
            conversing(page("resumePhoneAudio")).post(204).errors(STARTING),
            conversing(page("stopPhoneAudio")).post(204).errors(STARTING));

    private PhonePages() {}
}
