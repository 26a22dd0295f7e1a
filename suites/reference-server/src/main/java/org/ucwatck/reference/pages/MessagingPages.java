package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.pages.ConversationPages.conversing;
import static org.ucwatck.reference.pages.Enumerations.CALL_STATE;
import static org.ucwatck.reference.pages.Enumerations.DIRECTION;
import static org.ucwatck.reference.pages.Enumerations.IMPORTANCE;
import static org.ucwatck.reference.pages.Enumerations.INVITATION_STATE;
import static org.ucwatck.reference.pages.Enumerations.MESSAGE_FORMAT;
import static org.ucwatck.reference.pages.Enumerations.STATUS;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.HIGH;
import static org.ucwatck.reference.pages.PageEvent.Type.ADDED;
import static org.ucwatck.reference.pages.PageEvent.Type.COMPLETED;
import static org.ucwatck.reference.pages.PageEvent.Type.DELETED;
import static org.ucwatck.reference.pages.PageEvent.Type.STARTED;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.content;
import static org.ucwatck.reference.pages.Value.date;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.some;
import static org.ucwatck.reference.pages.Value.text;

import java.util.List;

/** startMessaging_ref, messagingInvitation_ref and messaging_ref. */
final class MessagingPages {
    static final List<Page> ALL = pages(
            conversing(page("startMessaging"))
                    .post(201)
                    .query("to", text())
                    .parameter("operationId", text().max(50))
                    .required("to", text())
                    .parameter("importance", one(IMPORTANCE))
                    .parameter("subject", text().max(250))
                    .parameter("threadId", text())
                    .parameter("message", content())
                    .names("messagingInvitation")
                    .location()
                    .error(403, "Forbidden")
                    .errors(STARTING),
            conversing(page("startMessaging", 2))
                    .post(201)
                    .query("to", text())
                    .parameter("customContent", content())
                    .parameter("importance", one(IMPORTANCE))
                    .parameter("message", content())
                    .required("operationId", text().max(50))
                    .parameter("subject", text().max(250))
                    .parameter("threadId", text().max(250))
                    .parameter("to", text())
                    .location()
                    .error(403, "Forbidden")
                    .errors(STARTING),
            page("messagingInvitation")
                    .scope(CONVERSATIONS_INITIATE)
                    .shownContent("customContent")
                    .shown("direction", one(DIRECTION))
                    .shown("importance", one(IMPORTANCE))
                    .shownContent("message")
                    .property("operationId", text().max(50))
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
                    .link("derivedMessaging")
                    .link("from")
                    .link("messaging")
                    .link("onBehalfOf")
                    .link("to")
                    .embedsMany("acceptedByParticipant")
                    .embeds("from")
                    .shownEmbedded("startEmergencyCallInput", "startEmergencyCallParameters")
                    .event(STARTED, "communication", HIGH)
                    .event(UPDATED, "communication", HIGH)
                    .event(COMPLETED, "communication", HIGH)
                    .get()
                    .error(400, "BadRequest")
                    .error(400, "BadRequest", "ParameterValidationFailure")
                    .error(410, "Gone")
                    .error(404, "NotFound")
                    .errors(READING),
            conversing(page("messaging"))
                    .property("negotiatedMessageFormats", some(MESSAGE_FORMAT))
                    .shown("state", one(CALL_STATE))
                    .link("self")
                    .link("addMessaging")
                    .link("conversation")
                    .link("sendMessage")
                    .link("setIsTyping")
                    .link("stopMessaging")
                    .link("typingParticipants")
                    .event(UPDATED, "conversation", HIGH)
                    .get()
                    .errors(READING),
            conversing(page("addMessaging"))
                    .post(201)
                    .parameter("operationId", text().max(50))
                    .parameter("message", content())
                    .names("messagingInvitation")
                    .location()
                    .errors(STARTING),
            conversing(page("stopMessaging")).post(204).errors(STARTING),
            conversing(page("setIsTyping")).post(204).errors(STARTING),
            conversing(page("sendMessage"))
                    .post(201)
                    .requiredQuery("operationId", text())
                    .required("operationId", text())
                    .names("message")
                    .location()
                    .errors(STARTING),
            conversing(page("message"))
                    .property("direction", one(DIRECTION))
                    .shownContent("htmlMessage")
                    .shown("operationId", text())
                    .property("status", one(STATUS))
                    .shownContent("plainMessage")
                    .shown("timeStamp", date())
                    .link("self")
                    .link("contact")
                    .links("failedDeliveryParticipant")
                    .link("messaging")
                    .link("participant")
                    .event(STARTED, "conversation", HIGH)
                    .get()
                    .errors(READING),
            page("typingParticipants")
                    .scope(CONVERSATIONS_RECEIVE)
                    .event(ADDED, "participant", "conversation", HIGH)
                    .event(DELETED, "participant", "conversation", HIGH));

    private MessagingPages() {}
}
