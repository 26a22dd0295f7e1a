package org.ucwatck.harness.judge.look;

import java.util.Optional;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.representation.Form;

/** Where the next link of a page without events leads, which the pages leave open. */
public final class IdlePages {
    private static final String TOPIC = "A-37 next link of a page without events";

    private IdlePages() {}

    /** What the page does, if it is one without events. */
    public static Optional<Form> form(Observation seen) {
        return seen.events()
                .map(body -> EventPage.of(seen.exchange(), body))
                .filter(page -> page.events().isEmpty() && page.by().equals("next"))
                .map(page ->
                        page.continuation().equals(seen.exchange().request().url())
                                ? new Form(TOPIC, "the link that was followed")
                                : new Form(TOPIC, "another link"));
    }
}
