package org.ucwatck.conformance;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Bench;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.spec.Format;

/** The way from the root URL to applications (page RootURL). */
@ConformanceChecks(needs = "root")
record DiscoveryChecks(Format format) {

    @Test
    @Check(rule = "discovery.root-links", operation = "root.GET")
    void rootLeadsToUserOrElsewhere(Bench bench) {
        String root = ((Entrance.Root) bench.config().entrance()).url().toString();
        Exchange answer = bench.send(UcwaRequest.get(root).about("root").accept(format));

        bench.judge("discovery.root-links", answer).status(200);
        Optional<Resource> resource = bench.read(answer, "root").map(Representation::resource);
        if (answer.status() == 200 && resource.isPresent()) {
            boolean leads = resource.get().link("user").isPresent()
                    || resource.get().link("redirect").isPresent();
            bench.judge("discovery.root-links", answer)
                    .that(
                            leads,
                            "a link user or redirect",
                            "links " + resource.get().linkRels());
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
                        user.linkOrEmbedded("applications").isPresent()
                                || user.link("redirect").isPresent(),
                        "a link applications",
                        "links " + user.linkRels()));
    }
}
