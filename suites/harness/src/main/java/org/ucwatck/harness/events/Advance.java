package org.ucwatck.harness.events;

import java.util.HashSet;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;

/** Whether the next links of a channel get on: pages with events that come again and again are asked for a few times only. */
final class Advance {
    private static final String RULE = "event.next-advances";
    private static final int MOST = 3;

    /** URLs behind which a page with events was. */
    private final Set<String> read = new HashSet<>();

    private int back;

    /** A page was read; throws ArrangementFailed when its link has led back too often. */
    void page(EventPage page, Exchange exchange) {
        if (page.events().isEmpty() || !page.by().equals("next")) {
            return;
        }
        read.add(exchange.request().url());
        back = read.contains(page.continuation()) ? back + 1 : 0;
        if (back > MOST) {
            throw ArrangementFailed.broken(
                    RULE,
                    "a next link that leads to the next page",
                    "pages with events whose next link leads back to one that was read, " + back + " times in a row",
                    exchange);
        }
    }
}
