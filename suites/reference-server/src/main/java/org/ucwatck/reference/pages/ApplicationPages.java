package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONTACTS_READ_WRITE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.auth.Scope.MEETINGS_READ_WRITE;
import static org.ucwatck.reference.auth.Scope.USER_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.ERROR_CODE;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.ErrorRows.REMOVING;
import static org.ucwatck.reference.pages.ErrorRows.STARTING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.one;
import static org.ucwatck.reference.pages.Value.text;

import java.util.List;

/** applications_ref, application_ref, events_ref and reason_ref. */
final class ApplicationPages {
    static final List<Page> ALL = pages(
            page("applications")
                    .post(201)
                    .required("culture", text().min(1).max(100))
                    .required("endpointId", text().min(1).max(100))
                    .parameter("instanceId", text().max(100))
                    .required("userAgent", text().min(1).max(100))
                    .returns("application")
                    .error(403, "Forbidden")
                    .errors(STARTING)
                    .options(200),
            page("application")
                    .scope(USER_READ_WRITE)
                    .scope(CONTACTS_READ_WRITE)
                    .scope(CONVERSATIONS_INITIATE)
                    .scope(CONVERSATIONS_RECEIVE)
                    .scope(MEETINGS_READ_WRITE)
                    .shown("type", text())
                    .shown("culture", text())
                    .shown("endpointId", text())
                    .shown("id", text())
                    .shown("instanceId", text())
                    .shown("userAgent", text())
                    .link("self")
                    .link("batch")
                    .link("events")
                    .link("policies")
                    .link("reportMyNetwork")
                    .embeds("communication")
                    .embeds("me")
                    .embeds("onlineMeetings")
                    .embeds("people")
                    .get()
                    .errors(READING)
                    .delete(204)
                    .errors(REMOVING),
            page("events")
                    .link("self")
                    .get()
                    .query("low", number().min(5).max(1800))
                    .query("medium", number().min(5).max(1800))
                    .query("priority", number())
                    .query("timeout", number().min(180).max(1800))
                    .errors(READING),
            page("reason")
                    .property("code", one(ERROR_CODE))
                    .property("message", text())
                    .property("subcode", text())
                    .link("self")
                    .get());

    private ApplicationPages() {}
}
