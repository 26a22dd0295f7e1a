package org.ucwatck.reference.api;

import java.util.ArrayList;
import java.util.List;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.Variant;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.world.Paths;

/** Translates the server's own paths into those that clients see, and back. */
final class Hrefs {
    private static final String MARK = "-.v1%20~";
    private static final String KEPT = "node=fe%2D01";

    private final Bends bends;

    Hrefs(Bends bends) {
        this.bends = bends;
    }

    /** The href that a client sees; what is no path of this server stays as it is. */
    String out(String path, String origin) {
        if (!path.startsWith("/")) {
            return path;
        }
        boolean ucwa = path.startsWith(Paths.APPLICATIONS);
        String seen = ucwa && bends.has(Variant.OTHER_LAYOUT) ? laidOut(path) : path;
        if (ucwa && bends.has(Variant.SERVER_QUERY_PARAMETERS)) {
            seen += (seen.contains("?") ? "&" : "?") + KEPT;
        }
        return !ucwa || bends.has(Variant.ABSOLUTE_HREFS) ? origin + seen : seen;
    }

    /** As {@link #out}, always with the origin. */
    String absolute(String path, String origin) {
        String seen = out(path, origin);
        return seen.startsWith("/") ? origin + seen : seen;
    }

    /** @throws Refusal 404 when the client dropped what it had to keep */
    Request in(Request request) {
        String path = request.path();
        if (bends.has(Variant.OTHER_LAYOUT) && path.contains("/pool.01/")) {
            path = understood(path);
        }
        boolean ucwa = path.replaceAll("/+", "/").startsWith(Paths.APPLICATIONS);
        boolean kept = "fe-01".equals(request.query().get("node"));
        if (ucwa && bends.has(Variant.SERVER_QUERY_PARAMETERS) && !kept) {
            throw Refusal.notFound(null, "A query parameter of the server was not kept.");
        }
        return request.withPath(path);
    }

    private static String laidOut(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        StringBuilder seen = new StringBuilder("/pool.01/uc-web");
        for (String segment : plain.substring(1).split("/", -1)) {
            seen.append('/').append(segment).append(MARK);
        }
        return query < 0 ? seen.toString() : seen + path.substring(query);
    }

    private static String understood(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            String plain = segment.replace("%7E", "~").replace("%7e", "~").replace("%2E", ".");
            if (plain.endsWith(MARK)) {
                segments.add(plain.substring(0, plain.length() - MARK.length()));
            }
        }
        return "/" + String.join("/", segments);
    }
}
