package org.ucwatck.reference.pages;

import static org.ucwatck.reference.pages.ErrorRows.READING;
import static org.ucwatck.reference.pages.PageBuilder.page;
import static org.ucwatck.reference.pages.PageBuilder.pages;

import java.util.List;

/** root_ref, user_ref and xframe_ref. */
final class DiscoveryPages {
    static final List<Page> ALL = pages(
            page("root")
                    .link("self")
                    .link("redirect")
                    .link("user")
                    .link("xframe")
                    .get()
                    .errors(READING),
            page("user")
                    .link("self")
                    .link("applications")
                    .link("redirect")
                    .link("xframe")
                    .get()
                    .errors(READING),
            page("xframe").link("self").get().returnsContent("text/html").errors(READING));

    private DiscoveryPages() {}
}
