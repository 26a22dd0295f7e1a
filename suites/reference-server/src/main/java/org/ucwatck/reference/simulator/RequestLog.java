package org.ucwatck.reference.simulator;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The latest requests, without queries, headers and bodies; older ones are forgotten. */
public final class RequestLog {
    static final int MOST = 200;

    private final Deque<LoggedRequest> requests = new ArrayDeque<>();
    private final Clock clock;

    RequestLog(Clock clock) {
        this.clock = clock;
    }

    /** A request has come; {@code path} is raw and has no query. */
    public synchronized LoggedRequest came(String method, String path) {
        LoggedRequest request = new LoggedRequest(clock.instant(), method, path);
        requests.addLast(request);
        if (requests.size() > MOST) {
            requests.removeFirst();
        }
        return request;
    }

    /** What is remembered, latest first. */
    synchronized List<LoggedRequest> latest() {
        List<LoggedRequest> latest = new ArrayList<>(requests);
        Collections.reverse(latest);
        return latest;
    }
}
