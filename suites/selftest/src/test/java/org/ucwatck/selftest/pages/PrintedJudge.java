package org.ucwatck.selftest.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.schemas.ResourceSchemas;
import org.ucwatck.spec.schemas.UcwaXsd;
import org.ucwatck.spec.schemas.Violation;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.result.Finding;

/** Lets the judges of this suite look at one printed message, as if a server or a client had sent it. */
final class PrintedJudge {
    private static final String HOST = "https://fe1.contoso.com";
    private static final Pattern OF_AN_APPLICATION = Pattern.compile(".*/applications/[^/]+");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"(\\w+)\"|<code>(\\w+)</code>");
    /** Samples leave headers out; that one of them is missing says nothing. */
    private static final Set<String> ABRIDGED = Set.of("http.version-header");

    /** Pages whose answers stand there without the request. */
    private static final Map<String, String> PAGES = Map.of("RootURL.md", "root");

    private static final Catalogue CATALOGUE = Catalogue.load();

    private PrintedJudge() {}

    /** What is said against it: the rule, or the schema of requests, and what it finds. */
    static List<String> against(Printed message) {
        return message.isRequest() ? ofRequest(message) : ofAnswer(message);
    }

    private static List<String> ofRequest(Printed request) {
        if (request.isXml()) {
            return words(
                    "request.xsd",
                    UcwaXsd.loadRequests().validate(Payload.of(request.body()).bytes()));
        }
        if (!request.isJson()) {
            return List.of();
        }
        try {
            var json = Representation.json(request.body());
            ResourceSchemas schemas = ResourceSchemas.load();
            String rel = rel(request);
            return schemas.knowsRequest(rel, request.method())
                    ? words("request.schema", schemas.request(rel, request.method(), json))
                    : List.of();
        } catch (Unreadable e) {
            return List.of("body.parseable: " + e.getMessage());
        }
    }

    private static List<String> words(String rule, List<Violation> violations) {
        return violations.stream()
                .map(violation -> rule + ": " + violation.pointer() + ": " + violation.message())
                .toList();
    }

    private static List<String> ofAnswer(Printed answer) {
        Exchange exchange = exchange(answer);
        TrustedOrigins origins =
                new TrustedOrigins(URI.create(exchange.request().url()), List.of());
        return new PassiveRules(origins)
                .judge(List.of(exchange), check -> !ABRIDGED.contains(check.id().rule())).stream()
                        .flatMap(result -> result.findings().stream())
                        .map(PrintedJudge::words)
                        .distinct()
                        .toList();
    }

    private static String words(Finding finding) {
        return finding.rule() + ": " + finding.actual();
    }

    private static Exchange exchange(Printed answer) {
        List<Header> headers = new ArrayList<>(answer.headers());
        if (answer.header("Content-Type").isEmpty() && !answer.body().isEmpty()) {
            headers.add(new Header("Content-Type", (answer.isXml() ? Format.XML : Format.JSON).mediaType()));
        }
        boolean readable = answer.isJson() || answer.isXml() || answer.body().isEmpty();
        return new Exchange(
                answer.id(),
                answer.page(),
                UcwaRequest.of(answer.method().isEmpty() ? "GET" : answer.method(), url(answer))
                        .about(rel(answer)),
                status(answer),
                headers,
                readable ? Payload.of(answer.body()) : Payload.EMPTY,
                Instant.EPOCH,
                Duration.ZERO,
                "");
    }

    private static String url(Printed message) {
        String url = message.url().startsWith("http") ? message.url() : HOST + message.url();
        try {
            return URI.create(url).toString();
        } catch (IllegalArgumentException e) {
            return HOST + "/";
        }
    }

    /** That of the code, where an error stands without its answer. */
    private static int status(Printed answer) {
        Matcher code = CODE.matcher(answer.body().length() < 1000 ? answer.body() : "");
        if (answer.status() != 200 || answer.body().contains("_links") || !code.find()) {
            return answer.status();
        }
        String name = code.group(1) == null ? code.group(2) : code.group(1);
        return IntStream.range(400, 505)
                .filter(status -> CATALOGUE.errors().codesFor(status).contains(name))
                .findFirst()
                .orElse(answer.status());
    }

    /** What the request was for: the resource of a reference page; elsewhere as the address tells, if it does. */
    static String rel(Printed message) {
        if (message.page().endsWith("_ref.md")) {
            return message.page().replaceFirst("^.*/", "").replace("_ref.md", "");
        }
        String path = message.url().replaceFirst("\\?.*", "").replaceFirst("/$", "");
        if (PAGES.containsKey(message.page())) {
            return PAGES.get(message.page());
        }
        if (path.endsWith("/oauthtoken")) {
            return "token";
        }
        if (OF_AN_APPLICATION.matcher(path).matches()) {
            return "application";
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(last)
                .filter(rel -> CATALOGUE.resource(rel).isPresent())
                .findFirst()
                .orElse("");
    }
}
