package org.ucwatck.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.SelfLinks;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.ReadyConversation;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** Where the self links of live resources lead: one of each kind (page PayloadFormat, links format). */
@ConformanceChecks
record SelfLinkChecks(Format format) {
    private static final String RULE = "body.self-works";

    @Test
    @Check(rule = RULE, operation = "any")
    void selfLinksOfLiveResourcesLeadBack(Bench bench) {
        SelfLinks kinds = new SelfLinks(bench, RULE);
        discovery(bench).forEach(request -> look(bench, kinds, request));
        String application = bench.session()
                .application()
                .self()
                .map(bench.session()::resolve)
                .orElse("");
        if (!application.isEmpty()) {
            Optional<Resource> shown = look(bench, kinds, get(bench, application, "application"));
            shown.ifPresent(it -> follow(bench, kinds, it));
        }
        kinds.requireAsked();
    }

    @Test
    @Check(rule = RULE, operation = "conversation.GET", needs = "phoneAudio")
    void selfLinksOfAConversationLeadBack(Bench bench) {
        SelfLinks kinds = new SelfLinks(bench, RULE);
        ReadyConversation conversation = bench.conversation();
        look(bench, kinds, get(bench, conversation.phoneAudio(), "phoneAudio"));
        Optional<Resource> shown = look(bench, kinds, get(bench, conversation.url(), "conversation"));
        shown.ifPresent(it -> follow(bench, kinds, it));
        kinds.requireAsked();
    }

    private List<UcwaRequest> discovery(Bench bench) {
        List<UcwaRequest> requests = new ArrayList<>();
        if (bench.config().entrance() instanceof Entrance.Root root) {
            requests.add(UcwaRequest.get(root.url().toString()).about("root").accept(format));
            requests.add(UcwaRequest.get(bench.target().door().user())
                    .about("user")
                    .accept(format)
                    .token(bench.target().callerToken()));
        }
        return requests;
    }

    /** What the resource links to, as far as its pages say that GET shows it. */
    private static void follow(Bench bench, SelfLinks kinds, Resource resource) {
        for (String rel : resource.linkRels()) {
            if (kinds.wants(rel)) {
                resource.link(rel)
                        .map(Link::href)
                        .map(bench.session()::resolve)
                        .ifPresent(url -> look(bench, kinds, get(bench, url, rel)));
            }
        }
    }

    private static UcwaRequest get(Bench bench, String url, String rel) {
        return bench.session().get(url).about(rel);
    }

    /** Asks for a resource, and then behind the self links that it shows; whether it is there is for other rules. */
    private static Optional<Resource> look(Bench bench, SelfLinks kinds, UcwaRequest request) {
        Exchange shown = bench.send(request);
        if (shown.status() != 200) {
            return Optional.empty();
        }
        Optional<Resource> resource = bench.read(shown, request.rel())
                .filter(body -> body.kind() == Representation.Kind.RESOURCE)
                .map(Representation::resource);
        resource.ifPresent(it -> kinds.judge(shown, it));
        return resource;
    }
}
