package org.ucwatck.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.conformance.scene.SelfLinks;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.conformance.scene.phone.ReadyConversation;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;

/** Where the self links of live resources lead: one of each kind (page PayloadFormat, links format). */
@ConformanceChecks
record SelfLinkChecks(Format format) {
    private static final String RULE = "body.self-works";

    /** What an application shows that leads on: to what users tell about themselves, to how media may flow, and to others. */
    private static final List<String> LEADING = List.of("me", "communication", "people");

    @Test
    @Check(rule = RULE, operation = "any")
    void selfLinksOfLiveResourcesLeadBack(CheckContext context) {
        SelfLinks kinds = new SelfLinks(context, RULE);
        discovery(context).forEach(request -> look(context, kinds, request));
        String application = context.session()
                .application()
                .self()
                .map(context.session()::resolve)
                .orElse("");
        if (!application.isEmpty()) {
            Optional<Resource> shown = look(context, kinds, get(context, application, "application"));
            shown.ifPresent(it -> follow(context, kinds, it));
            shown.ifPresent(it -> LEADING.forEach(rel -> followFrom(rel, context, kinds, it)));
        }
        kinds.requireAsked();
    }

    private static void followFrom(String rel, CheckContext context, SelfLinks kinds, Resource application) {
        application
                .linkOrEmbedded(rel)
                .map(Link::href)
                .map(context.session()::resolve)
                .flatMap(url -> look(context, kinds, get(context, url, rel)))
                .ifPresent(it -> follow(context, kinds, it));
    }

    @Test
    @Check(rule = RULE, operation = "conversation.GET", needs = "phoneAudio")
    void selfLinksOfAConversationLeadBack(CheckContext context) {
        SelfLinks kinds = new SelfLinks(context, RULE);
        ReadyConversation conversation = PhoneAudio.conversation(context);
        look(context, kinds, get(context, conversation.phoneAudio(), "phoneAudio"));
        Optional<Resource> shown = look(context, kinds, get(context, conversation.url(), "conversation"));
        shown.ifPresent(it -> follow(context, kinds, it));
        kinds.requireAsked();
    }

    @Test
    @Check(rule = RULE, operation = "any", needs = "contacts")
    void selfLinksOfContactsAndGroupsLeadBack(CheckContext context) {
        SelfLinks kinds = new SelfLinks(context, RULE);
        Reads.ofApplication(context).stream()
                .filter(read -> Catalogue.load()
                        .areaOf(read.rel())
                        .filter("contacts"::equals)
                        .isPresent())
                .forEach(read -> look(context, kinds, read));
        kinds.requireAsked();
    }

    @Test
    @Check(
            rule = RULE,
            operation = "presenceSubscription.GET",
            needs = {"subscriptions", "contact.reachable"})
    void selfLinksOfASubscriptionLeadBack(CheckContext context) {
        SelfLinks kinds = new SelfLinks(context, RULE);
        Reads.ofSubscription(context).forEach(read -> look(context, kinds, read));
        kinds.requireAsked();
    }

    private List<UcwaRequest> discovery(CheckContext context) {
        List<UcwaRequest> requests = new ArrayList<>();
        if (context.config().entrance() instanceof Entrance.Root root) {
            requests.add(UcwaRequest.get(root.url().toString()).about("root").accept(format));
            requests.add(UcwaRequest.get(context.target().door().user())
                    .about("user")
                    .accept(format)
                    .token(context.target().callerToken()));
        }
        return requests;
    }

    /** What the resource links to, as far as its pages say that GET shows it. */
    private static void follow(CheckContext context, SelfLinks kinds, Resource resource) {
        for (String rel : resource.linkRels()) {
            if (kinds.wants(rel)) {
                resource.link(rel)
                        .map(Link::href)
                        .map(context.session()::resolve)
                        .ifPresent(url -> look(context, kinds, get(context, url, rel)));
            }
        }
    }

    private static UcwaRequest get(CheckContext context, String url, String rel) {
        return context.session().get(url).about(rel);
    }

    /** Asks for a resource, and then behind the self links that it shows; whether it is there is for other rules. */
    private static Optional<Resource> look(CheckContext context, SelfLinks kinds, UcwaRequest request) {
        Exchange shown = context.send(request);
        if (shown.status() != 200) {
            return Optional.empty();
        }
        Optional<Resource> resource = context.read(shown, request.rel())
                .filter(body -> body.kind() == Representation.Kind.RESOURCE)
                .map(Representation::resource);
        resource.ifPresent(it -> kinds.judge(shown, it));
        return resource;
    }
}
