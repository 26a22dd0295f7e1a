package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.pages.ContactPages.asContact;
import static org.ucwatck.reference.pages.Enumerations.AUDIENCE_MESSAGING;
import static org.ucwatck.reference.pages.Enumerations.AUDIENCE_MUTE_LOCK;
import static org.ucwatck.reference.pages.Enumerations.AUDIO_PREFERENCE;
import static org.ucwatck.reference.pages.Enumerations.CALL_DECLINE_REASON;
import static org.ucwatck.reference.pages.Enumerations.CONVERSATION_MODALITY_TYPE;
import static org.ucwatck.reference.pages.Enumerations.CONVERSATION_STATE;
import static org.ucwatck.reference.pages.Enumerations.GENERIC_POLICY;
import static org.ucwatck.reference.pages.Enumerations.IMPORTANCE;
import static org.ucwatck.reference.pages.Enumerations.LIS_QUERY_RESULT;
import static org.ucwatck.reference.pages.Enumerations.MESSAGE_FORMAT;
import static org.ucwatck.reference.pages.Enumerations.MODALITY_TYPE;
import static org.ucwatck.reference.pages.Enumerations.ROLE;
import static org.ucwatck.reference.pages.Enumerations.SOURCE_NETWORK;
import static org.ucwatck.reference.pages.ErrorRows.CHANGING;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.REMOVING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.HIGH;
import static org.ucwatck.reference.pages.PageEvent.Priority.MEDIUM;
import static org.ucwatck.reference.pages.PageEvent.Type.ADDED;
import static org.ucwatck.reference.pages.PageEvent.Type.DELETED;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.date;
import static org.ucwatck.reference.pages.Value.flag;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.some;
import static org.ucwatck.reference.pages.Value.text;

import java.util.List;

/** communication_ref, conversation_ref, participant_ref, and what invitations of all modalities share. */
final class ConversationPages {
    private static final PageBuilder CONVERSATION = page("conversation")
            .scope(CONVERSATIONS_RECEIVE)
            .shown("activeModalities", some(CONVERSATION_MODALITY_TYPE))
            .shown("audienceMessaging", one(AUDIENCE_MESSAGING))
            .shown("audienceMute", one(AUDIENCE_MUTE_LOCK))
            .shown("created", date())
            .shown("expirationTime", date())
            .shown("importance", one(IMPORTANCE))
            .shown("participantCount", number())
            .shown("readLocally", flag())
            .shown("recording", flag())
            .shown("state", one(CONVERSATION_STATE))
            .shown("subject", text())
            .shown("threadId", text())
            .link("self")
            .link("addParticipant")
            .link("applicationSharing")
            .link("attendees")
            .link("audioVideo")
            .link("dataCollaboration")
            .link("disableAudienceMessaging")
            .link("disableAudienceMuteLock")
            .link("enableAudienceMessaging")
            .link("enableAudienceMuteLock")
            .link("leaders")
            .link("lobby")
            .link("localParticipant")
            .link("messaging")
            .link("onlineMeeting")
            .link("participants")
            .link("phoneAudio")
            .link("userAcknowledged")
            .event(ADDED, "communication", HIGH)
            .event(UPDATED, "communication", HIGH)
            .event(DELETED, "communication", HIGH)
            .get()
            .errors(READING)
            .delete(204)
            .errors(REMOVING);

