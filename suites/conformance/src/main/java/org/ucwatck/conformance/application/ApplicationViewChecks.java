package org.ucwatck.conformance.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;

/** What an application shows: its dashboards, and each as GET on it shows it (pages application_ref, PayloadFormat). */
@ConformanceChecks
record ApplicationViewChecks(Format format) {
    private static final String OPERATION = "application.GET";
    private static final String DASHBOARD = "application.dashboard";
    private static final String WHOLE = "application.embedded-whole";
    private static final List<String> LINKS = List.of("batch", "policies");
    private static final List<String> DASHBOARDS = List.of("me", "people", "onlineMeetings");

    /** Something may change between two requests, so that one difference proves nothing. */
    private static final int ATTEMPTS = 3;

    @Test
    @Check(rule = DASHBOARD, operation = OPERATION)
    void applicationLeadsToItsDashboards(CheckContext context) {
        Exchange shown = shown(context, context.session());
        Resource application = UcwaSession.read(shown, "application");
        String links = "links " + application.linkRels();
        LINKS.forEach(rel ->
                context.judge(DASHBOARD, shown).that(application.link(rel).isPresent(), "a link to " + rel, links));
        DASHBOARDS.forEach(rel -> context.judge(DASHBOARD, shown)
                .that(
                        application.linkOrEmbedded(rel).isPresent(),
                        "a link to " + rel + ", or " + rel + " embedded",
                        links + ", embedded " + application.embeddedRels()));
    }

    @Test
    @Check(rule = WHOLE, operation = OPERATION)
    void whatAnApplicationEmbedsIsWhole(CheckContext context) {
        UcwaSession session = context.own().session();
        Exchange shown = shown(context, session);
        Resource application = UcwaSession.read(shown, "application");
        context.choice("what an application embeds", String.valueOf(application.embeddedRels()), shown);
        List<ResourcePage> pages = application.embeddedRels().stream()
                .flatMap(rel -> Catalogue.load().resource(rel).stream())
                .filter(page -> page.operation("GET").isPresent())
                .toList();
        AtomicBoolean judged = new AtomicBoolean();
        for (ResourcePage page : pages) {
            Setting.whileNobodySets(context, () -> {
                if (judgeWhole(page, session, context)) {
                    judged.set(true);
                }
            });
        }
        if (!judged.get()) {
            throw new NotOffered("the application embeds nothing that its self link shows, too");
        }
    }

    /** Whether there were both to compare. */
    private static boolean judgeWhole(ResourcePage page, UcwaSession session, CheckContext context) {
        Map<String, String> inside = Map.of();
        Map<String, String> alone = Map.of();
        Exchange shown = context.last();
        for (int attempt = 0; attempt < ATTEMPTS && (attempt == 0 || !inside.equals(alone)); attempt++) {
            shown = shown(context, session);
            Optional<Resource> embedded = UcwaSession.read(shown, "application").embedded(page.rel()).stream()
                    .findFirst();
            Optional<Resource> fetched = embedded.flatMap(Resource::self)
                    .map(session::resolve)
                    .flatMap(url -> fetched(session.get(url).about(page.rel()), context));
            if (embedded.isEmpty() || fetched.isEmpty()) {
                return false;
            }
            inside = facts(page, embedded.get());
            alone = facts(page, fetched.get());
        }
        context.judge(WHOLE, shown)
                .that(
                        inside.equals(alone),
                        "embedded " + page.rel() + " as GET on it shows it: " + without(alone, inside),
                        "embedded " + without(inside, alone));
        return true;
    }

    /** Empty where the server refuses the GET, which its page may allow, or shows what nobody can read. */
    private static Optional<Resource> fetched(UcwaRequest request, CheckContext context) {
        Exchange answer = context.send(request);
        return answer.status() == 200
                ? context.read(answer, request.rel()).map(Representation::resource)
                : Optional.empty();
    }

    private static Exchange shown(CheckContext context, UcwaSession session) {
        String url = session.self()
                .orElseThrow(() -> new ArrangementFailed("the application has no self link", session.created()));
        Exchange shown = context.send(session.get(url).about("application"));
        if (shown.status() != 200) {
            throw new ArrangementFailed("GET application was not answered 200", shown);
        }
        return shown;
    }

    /** What the page names of it; what it does not name may differ. */
    private static Map<String, String> facts(ResourcePage page, Resource resource) {
        Map<String, String> facts = new TreeMap<>();
        page.properties().stream()
                .map(PropertyEntry::name)
                .filter(name -> !resource.json().path(name).isMissingNode())
                .filter(name -> !resource.json().path(name).isNull())
                .forEach(name -> facts.put(name, resource.json().path(name).toString()));
        page.links().stream()
                .map(LinkEntry::rel)
                .filter(rel -> resource.link(rel).isPresent())
                .forEach(rel -> facts.put("link " + rel, "there"));
        return facts;
    }

    private static String without(Map<String, String> facts, Map<String, String> others) {
        Map<String, String> rest = new TreeMap<>(facts);
        rest.entrySet().removeAll(others.entrySet());
        return rest.isEmpty() ? "no more than that" : rest.toString();
    }
}
