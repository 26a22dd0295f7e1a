package org.ucwatck.reference.api;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ucwatck.reference.auth.TokenEndpoint;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.simulator.Simulator;
import org.ucwatck.reference.wire.Request;

/** Answers browsers that look on. */
final class SimulatorFront {
    /** No script, style or connection but those of this server, and nothing written into the page runs. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What is open to everybody has no route, and so no rel of its own. */
    private static final Map<String, String> OPEN =
            Map.of(Paths.ROOT, "root", Paths.USER, "user", Paths.XFRAME, "xframe", TokenEndpoint.PATH, "token");

    private SimulatorFront() {}

    /** What the log calls a resource. */
    static String resource(String rel, Request request) {
        return rel.isEmpty() ? OPEN.getOrDefault(request.path(), "") : rel;
    }

    /** Answers, unless the request is one of UCWA: then false. */
    static boolean showed(Context context, Simulator simulator) throws IOException {
        String accept = Objects.requireNonNullElse(context.header("Accept"), "");
        Optional<Simulator.Content> content =
                simulator.content(context.method().name(), context.req().getRequestURI(), accept);
        if (content.isEmpty()) {
            return false;
        }
        byte[] body = content.get().text().getBytes(StandardCharsets.UTF_8);
        HttpServletResponse out = context.res();
        context.status(200);
        out.setContentType(content.get().mediaType());
        out.setHeader("Content-Security-Policy", POLICY);
        out.setHeader("Cache-Control", "no-store");
        out.setHeader("X-Content-Type-Options", "nosniff");
        out.setHeader("Referrer-Policy", "no-referrer");
        out.setContentLength(body.length);
        if (!context.method().name().equals("HEAD")) {
            out.getOutputStream().write(body);
        }
        return true;
    }
}
