package org.ucwatck.conformance.entrance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.session.Redirects;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The frame through which pages of other origins reach the API (pages xframe_ref and Cross_domainIFRAME). */
@ConformanceChecks(needs = "root")
record FrameChecks(Format format) {
    private static final String OPERATION = "xframe.GET";
    private static final String FRAME = "discovery.frame";
    private static final String EMBEDDABLE = "discovery.frame-embeddable";

    /** Each keeps all pages but those of the server itself from framing it. */
    private static final Set<String> NOBODY = Set.of("deny", "sameorigin", "'none'", "'self'");

    private static final String ANCESTORS = "frame-ancestors";

    @Test
    @Check(rule = FRAME, operation = OPERATION, formats = Format.JSON)
    void frameIsAnHtmlPageForAnybody(CheckContext context) {
        Exchange frame = frame(context);
        context.judge(FRAME, frame).status(200);
        if (frame.status() == 200) {
            String type = frame.header("Content-Type").orElse("none");
            context.judge(FRAME, frame)
                    .that(
                            type.toLowerCase(Locale.ROOT).contains("html"),
                            "an HTML page",
                            "a body of the Content-Type " + type);
        }
    }

    @Test
    @Check(rule = EMBEDDABLE, operation = OPERATION, formats = Format.JSON)
    void pagesOfOtherOriginsMayFrameIt(CheckContext context) {
        Exchange frame = frame(context);
        List<String> policies = ancestors(frame).toList();
        // a browser that knows the policy leaves the older header aside
        Stream<String> words = policies.isEmpty() ? frame.headerValues("X-Frame-Options").stream() : policies.stream();
        List<String> forbidding = words.map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(NOBODY::contains)
                .toList();
        context.judge(EMBEDDABLE, frame)
                .that(
                        forbidding.isEmpty(),
                        "no X-Frame-Options or frame-ancestors that keeps all other origins away",
                        String.join(", ", forbidding));
    }

    private static Stream<String> ancestors(Exchange frame) {
        return frame.headerValues("Content-Security-Policy").stream()
                .flatMap(policy -> Stream.of(policy.split("[;,]")))
                .map(String::strip)
                .filter(directive -> directive.toLowerCase(Locale.ROOT).startsWith(ANCESTORS))
                .map(directive -> directive.substring(ANCESTORS.length()));
    }

    private static Exchange frame(CheckContext context) {
        UcwaRequest request =
                UcwaRequest.get(context.target().door().root()).about("root").accept(context.format());
        Exchange root = new Redirects("discovery.root-links")
                .follow(request, context::send)
                .last();
        String url = context.read(root, "root").flatMap(body -> body.resource().link("xframe")).map(Link::href).stream()
                .flatMap(href -> root.httpUrl(href).stream())
                .findFirst()
                .orElseThrow(() -> new ArrangementFailed("the root shows no link xframe", root));
        return context.send(UcwaRequest.get(url).about("xframe").header("Accept", "text/html"));
    }
}