    static final List<Page> ALL = pages(
            conversing(page("communication"))
                    .shown("audioPreference", one(AUDIO_PREFERENCE))
                    .shown("conversationHistory", one(GENERIC_POLICY))
                    .shown("lisLocation", text())
                    .shown("lisQueryResult", one(LIS_QUERY_RESULT))
                    .property("phoneNumber", text().max(100))
                    .shown("publishEndpointLocation", flag())
                    .property("supportedMessageFormats", some(MESSAGE_FORMAT))
                    .property("supportedModalities", some(MODALITY_TYPE))
                    .shown("videoBasedScreenSharing", one(GENERIC_POLICY))
                    .shown("simultaneousRingNumberMatch", one(GENERIC_POLICY))
                    .link("self")
                    .link("conversationLogs")
                    .link("conversations")
                    .link("joinOnlineMeeting")
                    .link("mediaPolicies")
                    .link("mediaRelayAccessToken")
                    .link("missedItems")
                    .link("replayMessage")
                    .link("startAudioOnBehalfOfDelegator")
                    .link("startAudio")
                    .link("startAudioVideoOnBehalfOfDelegator")
                    .link("startAudioVideo")
                    .link("startEmergencyCall")
                    .link("startMessaging")
                    .link("startOnlineMeeting")
                    .link("startPhoneAudioOnBehalfOfDelegator")
                    .link("startPhoneAudio")
                    .link("startVideo")
                    .event(UPDATED, "communication", MEDIUM)
                    .get()
                    .errors(READING)
                    .put(200)
                    .parameter("audioPreference", one(AUDIO_PREFERENCE))
                    .parameter("conversationHistory", one(GENERIC_POLICY))
                    .parameter("lisLocation", text())
                    .parameter("lisQueryResult", one(LIS_QUERY_RESULT))
                    .parameter("phoneNumber", text().max(100))
                    .shownParameter("publishEndpointLocation", flag())
                    .parameter("supportedMessageFormats", some(MESSAGE_FORMAT))
                    .parameter("supportedModalities", some(MODALITY_TYPE))
                    .parameter("videoBasedScreenSharing", one(GENERIC_POLICY))
                    .shownParameter("simultaneousRingNumberMatch", one(GENERIC_POLICY))
                    .errors(CHANGING),
            conversing(page("conversations"))
                    .link("self")
                    .links("conversation")
                    .get()
                    .errors(READING),
            CONVERSATION,
            conversing(page("derivedConversation"))
                    .showsAllOf(CONVERSATION)
                    .link("self")
                    .get()
                    .errors(READING),
            asParticipant(page("participant"))
                    .link("admit")
                    .link("demote")
                    .link("promote")
                    .link("reject")
                    .event(ADDED, "conversation", HIGH)
                    .event(UPDATED, "conversation", HIGH)
                    .event(DELETED, "conversation", HIGH)
                    .get()
                    .errors(READING),
            page("participants").scope(CONVERSATIONS_RECEIVE).links("participant"),
            conversing(page("addParticipant"))
                    .post(201)
                    .parameter("operationId", text().max(50))
                    .required("to", text())
                    .names("participantInvitation")
                    .location()
                    .errors(STARTING),
            asParticipant(page("localParticipant"))
                    .event(ADDED, "conversation", HIGH)
                    .event(UPDATED, "conversation", HIGH)
                    .event(DELETED, "conversation", HIGH)
                    .get()
                    .errors(READING),
            asParticipant(page("acceptedByParticipant"))
                    .calls("participant")
                    .get()
                    .errors(READING),
            asParticipant(page("from")).calls("participant").get().errors(READING),
            asContact(page("to")).calls("contact"),
            conversing(page("accept")).post(204).errors(STARTING),
            conversing(page("cancel")).post(204).errors(STARTING),
            conversing(page("decline"))
                    .post(204)
                    .parameter("reason", one(CALL_DECLINE_REASON))
                    .errors(STARTING));

    private ConversationPages() {}

    /** Most pages about conversations take either scope. */
    static PageBuilder conversing(PageBuilder page) {
        return page.scope(CONVERSATIONS_INITIATE).scope(CONVERSATIONS_RECEIVE);
    }

    /** The pages of the participant and of its roles share this. */
    private static PageBuilder asParticipant(PageBuilder page) {
        return linked(conversing(page)
                .shown("anonymous", flag())
                .shown("inLobby", flag())
                .shown("local", flag())
                .shown("name", text())
                .shown("organizer", flag())
                .shown("otherPhoneNumber", text())
                .property("role", one(ROLE))
                .property("sourceNetwork", one(SOURCE_NETWORK))
                .shown("uri", text())
                .shown("workPhoneNumber", text()));
    }

    private static PageBuilder linked(PageBuilder page) {
        return page.link("self")
                .link("contact")
                .link("contactPhoto")
                .link("contactPresence")
                .link("conversation")
                .link("eject")
                .link("me")
                .link("participantApplicationSharing")
                .link("participantAudio")
                .link("participantDataCollaboration")
                .link("participantMessaging")
                .link("participantPanoramicVideo")
                .link("participantVideo");
    }
}
