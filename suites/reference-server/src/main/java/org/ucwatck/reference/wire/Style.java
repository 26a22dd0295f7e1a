package org.ucwatck.reference.wire;

import java.util.function.UnaryOperator;

/** How bodies are written: the hrefs as a client sees them, the layout and the XML prefix ("" for none). */
public record Style(UnaryOperator<String> hrefs, boolean pretty, String prefix) {

    public String href(String path) {
        return hrefs.apply(path);
    }
}
