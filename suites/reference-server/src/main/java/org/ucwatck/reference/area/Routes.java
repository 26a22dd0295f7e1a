package org.ucwatck.reference.area;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** All routes, by path first and then by method. */
public final class Routes {
    private final List<Route> all = new ArrayList<>();

    /** A route and what the path gave for its open parts. */
    public record Match(Route route, Map<String, String> parts) {}

    void on(String method, String template, String rel, Route.Handler handler) {
        all.add(new Route(method, segments(template), rel, handler));
    }

    /**
     * The routes that fit a path, whatever their method; a template without open parts goes before others.
     *
     * @param path a raw path; double slashes count as one
     */
    public List<Match> at(String path) {
        List<String> segments = segments(path);
        List<Match> matches = new ArrayList<>();
        for (Route route : all) {
            route.match(segments).ifPresent(parts -> matches.add(new Match(route, parts)));
        }
        int fewest =
                matches.stream().mapToInt(each -> each.parts().size()).min().orElse(0);
        return matches.stream().filter(each -> each.parts().size() == fewest).toList();
    }

    /** @throws Refusal 404 when there is no match at all, 405 when none has the method */
    public static Match choose(List<Match> matches, String method) {
        if (matches.isEmpty()) {
            throw Refusal.notFound(null, "The resource does not exist.");
        }
        String wanted = method.equals("HEAD") ? "GET" : method;
        Optional<Match> match = matches.stream()
                .filter(each -> each.route().method().equals(wanted))
                .findFirst();
        return match.orElseThrow(() -> notAllowed(matches));
    }

    private static Refusal notAllowed(List<Match> matches) {
        String allowed = matches.stream()
                .map(each -> each.route().method())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        Problem problem = Problem.of("MethodNotAllowed", null, "The method is not supported for this resource.");
        return new Refusal(Answer.of(405, new Body.OfProblem(problem)).with("Allow", allowed));
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(each -> !each.isEmpty())
                .map(Routes::decoded)
                .toList();
    }

    private static String decoded(String segment) {
        try {
            return segment.indexOf('%') < 0
                    ? segment
                    : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
