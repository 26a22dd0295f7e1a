package org.ucwatck.harness.events;

import java.util.HashSet;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;

/** Whether a channel gets on: a page with events that comes again unchanged is asked for a few times only. */
final class Advance {
    private static final String RULE = "event.next-advances";
    private static final int MOST = 3;

    /** URLs behind which a page with events was. */
    private final Set<String> read = new HashSet<>();

    /** What these pages were, told by length and hash. */
    private final Set<String> pages = new HashSet<>();

    private int again;

    /** A page was read; throws ArrangementFailed when it has come again too often. */
    void page(EventPage page, Exchange exchange) {
        if (page.events().isEmpty() || !page.by().equals("next")) {
            return;
        }
        read.add(exchange.request().url());
        boolean fresh = pages.add(exchange.body().size() + " " + exchange.body().hashCode());
        again = fresh || !read.contains(page.continuation()) ? 0 : again + 1;
        if (again > MOST) {
            throw ArrangementFailed.broken(
                    RULE,
                    "a next link that leads to the next page",
                    "pages that came before, with events, whose next link leads back to them, " + again
                            + " times in a row",
                    exchange);
        }
    }
}
