package org.ucwatck.harness.capture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.verdict.exchange.UriReference;

/** What the addresses of a recording lead to, by all links that its UCWA answers show, whether before a request or after it. */
final class KnownLinks {
    /** Rels by URL, and by URL without its query, since clients add parameters. */
    private final Map<String, Set<String>> exact = new HashMap<>();

    private final Map<String, Set<String>> paths = new HashMap<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Set<String> applications = new HashSet<>();

    /** Takes the links of an answer; what the catalogue does not know and leads to another host may be anything. */
    void add(Exchange exchange, Glance glance) {
        String origin = UriReference.origin(exchange.request().url());
        glance.application().ifPresent(applications::add);
        for (Link link : glance.links().own()) {
            own.computeIfAbsent(link.href(), url -> new TreeSet<>()).add(link.rel());
            paths.computeIfAbsent(Urls.withoutQuery(link.href()), url -> new TreeSet<>());
        }
        for (Link link : glance.links().all()) {
            boolean known = Rels.isKnown(link.rel());
            if (known || UriReference.origin(link.href()).equals(origin)) {
                String rel = known ? link.rel() : "";
                exact.computeIfAbsent(link.href(), url -> new TreeSet<>()).add(rel);
                paths.computeIfAbsent(Urls.withoutQuery(link.href()), url -> new TreeSet<>())
                        .add(rel);
            }
        }
    }

    /** Whether a link leads there, or it is part of an application. */
    boolean know(String url) {
        return paths.containsKey(Urls.withoutQuery(url)) || application(url).isPresent();
    }

    /** The application that the address belongs to, as far as its path tells. */
    Optional<String> application(String url) {
        String path = Urls.withoutQuery(url);
        return applications.stream()
                .filter(each -> path.equals(each) || path.startsWith(each + "/"))
                .findFirst();
    }

    /**
     * What the request is about: by the links to it and, where these name several things or none, by what the answer says
     * of itself. Empty text when that does not decide it.
     */
    String rel(Exchange exchange, Glance glance) {
        String method = exchange.request().method();
        String url = exchange.request().url();
        Set<String> exactly = named(exact.get(url));
        Set<String> linked = exactly.isEmpty() ? nearly(url) : exactly;
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return operated(method, linked, glance.rel());
        }
        if (linked.contains(glance.rel()) || linked.isEmpty()) {
            return glance.rel();
        }
        boolean sure = linked.size() == 1 && (!exactly.isEmpty() || glance.rel().isEmpty());
        Optional<String> one = linked.stream().findFirst();
        return sure
                ? one.orElseThrow()
                : one.filter(rel -> linked.size() == 1 && isOne(rel, glance.rel()))
                        .orElse("");
    }

    /** By what stands at the address itself, or by links to it with other parameters. */
    private Set<String> nearly(String url) {
        Set<String> itself = named(own.get(url));
        return itself.isEmpty() ? named(paths.get(Urls.withoutQuery(url))) : itself;
    }

    private static boolean isOne(String rel, String other) {
        return other.isEmpty() || Rels.mayBeOne(rel, other);
    }

    /** A link that takes no such operation is not the one that was followed. */
    private static String operated(String method, Set<String> linked, String answered) {
        List<String> taking = linked.stream()
                .filter(rel -> Catalogue.load().operation(rel, method).isPresent())
                .toList();
        if (taking.size() == 1) {
            return taking.get(0);
        }
        if (!linked.isEmpty() || answered.isEmpty()) {
            return linked.size() == 1 ? linked.iterator().next() : "";
        }
        List<String> giving = Catalogue.load().pages().stream()
                .filter(page -> gives(page, method, answered))
                .map(ResourcePage::rel)
                .distinct()
                .toList();
        return giving.size() == 1 ? giving.get(0) : "";
    }

    private static boolean gives(ResourcePage page, String method, String rel) {
        return Rels.isKnown(page.rel())
                && page.operation(method)
                        .flatMap(operation -> operation.answer().body())
                        .filter(rel::equals)
                        .isPresent();
    }

    private static Set<String> named(@Nullable Set<String> rels) {
        return rels == null
                ? Set.of()
                : rels.stream().filter(rel -> !rel.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
