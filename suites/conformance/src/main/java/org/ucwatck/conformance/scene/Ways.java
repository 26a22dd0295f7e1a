package org.ucwatck.conformance.scene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.ResourcePage;

/** The shortest way from the application to a resource, over links that the pages document. */
public final class Ways {
    private static final String START = "application";

    private Ways() {}

    /** The rels to follow one after the other, the wanted one last; throws IllegalArgumentException where no page leads there. */
    public static List<String> to(String wanted) {
        Map<String, String> before = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(START));
        while (!before.containsKey(wanted) && !next.isEmpty()) {
            String rel = next.remove();
            Catalogue.load().resource(rel).stream().flatMap(Ways::leaving).forEach(other -> {
                if (!other.equals(START) && before.putIfAbsent(other, rel) == null) {
                    next.add(other);
                }
            });
        }
        List<String> way = new ArrayList<>();
        for (@Nullable String rel = wanted; !START.equals(rel); rel = before.get(rel)) {
            way.add(0, Objects.requireNonNull(rel, () -> "no page leads to " + wanted));
        }
        return way;
    }

    /** The absolute URL of the resource, as the way to it shows it now; throws ArrangementFailed where a link is missing. */
    public static String urlOf(CheckContext context, String wanted) {
        List<String> way = to(wanted);
        String before = way.size() > 1 ? way.get(way.size() - 2) : START;
        UcwaSession session = context.session();
        return url(session, along(context, session, way.subList(0, way.size() - 1)), wanted)
                .orElseThrow(() -> new ArrangementFailed(before + " shows no link " + wanted));
    }

    /** The resource as it is now; throws ArrangementFailed where a link is missing. */
    public static Resource shown(CheckContext context, String wanted) {
        return shown(context, context.session(), wanted);
    }

    /** The same from the application of another session. */
    public static Resource shown(CheckContext context, UcwaSession session, String wanted) {
        return along(context, session, to(wanted));
    }

    private static Resource along(CheckContext context, UcwaSession session, List<String> way) {
        String on = START;
        Resource resource = session.application();
        for (String rel : way) {
            resource = next(context, session, new Step(resource, on, rel));
            on = rel;
        }
        return resource;
    }

    /** What the link leads to, or what is embedded now where that names no address of its own, or one that refuses. */
    private static Resource next(CheckContext context, UcwaSession session, Step step) {
        String rel = step.rel();
        Optional<Exchange> shown = url(session, step.resource(), rel)
                .map(url -> context.send(session.get(url).about(rel)));
        if (shown.filter(answer -> answer.status() == 200).isPresent()) {
            return UcwaSession.read(shown.get(), rel);
        }
        Resource now = session.self()
                .filter(self -> step.on().equals(START))
                .map(self -> session.fetch(self, START, context.trace()))
                .orElse(step.resource());
        return now.embedded(rel).stream().findFirst().orElseThrow(() -> shown.map(
                        answer -> new ArrangementFailed("GET " + rel + " was not answered 200", answer))
                .orElseGet(() -> new ArrangementFailed(step.on() + " shows no link " + rel)));
    }

    /** From a resource of that rel to the one that it leads to. */
    private record Step(Resource resource, String on, String rel) {}

    private static Optional<String> url(UcwaSession session, Resource resource, String rel) {
        return resource.linkOrEmbedded(rel).map(Link::href).map(session::resolve);
    }

    private static Stream<String> leaving(ResourcePage page) {
        return Stream.concat(
                page.links().stream().map(LinkEntry::rel),
                page.embedded().stream().map(EmbeddedEntry::rel));
    }
}
