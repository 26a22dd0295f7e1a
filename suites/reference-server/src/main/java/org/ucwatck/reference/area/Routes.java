package org.ucwatck.reference.area;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** All routes, by path first and then by method. */
public final class Routes {
    private final List<Route> all = new ArrayList<>();

    /** A route and what the path gave for its open parts. */
    public record Match(Route route, Map<String, String> parts) {

        public Match {
            parts = Map.copyOf(parts);
        }
    }

    /** @throws IllegalArgumentException when no page is about the relation, or its page does not list the method */
    public void on(String method, String template, String rel, Route.Handler handler) {
        Route route = new Route(method, segments(template), Pages.of(rel), handler);
        if (route.methods().noneMatch(method::equals)) {
            throw new IllegalArgumentException("the page of " + rel + " lists no " + method);
        }
        all.add(route);
    }

    /** What is carried, such as {@code note.POST}; several routes may lead to one. */
    public Stream<String> operations() {
        return all.stream().map(route -> route.rel() + "." + route.method());
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

    /** @throws Refusal 404 when there is no match at all, 405 when no page of the address lists the method */
    public static Match choose(List<Match> matches, String method) {
        if (matches.isEmpty()) {
            throw Refusal.notFound(null, "The resource does not exist.");
        }
        String wanted = method.equals("HEAD") ? "GET" : method;
        Optional<Match> match = matches.stream()
                .filter(each -> each.route().method().equals(wanted))
                .findFirst();
        return match.or(() -> uncarried(matches, wanted)).orElseThrow(() -> notAllowed(matches));
    }

    /** What a page of the address lists, and this server does not carry. */
    private static Optional<Match> uncarried(List<Match> matches, String method) {
        return matches.stream()
                .filter(each -> each.route().page().operation(method).isPresent())
                .map(each -> new Match(each.route().unsupported(method), each.parts()))
                .findFirst();
    }

    /** What the pages about an address allow. */
    private static SortedSet<String> methods(List<Match> matches) {
        return matches.stream()
                .map(Match::route)
                .flatMap(Route::methods)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Refusal notAllowed(List<Match> matches) {
        String allowed = String.join(", ", methods(matches));
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
