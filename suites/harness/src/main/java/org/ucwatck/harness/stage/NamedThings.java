package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.ResourcePage;

/** What a run made under a name of its own, of a kind that a list of the user holds and a DELETE ends. */
final class NamedThings {
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final UcwaSession session;
    private final Target target;
    private final Trace trace;

    NamedThings(UcwaSession session, Target target, Trace trace) {
        this.session = session;
        this.target = target;
        this.trace = trace;
    }

    /** Whether pages list a DELETE for that rel and no POST, so that nothing can be put back there. */
    static boolean are(String rel) {
        List<ResourcePage> pages = Catalogue.load().pages().stream()
                .filter(page -> page.rel().equals(rel))
                .toList();
        return pages.stream().noneMatch(page -> page.operation("POST").isPresent())
                && pages.stream().anyMatch(page -> page.operation("DELETE").isPresent());
    }

    /** Deletes all of that rel and name; why not, in words. */
    Optional<String> whyNotDeleted(Resource application, String rel, String name) {
        List<Resource> lists = Stream.concat(Stream.of(application), dashboards(application, rel))
                .flatMap(each -> read(each, listing(each, rel)))
                .toList();
        if (lists.isEmpty()) {
            return Optional.of("a new application shows no list of them");
        }
        return lists.stream()
                .flatMap(list -> Stream.concat(
                        read(list, list.linkRels().stream().filter(rel::equals)), list.embedded(rel).stream()))
                .filter(each -> each.text("name").filter(name::equals).isPresent())
                .flatMap(each -> each.self().stream())
                .flatMap(href -> refusal(session.resolve(href), rel).stream())
                .findFirst();
    }

    private Stream<Resource> dashboards(Resource application, String rel) {
        Stream<Resource> embedded =
                application.embeddedRels().stream().flatMap(each -> application.embedded(each).stream());
        Stream<String> linked =
                application.linkRels().stream().filter(each -> links(each).anyMatch(it -> lists(it, rel)));
        return Stream.concat(embedded, read(application, linked));
    }

    private static Stream<String> listing(Resource resource, String rel) {
        return resource.linkRels().stream().filter(each -> lists(each, rel));
    }

    private static Stream<String> links(String rel) {
        return Catalogue.load().resource(rel).stream()
                .flatMap(page -> page.links().stream().map(LinkEntry::rel));
    }

    private static boolean lists(String list, String rel) {
        return Catalogue.load()
                .resource(list)
                .filter(page -> page.embedded().stream()
                        .anyMatch(entry -> entry.array() && entry.rel().equals(rel)))
                .isPresent();
    }

    private Stream<Resource> read(Resource on, Stream<String> rels) {
        return rels.flatMap(rel -> on.links(rel).stream())
                .map(link -> session.fetch(session.resolve(link.href()), link.rel(), trace));
    }

    private Optional<String> refusal(String url, String rel) {
        UcwaRequest request = UcwaRequest.of("DELETE", url)
                .about(rel)
                .accept(session.format())
                .token(session.token())
                .cleaning();
        Exchange answer = target.client().send(request, trace);
        boolean done = answer.succeeded() || GONE.contains(answer.status());
        return done ? Optional.empty() : Optional.of("DELETE was answered " + answer.status());
    }
}
