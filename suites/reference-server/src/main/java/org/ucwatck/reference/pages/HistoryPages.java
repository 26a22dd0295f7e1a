package org.ucwatck.reference.pages;

import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_INITIATE;
import static org.ucwatck.reference.auth.Scope.CONVERSATIONS_RECEIVE;
import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;
import static org.ucwatck.reference.pages.PageEvent.Priority.HIGH;
import static org.ucwatck.reference.pages.PageEvent.Type.UPDATED;
import static org.ucwatck.reference.pages.Value.number;
import static org.ucwatck.reference.pages.Value.text;

import java.util.List;

/** missedItems_ref. */
final class HistoryPages {
    static final List<Page> ALL = pages(page("missedItems")
            .scope(CONVERSATIONS_INITIATE)
            .scope(CONVERSATIONS_RECEIVE)
            .shown("conversationLogsCount", number())
            .shown("conversationLogsNotifications", text())
            .shown("missedConversationsCount", number())
            .shown("unreadMissedConversationsCount", number())
            .shown("unreadVoicemailsCount", number())
            .shown("voiceMailsCount", number())
            .link("self")
            .event(UPDATED, "communication", HIGH)
            .get()
            .errors(READING));

    private HistoryPages() {}
}
