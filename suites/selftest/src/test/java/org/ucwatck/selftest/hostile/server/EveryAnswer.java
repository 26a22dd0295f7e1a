package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** Changes every answer of a run. */
public enum EveryAnswer implements Behaviour {
    /** Legal: a megabyte in every resource, in a property that nobody knows. */
    MEGABYTE_EACH(body -> body.replaceFirst("\\{", "{\"x-more\":\"" + "x".repeat(1 << 20) + "\","));

    private final UnaryOperator<String> change;

    EveryAnswer(UnaryOperator<String> change) {
        this.change = change;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        Reply reply = visit.reply();
        visit.send(reply.body().startsWith("{\"") ? reply.withBody(change) : reply);
    }
}
