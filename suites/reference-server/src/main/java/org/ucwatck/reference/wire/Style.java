package org.ucwatck.reference.wire;

import java.util.function.UnaryOperator;

/**
 * How bodies are written: the hrefs as a client sees them, the layout, the XML prefix ("" for none), and whether each event
 * has a sender block of its own.
 */
public record Style(UnaryOperator<String> hrefs, boolean pretty, String prefix, boolean sendersRepeated) {

    public String href(String path) {
        return hrefs.apply(path);
    }
}
