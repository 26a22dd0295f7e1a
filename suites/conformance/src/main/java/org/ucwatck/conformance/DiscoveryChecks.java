package org.ucwatck.conformance;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.session.Redirects;
import org.ucwatck.harness.session.RootAnswer;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The way from the root URL to applications (page RootURL). */
@ConformanceChecks(needs = "root")
record DiscoveryChecks(Format format) {
    private static final String ROOT = "discovery.root-links";
    private static final String LINKS = "a link user or redirect that leads to an http or https URL";

    @Test
    @Check(rule = "discovery.root-links", operation = "root.GET")
    void rootLeadsToUserOrElsewhere(CheckContext context) {
        String root = ((Entrance.Root) context.config().entrance()).url().toString();
        Exchange answer = follow(context, root);
        Optional<Resource> resource = judgeRoot(context, answer);
        resource.filter(it -> it.link("user").isEmpty())
                .flatMap(it -> it.link("redirect"))
                .map(Link::href)
                .flatMap(answer::resolve)
                .ifPresent(url -> judgeElsewhere(context, url, answer));
    }

    /** A root may be a redirect and nothing else; what it leads to is judged, too. */
    private void judgeElsewhere(CheckContext context, String url, Exchange root) {
        context.choice("root", "a link redirect", root);
        Exchange end = new Redirects(ROOT).follow(request(url), context::send).last();
        judgeRoot(context, end);
    }

    private Exchange follow(CheckContext context, String url) {
        Redirects.End end = new Redirects(ROOT).followHttp(request(url), context::send);
        end.words().forEach(hop -> context.choice("redirect of the root", hop, end.last()));
        return end.last();
    }

    private UcwaRequest request(String url) {
        return UcwaRequest.get(url).about("root").accept(format);
    }

    private static Optional<Resource> judgeRoot(CheckContext context, Exchange answer) {
        RootAnswer.require(answer);
        context.judge(ROOT, answer).status(200);
        if (answer.status() != 200) {
            return Optional.empty();
        }
        Optional<Resource> resource = context.read(answer, "root").map(Representation::resource);
        if (resource.isEmpty()) {
            context.finding(ROOT, "a root in the body", unread(answer), answer);
        }
        resource.ifPresent(it -> context.judge(ROOT, answer)
                .that(leads(it, answer, "user") || leads(it, answer, "redirect"), LINKS, links(it))
                .that(
                        !leads(it, answer, "user") || leads(it, answer, "xframe"),
                        "a link xframe beside the link user",
                        "links " + it.linkRels()));
        return resource;
    }

    private static String links(Resource root) {
        return "links " + root.linkRels()
                + Stream.of("user", "redirect")
                        .flatMap(rel -> root.link(rel).stream())
                        .map(link -> ", href '" + link.href() + "' of " + link.rel())
                        .collect(Collectors.joining());
    }

    private static boolean leads(Resource resource, Exchange answer, String rel) {
        return resource.link(rel).flatMap(link -> answer.httpUrl(link.href())).isPresent();
    }

    private static String unread(Exchange answer) {
        try {
            return answer.body().isEmpty()
                    ? "no body"
                    : Representation.of(answer, "root").kind().toString();
        } catch (Unreadable e) {
            return "a body that is unreadable, " + e.getMessage() + RootAnswer.likely(answer);
        }
    }

    @Test
    @Check(rule = "discovery.user-challenge", operation = "user.GET", needs = "challenge")
    void userWithoutTokenIsChallenged(CheckContext context) {
        Exchange answer = context.send(
                UcwaRequest.get(context.target().door().user()).about("user").accept(format));

        context.judge("discovery.user-challenge", answer)
                .status(401)
                .that(
                        Challenge.of(answer).isPresent(),
                        "WWW-Authenticate: MsRtcOAuth with href and grant_type",
                        "WWW-Authenticate " + answer.headerValues("WWW-Authenticate"));
    }

    @Test
    @Check(rule = "discovery.applications-link", operation = "user.GET")
    void userWithTokenLeadsToApplications(CheckContext context) {
        Exchange answer = context.send(UcwaRequest.get(context.target().door().user())
                .about("user")
                .accept(format)
                .token(context.target().callerToken()));

        context.judge("discovery.applications-link", answer).status(200);
        context.read(answer, "user").map(Representation::resource).ifPresent(user -> context.judge(
                        "discovery.applications-link", answer)
                .that(
                        user.linkOrEmbedded("applications").isPresent() || leads(user, answer, "redirect"),
                        "a link applications",
                        "links " + user.linkRels()));
    }
}
