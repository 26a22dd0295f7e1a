package org.ucwatck.reference.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ucwatck.reference.auth.Door;
import org.ucwatck.reference.auth.TokenEndpoint;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.world.Paths;

/** Autodiscovery and tokens (root_ref, user_ref, xframe_ref, AuthenticationInUCWA): open to everybody. */
final class DiscoveryArea {
    private final Hrefs hrefs;
    private final Door door;
    private final Map<String, Open> open;

    private record Open(String method, Function<Request, Answer> handler) {}

    DiscoveryArea(Hrefs hrefs, Door door, TokenEndpoint tokens) {
        this.hrefs = hrefs;
        this.door = door;
        this.open = Map.of(
                "/",
                new Open("GET", request -> root()),
                lower(Paths.ROOT),
                new Open("GET", request -> root()),
                lower(Paths.USER),
                new Open("GET", this::user),
                lower(Paths.ROOT + "/user"),
                new Open("GET", this::user),
                lower(Paths.XFRAME),
                new Open("GET", request -> xframe()),
                lower(TokenEndpoint.PATH),
                new Open("POST", tokens::post));
    }

    private static String lower(String path) {
        return path.replaceAll("/+", "/").toLowerCase(Locale.ROOT);
    }

    /** The answer, if the path is one of these. */
    Optional<Answer> answer(Request request) {
        return Optional.ofNullable(open.get(lower(request.path()))).map(it -> answer(it, request));
    }

    private static Answer answer(Open route, Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        if (route.method().equals(method)) {
            return route.handler().apply(request);
        }
        Problem problem = Problem.of("MethodNotAllowed", null, "The method is not supported for this resource.");
        throw new Refusal(Answer.of(405, new Body.OfProblem(problem)).with("Allow", route.method()));
    }

    private static Answer root() {
        return Answer.ok(Resource.at("root", Paths.ROOT)
                .link("user", Paths.USER)
                .link("xframe", Paths.XFRAME)
                .build()
                .withoutRel());
    }

    private Answer user(Request request) {
        door.authenticate(request);
        return Answer.ok(Resource.at("user", Paths.USER)
                .link("applications", hrefs.absolute(Paths.APPLICATIONS, request.origin()))
                .link("xframe", Paths.XFRAME)
                .build()
                .withoutRel());
    }

    private static Answer xframe() {
        String page = "<!DOCTYPE html>\n<html><head><title>xframe</title></head><body></body></html>\n";
        return Answer.of(200, new Body.OfText("text/html", page));
    }
}
