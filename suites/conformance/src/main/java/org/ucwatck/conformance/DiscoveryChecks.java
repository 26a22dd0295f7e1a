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
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** The way from the root URL to applications (page RootURL). */
@ConformanceChecks(needs = "root")
record DiscoveryChecks(Format format) {
    private static final String ROOT = "discovery.root-links";
    private static final String LINKS = "a link user or redirect that leads to an http or https URL";

    @Test
    @Check(rule = "discovery.root-links", operation = "root.GET")
    void rootLeadsToUserOrElsewhere(Bench bench) {
        String root = ((Entrance.Root) bench.config().entrance()).url().toString();
        Exchange answer = follow(bench, root);
        Optional<Resource> resource = judgeRoot(bench, answer);
        resource.filter(it -> it.link("user").isEmpty())
                .flatMap(it -> it.link("redirect"))
                .map(Link::href)
                .flatMap(answer::resolve)
                .ifPresent(url -> judgeElsewhere(bench, url, answer));
    }

    /** A root may be a redirect and nothing else; what it leads to is judged, too. */
    private void judgeElsewhere(Bench bench, String url, Exchange root) {
        bench.choice("root", "a link redirect", root);
        Exchange end = new Redirects(ROOT).follow(request(url), bench::send).last();
        judgeRoot(bench, end);
    }

    private Exchange follow(Bench bench, String url) {
        Redirects.End end = new Redirects(ROOT).followHttp(request(url), bench::send);
        end.words().forEach(hop -> bench.choice("redirect of the root", hop, end.last()));
        return end.last();
    }

    private UcwaRequest request(String url) {
        return UcwaRequest.get(url).about("root").accept(format);
    }

    private static Optional<Resource> judgeRoot(Bench bench, Exchange answer) {
        RootAnswer.require(answer);
        bench.judge(ROOT, answer).status(200);
        if (answer.status() != 200) {
            return Optional.empty();
        }
        Optional<Resource> resource = bench.read(answer, "root").map(Representation::resource);
        if (resource.isEmpty()) {
            bench.finding(ROOT, "a root in the body", unread(answer), answer);
        }
        resource.ifPresent(it -> bench.judge(ROOT, answer)
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
    void userWithoutTokenIsChallenged(Bench bench) {
        Exchange answer = bench.send(
                UcwaRequest.get(bench.target().door().user()).about("user").accept(format));

        bench.judge("discovery.user-challenge", answer)
                .status(401)
                .that(
                        Challenge.of(answer).isPresent(),
                        "WWW-Authenticate: MsRtcOAuth with href and grant_type",
                        "WWW-Authenticate " + answer.headerValues("WWW-Authenticate"));
    }

    @Test
    @Check(rule = "discovery.applications-link", operation = "user.GET")
    void userWithTokenLeadsToApplications(Bench bench) {
        Exchange answer = bench.send(UcwaRequest.get(bench.target().door().user())
                .about("user")
                .accept(format)
                .token(bench.target().callerToken()));

        bench.judge("discovery.applications-link", answer).status(200);
        bench.read(answer, "user").map(Representation::resource).ifPresent(user -> bench.judge(
                        "discovery.applications-link", answer)
                .that(
                        user.linkOrEmbedded("applications").isPresent() || leads(user, answer, "redirect"),
                        "a link applications",
                        "links " + user.linkRels()));
    }
}
