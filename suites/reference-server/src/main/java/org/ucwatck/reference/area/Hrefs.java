package org.ucwatck.reference.area;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Translates the server's own paths into those that clients see, and back. */
public final class Hrefs {
    private static final Pattern PATH = Pattern.compile("path=(/[^;]*)");
    private static final String MARK = "-.v1%20~";
    private static final String KEPT = "node=fe%2D01";
    private static final int LAYOUT_FOLDERS = 2;

    private final Deviations deviations;

    public Hrefs(Deviations deviations) {
        this.deviations = deviations;
    }

    /** The href that a client sees; what is no path of this server stays as it is. */
    public String out(String path, Request request) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            return path;
        }
        boolean ucwa = path.startsWith(Paths.APPLICATIONS);
        String seen = ucwa && deviations.has(Variant.OTHER_LAYOUT) ? laidOut(path) : path;
        if (ucwa && deviations.has(Variant.SERVER_QUERY_PARAMETERS)) {
            seen += (seen.contains("?") ? "&" : "?") + KEPT;
        }
        return written(seen, !ucwa || deviations.has(Variant.ABSOLUTE_HREFS), request);
    }

    /** The pages show hrefs with and without a host; any URI reference is legal (PayloadFormat, links format). */
    private String written(String seen, boolean absolute, Request request) {
        if (deviations.has(Variant.HREFS_WITHOUT_SCHEME)) {
            return request.origin().replaceFirst("^https?:", "") + seen;
        }
        if (deviations.has(Variant.HREFS_OF_DOTS)) {
            return dots(request.path()) + seen.substring(1);
        }
        return absolute ? request.origin() + seen : seen;
    }

    /** A cookie whose path is one of this server, as clients see it. */
    public String cookie(String cookie) {
        return deviations.has(Variant.OTHER_LAYOUT)
                ? PATH.matcher(cookie).replaceAll(path -> "path=" + Matcher.quoteReplacement(laidOut(path.group(1))))
                : cookie;
    }

    /** From the folder of the URL that was asked up to the first one; steps beyond that one do no harm (RFC 3986, 5.4.2). */
    private String dots(String asked) {
        int folders = (int) asked.chars().filter(each -> each == '/').count() - 1;
        return "./" + "../".repeat(folders + (deviations.has(Variant.OTHER_LAYOUT) ? LAYOUT_FOLDERS : 0));
    }

    /** As {@link #out}, with the origin unless a variant wants none. */
    String absolute(String path, Request request) {
        String seen = out(path, request);
        return seen.startsWith("/") && !seen.startsWith("//") ? request.origin() + seen : seen;
    }

    /** @throws Refusal 404 when the client dropped what it had to keep */
    public Request in(Request request) {
        String path = request.path();
        if (deviations.has(Variant.OTHER_LAYOUT) && path.contains("/pool.01/")) {
            path = understood(path);
        }
        boolean ucwa = path.replaceAll("/+", "/").startsWith(Paths.APPLICATIONS);
        boolean kept = "fe-01".equals(request.query().get("node"));
        if (ucwa && deviations.has(Variant.SERVER_QUERY_PARAMETERS) && !kept) {
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
