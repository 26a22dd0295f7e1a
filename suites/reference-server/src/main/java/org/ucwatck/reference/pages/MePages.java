package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.auth.Scope.USER_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.AUDIO_PREFERENCE;
import static org.ucwatck.reference.pages.Enumerations.AVAILABILITY;
import static org.ucwatck.reference.pages.Enumerations.MESSAGE_FORMAT;
import static org.ucwatck.reference.pages.Enumerations.MODALITY_TYPE;
import static org.ucwatck.reference.pages.Enumerations.NOTE_TYPE;
import static org.ucwatck.reference.pages.Enumerations.PREFERRED_AVAILABILITY;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.MEDIUM;
import static org.ucwatck.reference.pages.PageEvent.Type.ADDED;
import static org.ucwatck.reference.pages.PageEvent.Type.DELETED;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.flag;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.some;
import static org.ucwatck.reference.pages.Value.span;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** me_ref, makeMeAvailable_ref and what the user tells about herself. */
final class MePages {
    static final List<Page> ALL = pages(
            page("me")
                    .scope(USER_READ_WRITE)
                    .shown("company", text())
                    .shown("department", text())
                    .shown("emailAddresses", texts())
                    .shown("endpointUri", text())
                    .shown("homePhoneNumber", text())
                    .shown("mobilePhoneNumber", text())
                    .shown("name", text())
                    .shown("officeLocation", text())
                    .shown("otherPhoneNumber", text())
                    .shown("title", text())
                    .shown("uri", text())
                    .shown("workPhoneNumber", text())
                    .link("self")
                    .link("callForwardingSettings")
                    .link("location")
                    .link("makeMeAvailable")
                    .link("note")
                    .link("phones")
                    .link("photo")
                    .link("presence")
                    .link("reportMyActivity")
                    .event(UPDATED, "me", MEDIUM)
                    .get()
                    .errors(READING),
            page("makeMeAvailable")
                    .scope(USER_READ_WRITE)
                    .scope(CONVERSATIONS_RECEIVE)
                    .post(204)
                    .parameter("audioPreference", one(AUDIO_PREFERENCE))
                    .parameter("inactiveTimeout", span())
                    .parameter("phoneNumber", text())
                    .parameter("signInAs", one(PREFERRED_AVAILABILITY))
                    .parameter("supportedMessageFormats", some(MESSAGE_FORMAT))
                    .parameter("supportedModalities", some(MODALITY_TYPE))
                    .parameter("voipFallbackToPhoneAudioTimeOut", span())
                    .error(403, "Forbidden")
                    .error(403, "Forbidden", "AnonymousNotAllowed")
                    .errors(STARTING),
            page("note")
                    .scope(USER_READ_WRITE)
                    .property("message", text())
                    .property("type", one(NOTE_TYPE))
                    .link("self")
                    .event(ADDED, "me", MEDIUM)
                    .event(UPDATED, "me", MEDIUM)
                    .event(DELETED, "me", MEDIUM)
                    .get()
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(READING)
                    .post(204)
                    .query("message", text())
                    .parameter("message", text())
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(STARTING),
            page("location")
                    .scope(USER_READ_WRITE)
                    .property("location", text())
                    .link("self")
                    .event(ADDED, "me", MEDIUM)
                    .event(UPDATED, "me", MEDIUM)
                    .event(DELETED, "me", MEDIUM)
                    .get()
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(READING)
                    .post(204)
                    .parameter("location", text().max(60))
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(STARTING),
            page("presence")
                    .scope(USER_READ_WRITE)
                    .shown("activity", text())
                    .property("availability", one(AVAILABILITY))
                    .link("self")
                    .event(ADDED, "me", MEDIUM)
                    .event(UPDATED, "me", MEDIUM)
                    .event(DELETED, "me", MEDIUM)
                    .get()
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(READING)
                    .post(204)
                    .parameter("availability", one(PREFERRED_AVAILABILITY))
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(STARTING),
            page("phones")
                    .scope(USER_READ_WRITE)
                    .link("self")
                    .embedsMany("phone")
                    .get()
                    .error(403, "Forbidden", "AnonymousNotAllowed")
                    .error(403, "Forbidden")
                    .errors(READING),
            page("phone")
                    .scope(USER_READ_WRITE)
                    .shown("includeInContactCard", flag())
                    .shown("number", text())
                    .shown("type", text())
                    .link("self")
                    .link("changeNumber")
                    .link("changeVisibility")
                    .get()
                    .error(403, "Forbidden")
                    .errors(READING),
            page("changeNumber")
                    .scope(USER_READ_WRITE)
                    .post(204)
                    .query("includeInContactCard", flag())
                    .query("number", text().max(80))
                    .parameter("includeInContactCard", flag())
                    .parameter("number", text().max(80))
                    .error(403, "Forbidden")
                    .error(400, "BadRequest", "NormalizationFailed")
                    .errors(STARTING),
            page("changeVisibility")
                    .scope(USER_READ_WRITE)
                    .post(204)
                    .query("includeInContactCard", flag())
                    .parameter("includeInContactCard", flag())
                    .error(403, "Forbidden")
                    .errors(STARTING),
            page("photo")
                    .scope(USER_READ_WRITE)
                    .link("self")
                    .get()
                    .query("size", text())
                    .returnsContent("image/jpeg")
                    .errors(READING),
            page("reportMyActivity")
                    .scope(USER_READ_WRITE)
                    .post(204)
                    .error(403, "Forbidden", "AnonymousNotAllowed")
                    .error(409, "Conflict", "MakeMeAvailableRequired")
                    .errors(STARTING));

    private MePages() {}
}
