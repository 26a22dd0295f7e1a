package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.USER_READ_WRITE;
import static org.ucwatck.reference.pages.Enumerations.ACTIVE_PERIOD;
import static org.ucwatck.reference.pages.Enumerations.CALL_FORWARDING_STATE;
import static org.ucwatck.reference.pages.Enumerations.UNANSWERED_CALL_HANDLING;
import static org.ucwatck.reference.pages.ErrorRows.CHANGING;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.Value.one;

import java.util.List;

/** callForwardingSettings_ref. */
final class RoutingPages {
    static final List<Page> ALL = pages(page("callForwardingSettings")
            .scope(USER_READ_WRITE)
            .shown("activePeriod", one(ACTIVE_PERIOD))
            .shown("activeSetting", one(CALL_FORWARDING_STATE))
            .shown("unansweredCallHandling", one(UNANSWERED_CALL_HANDLING))
            .link("self")
            .link("turnOffCallForwarding")
            .embeds("immediateForwardSettings")
            .embeds("simultaneousRingSettings")
            .embeds("unansweredCallSettings")
            .get()
            .error(403, "Forbidden")
            .errors(READING)
            .put(200)
            .parameter("activePeriod", one(ACTIVE_PERIOD))
            .parameter("activeSetting", one(CALL_FORWARDING_STATE))
            .parameter("unansweredCallHandling", one(UNANSWERED_CALL_HANDLING))
            .error(403, "Forbidden")
            .errors(CHANGING));

    private RoutingPages() {}
}
