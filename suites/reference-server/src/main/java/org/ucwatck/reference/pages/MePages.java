package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.auth.Scope.USER_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.AUDIO_PREFERENCE;
import static org.ucwatck.reference.pages.Enumerations.MESSAGE_FORMAT;
import static org.ucwatck.reference.pages.Enumerations.MODALITY_TYPE;
import static org.ucwatck.reference.pages.Enumerations.PREFERRED_AVAILABILITY;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.some;
import static org.ucwatck.reference.pages.Value.span;
import static org.ucwatck.reference.pages.Value.text;
import static org.ucwatck.reference.pages.Value.texts;

import java.util.List;

/** me_ref and makeMeAvailable_ref. */
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
                    .event(PageEvent.Type.UPDATED, "me", PageEvent.Priority.MEDIUM)
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
                    .errors(STARTING));

    private MePages() {}
}
