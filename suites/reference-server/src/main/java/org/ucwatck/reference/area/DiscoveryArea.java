package org.ucwatck.reference.area;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ucwatck.reference.auth.Door;
import org.ucwatck.reference.auth.Token;
import org.ucwatck.reference.auth.TokenEndpoint;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.GuestFault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SignInFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.WayFault;
import org.ucwatck.reference.fault.answer.WayMutator;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.wire.Resource;

/** Autodiscovery and tokens (root_ref, user_ref, xframe_ref, AuthenticationInUCWA): open to everybody. */
public final class DiscoveryArea {
    private final Hrefs hrefs;
    private final Door door;
    private final Deviations deviations;
    private final Map<String, Open> open;

    private record Open(String rel, String method, Function<Request, Answer> handler) {
        private String name() {
            return rel + "." + method;
        }
    }

    /** The host under which this server is entered, and another name for it. */
    private static final String LOOPBACK = "127.0.0.1";

    private static final String NAMED = "localhost";

    /** Where a root that moved is found. */
    private static final String MOVED = Paths.ROOT + "/home";

    public DiscoveryArea(Hrefs hrefs, Door door, TokenEndpoint tokens, Deviations deviations) {
        this.hrefs = hrefs;
        this.door = door;
        this.deviations = deviations;
        this.open = Map.of(
                "/",
                new Open("root", "GET", this::entrance),
                lower(Paths.ROOT),
                new Open("root", "GET", this::entrance),
                lower(MOVED),
                new Open("root", "GET", this::home),
                lower(Paths.USER),
                new Open("user", "GET", this::user),
                lower(Paths.ROOT + "/user"),
                new Open("user", "GET", this::user),
                lower(Paths.XFRAME),
                new Open("xframe", "GET", request -> xframe()),
                lower(TokenEndpoint.PATH),
                new Open(
                        "token",
                        "POST",
                        request -> WayMutator.apply(deviations, WayMutator.Step.TOKEN, tokens.post(request))));
    }

    private static String lower(String path) {
        return path.replaceAll("/+", "/").toLowerCase(Locale.ROOT);
    }

    /** The answer, if the path is one of these. */
    public Optional<Answer> answer(Request request) {
        return Optional.ofNullable(open.get(lower(request.path()))).map(it -> answer(it, request));
    }

    /** The operations that stand open, such as {@code root.GET}. */
    public Stream<String> operations() {
        return open.values().stream().map(Open::name);
    }

    private Answer answer(Open route, Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        if (route.method().equals(method)) {
            if (deviations.has(Operator.ANSWERS_500, route.name())) {
                throw Refusal.failure();
            }
            return route.handler().apply(request);
        }
        Problem problem = Problem.of("MethodNotAllowed", null, "The method is not supported for this resource.");
        throw new Refusal(Answer.of(405, new Body.OfProblem(problem)).with("Allow", route.method()));
    }

    /** RootURL, authenticated user flow: a first hop may redirect. */
    private Answer entrance(Request request) {
        if (deviations.has(Variant.ROOT_REDIRECTS) || deviations.has(WayFault.ROOT_REDIRECT_LOOP)) {
            return moved(MOVED);
        }
        if (deviations.has(Variant.ROOT_REDIRECTS_TO_NAMED_HOST)
                && request.origin().contains(LOOPBACK)) {
            return moved(request.origin().replace(LOOPBACK, NAMED) + Paths.ROOT);
        }
        return deviations.has(Variant.ROOT_ONLY_REDIRECTS) ? elsewhere() : root();
    }

    private Answer home(Request request) {
        return deviations.has(WayFault.ROOT_REDIRECT_LOOP) ? moved(Paths.ROOT) : root();
    }

    private static Answer moved(String location) {
        return Answer.of(302, Body.NONE).with("Location", location);
    }

    private Answer root() {
        return WayMutator.apply(deviations, WayMutator.Step.ROOT, resource());
    }

    private static Answer resource() {
        return Answer.ok(Resource.at("root", Paths.ROOT)
                .link("user", Paths.USER)
                .link("xframe", Paths.XFRAME)
                .build()
                .withoutRel());
    }

    /** A root that is nothing but a link to another one (RootURL). */
    private static Answer elsewhere() {
        return Answer.ok(Resource.at("root", MOVED)
                .link("redirect", MOVED)
                .build()
                .withHref(null)
                .withoutRel());
    }

    private Answer user(Request request) {
        Token token;
        try {
            token = door.authenticate(request);
        } catch (Refusal refusal) {
            return WayMutator.apply(deviations, WayMutator.Step.CHALLENGE, refusal.answer());
        }
        return WayMutator.apply(deviations, WayMutator.Step.USER, shown(request, token));
    }

    private Answer shown(Request request, Token token) {
        boolean lost = token.account().isGuest() && deviations.has(GuestFault.GUEST_WITHOUT_APPLICATIONS);
        return Answer.ok(Resource.at("user", Paths.USER)
                .linkIf(!lost, "applications", applications(request))
                .link("xframe", Paths.XFRAME)
                .build()
                .withoutRel());
    }

    private String applications(Request request) {
        String link = hrefs.absolute(Paths.APPLICATIONS, request);
        return deviations.has(Variant.ONLINE) ? link.replace(LOOPBACK, NAMED) : link;
    }

    private Answer xframe() {
        if (deviations.has(SignInFault.FRAME_DEAD)) {
            throw Refusal.notFound(null, "The resource does not exist.");
        }
        if (deviations.has(SignInFault.FRAME_ASKS_FOR_A_TOKEN)) {
            return Answer.of(401, Body.NONE).with("WWW-Authenticate", "Bearer");
        }
        String page = "<!DOCTYPE html>\n<html><head><title>xframe</title></head><body></body></html>\n";
        String type = deviations.has(SignInFault.FRAME_AS_TEXT) ? "text/plain" : "text/html";
        Answer frame = Answer.of(200, new Body.OfText(type, page));
        if (deviations.has(SignInFault.FRAME_OF_THE_SAME_ORIGIN)) {
            return frame.with("X-Frame-Options", "SAMEORIGIN");
        }
        if (deviations.has(SignInFault.FRAME_POLICY_SELF)) {
            return frame.with("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'");
        }
        return deviations.has(Variant.FRAME_FOR_LISTED_ORIGINS)
                ? frame.with("X-Frame-Options", "DENY")
                        .with("Content-Security-Policy", "frame-ancestors 'self' https://app.contoso.example")
                : frame;
    }
}
