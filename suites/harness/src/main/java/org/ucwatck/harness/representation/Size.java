package org.ucwatck.harness.representation;

import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.Payload;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Counts the nodes and the levels of a body before any tree is made of it; throws {@link LargerThanRead} at a limit. */
final class Size extends DefaultHandler {
    private final Bounds bounds;
    private int nodes;
    private int depth;

    Size(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Whether the body may be beyond a limit, so that it has to be counted: most have fewer marks than may be nodes. */
    static boolean isDoubtful(Payload body) {
        int least = Math.min(body.bounds().nodes(), body.bounds().depth());
        if (body.size() <= least) {
            return false;
        }
        int marks = 0;
        for (byte each : body.bytes()) {
            marks += isMark(each) ? 1 : 0;
        }
        return marks >= least;
    }

    /** Whatever begins a node of JSON or XML, or stands before or inside one. */
    private static boolean isMark(byte character) {
        return switch (character) {
            case '{', '[', ',', ':', '<', '=' -> true;
            default -> false;
        };
    }

    /** Counts JSON to its end. */
    void count(JsonParser json) {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token.isStructEnd()) {
                depth--;
            } else if (token != JsonToken.PROPERTY_NAME) {
                enter(token.isStructStart());
            }
        }
    }

    private void enter(boolean level) {
        add(1);
        if (level) {
            deeper();
        }
    }

    private void add(int more) {
        nodes += more;
        if (nodes > bounds.nodes()) {
            throw new LargerThanRead(Excess.count("nodes", bounds.nodes()));
        }
    }

    private void deeper() {
        depth++;
        if (depth > bounds.depth()) {
            throw new LargerThanRead(Excess.count("depth", bounds.depth()));
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        add(1 + attributes.getLength());
        deeper();
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        depth--;
    }
}
