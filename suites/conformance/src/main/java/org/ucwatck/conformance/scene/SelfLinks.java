package org.ucwatck.conformance.scene;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.conformance.scene.query.RequiredQuery;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ErrorRow;
import org.ucwatck.spec.pages.Operation;

/** Asks behind the self link of one resource of each kind, and judges what comes as long as the resource lives. */
public final class SelfLinks {
    /** What is heard of once, and what ends by itself. */
    private static final Set<String> PASSING =
            Set.of("events", "message", "messagingInvitation", "phoneAudioInvitation");

    private static final Set<Integer> LOAD = Set.of(429, 502, 503, 504);
    private static final Set<Integer> CREDENTIALS = Set.of(401, 403);

    /** Discovery may be sent on (page RootURL). */
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CheckContext context;
    private final String rule;
    private final Set<String> seen = new HashSet<>();
    private int asked;
    private String objection = "no resource showed a self link";

    public SelfLinks(CheckContext context, String rule) {
        this.context = context;
        this.rule = rule;
    }

    /** Whether the page of the kind has a GET that shows it, and it is not asked yet and does not pass. */
    public boolean wants(String rel) {
        return operation(rel).filter(get -> get.answer().body().isPresent()).isPresent()
                && !PASSING.contains(rel)
                && !seen.contains(rel);
    }

    /** Judges the resource of an answer, and what it embeds. */
    public void judge(Exchange shown, Resource resource) {
        judge(shown, shown.request().rel(), resource);
    }

    /** Throws ArrangementFailed when not one self link could be asked, so that nothing was judged. */
    public void requireAsked() {
        if (asked == 0) {
            throw new ArrangementFailed("no self link could be asked: " + objection);
        }
    }

    private void judge(Exchange shown, String rel, Resource resource) {
        if (wants(rel)) {
            seen.add(rel);
            resource.self().flatMap(shown::resolve).ifPresent(url -> ask(shown, new Shown(rel, resource, url)));
        }
        for (String embedded : resource.embeddedRels()) {
            resource.embedded(embedded).stream().limit(1).forEach(each -> judge(shown, embedded, each));
        }
    }

    /** A resource as it was seen, and where its self link leads. */
    private record Shown(String rel, Resource resource, String url) {}

    private void ask(Exchange shown, Shown link) {
        String rel = link.rel();
        String url = link.url();
        Exchange got;
        try {
            got = context.send(
                    shown.request().to(RequiredQuery.with(url, rel, context)).about(rel));
        } catch (OriginRefused e) {
            objection = String.valueOf(e.getMessage());
            context.choice("self link of " + rel, "not asked: " + e.objection(), shown);
            return;
        }
        asked++;
        Optional<String> fault = fault(got, link);
        if (fault.isEmpty() || stillShows(shown.request(), link)) {
            context.judge(rule, got)
                    .that(
                            fault.isEmpty(),
                            rel + " behind its self link, or an error that its page lists",
                            rel + ": " + fault.orElse(""));
        }
    }

    private Optional<String> fault(Exchange got, Shown link) {
        String rel = link.rel();
        if (got.status() != 200) {
            return legal(rel).contains(got.status()) ? Optional.empty() : Optional.of("HTTP " + got.status());
        }
        Optional<Resource> body = context.read(got, rel)
                .filter(it -> it.kind() == Representation.Kind.RESOURCE)
                .map(Representation::resource);
        return body.isEmpty() ? Optional.of("no resource in the body") : another(got, link, body.get());
    }

    /** A resource reached by a role may show the self link of its type. */
    private Optional<String> another(Exchange got, Shown link, Resource body) {
        String url = link.url();
        Set<String> names = Catalogue.load().namesOf(link.rel());
        boolean known = Catalogue.load().resource(body.rel()).isPresent();
        if (known && Collections.disjoint(names, Catalogue.load().namesOf(body.rel()))) {
            return Optional.of("rel " + body.rel());
        }
        String self = body.self().flatMap(got::resolve).orElse(url);
        if (names.size() == 1 && !plain(self).equals(plain(url))) {
            return Optional.of("self link " + self + " behind " + url);
        }
        Optional<String> uri = link.resource().text("uri");
        return uri.isPresent() && body.text("uri").isPresent() && !uri.equals(body.text("uri"))
                ? Optional.of("uri " + body.text("uri").get() + " behind the self link of " + uri.get())
                : Optional.empty();
    }

    /** The instance of an application may be another one (page MultiTabSupport). */
    private static String plain(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? url
                : url.substring(0, query)
                        + Stream.of(url.substring(query + 1).split("&"))
                                .filter(pair -> !pair.startsWith("instanceId="))
                                .collect(Collectors.joining("&", "?", ""))
                                .replaceFirst("\\?$", "");
    }

    /** Whether the resource is still shown where it was seen, with the same self link: what has ended is not judged. */
    private boolean stillShows(UcwaRequest source, Shown link) {
        Exchange again = context.send(source);
        return context.read(again, source.rel())
                .filter(body -> again.status() == 200 && body.kind() == Representation.Kind.RESOURCE)
                .map(Representation::resource)
                .filter(it -> shows(it, source.rel(), link, again))
                .isPresent();
    }

    private static boolean shows(Resource resource, String name, Shown link, Exchange source) {
        boolean own = name.equals(link.rel())
                && resource.self()
                        .flatMap(source::resolve)
                        .filter(link.url()::equals)
                        .isPresent();
        return own
                || resource.embeddedRels().stream().anyMatch(embedded -> resource.embedded(embedded).stream()
                        .anyMatch(each -> shows(each, embedded, link, source)));
    }

    private static Set<Integer> legal(String rel) {
        Set<Integer> legal = new HashSet<>(LOAD);
        boolean root = rel.equals("root");
        legal.addAll(root ? REDIRECTS : CREDENTIALS);
        operation(rel)
                .ifPresent(get -> get.errors().stream().map(ErrorRow::status).forEach(legal::add));
        return legal;
    }

    private static Optional<Operation> operation(String rel) {
        return Catalogue.load().resource(rel).flatMap(page -> page.operation("GET"));
    }
}
