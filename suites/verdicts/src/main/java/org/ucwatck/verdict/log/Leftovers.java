package org.ucwatck.verdict.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.exchange.UriReference;
import tools.jackson.core.JacksonException;

/**
 * What a run that was cut short created on the target and did not delete, by its record. An application takes its
 * conversations and calls along when it is deleted.
 *
 * @param applications absolute URLs of applications, by the id of the exchange that created each
 * @param unknown what may be there under an address that nobody knows, each in words
 * @param settings what was there before something else was set that still is, the last first
 */
public record Leftovers(Map<String, String> applications, List<String> unknown, List<LentSetting> settings) {
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Pattern XML_HREF =
            Pattern.compile("<(?:\\w+:)?resource\\b[^>]*?\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    public Leftovers {
        applications = Collections.unmodifiableMap(new LinkedHashMap<>(applications));
        unknown = List.copyOf(unknown);
        settings = List.copyOf(settings);
    }

    /** What all parts together left. */
    public static Leftovers of(RunLog log) {
        return of(log.exchanges(), log.parts());
    }

    static Leftovers of(List<RecordedExchange> exchanges, List<RunPart> parts) {
        Map<String, String> left = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        Set<String> deleted = exchanges.stream()
                .filter(Leftovers::deletes)
                .map(exchange -> exchange.request().url())
                .collect(Collectors.toSet());
        for (RecordedExchange exchange : exchanges) {
            if (creates(exchange)) {
                Optional<String> address = address(exchange);
                address.filter(url -> !deleted.contains(url) && !left.containsValue(url))
                        .ifPresent(url -> left.put(exchange.id(), url));
                if (address.isEmpty()) {
                    unknown.add("the application that " + exchange.id() + " created, whose address is not known");
                }
            }
        }
        unknown.addAll(perhaps(exchanges, parts));
        return new Leftovers(left, unknown, settings(parts));
    }

    private static List<LentSetting> settings(List<RunPart> parts) {
        List<LentSetting> open = new ArrayList<>(
                parts.stream().flatMap(part -> part.lent().stream()).toList());
        Collections.reverse(open);
        return open;
    }

    /** Applications that may have been created by requests whose answer nobody saw. */
    private static List<String> perhaps(List<RecordedExchange> exchanges, List<RunPart> parts) {
        List<String> unknown = new ArrayList<>();
        exchanges.stream()
                .filter(exchange -> exchange.isPost(Set.of(SentRequest.APPLICATIONS)) && exchange.wasLost())
                .forEach(lost -> unknown.add(
                        "perhaps an application: the answer to POST applications (" + lost.id() + ") was lost"));
        parts.stream()
                .flatMap(part -> part.end().isPresent() ? Stream.of() : part.lost().stream())
                .filter(SentRequest::mayCreateApplication)
                .forEach(sent -> unknown.add("perhaps an application: the run was cut short before POST applications ("
                        + sent.id() + ") was answered"));
        return unknown;
    }

    public boolean isEmpty() {
        return applications.isEmpty() && unknown.isEmpty() && settings.isEmpty();
    }

    /** Each in words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        applications.values().forEach(url -> words.add("application " + url));
        words.addAll(unknown);
        settings.forEach(each -> words.add(each.rel() + " of the caller, which was set and not put back"));
        return words;
    }

    private static boolean creates(RecordedExchange exchange) {
        return exchange.isPost(Set.of(SentRequest.APPLICATIONS)) && exchange.succeeded();
    }

    private static boolean deletes(RecordedExchange exchange) {
        return exchange.request().method().equals("DELETE")
                && (exchange.succeeded() || GONE.contains(exchange.response().status()));
    }

    /** The self link of the body, or else the Location, as an absolute URL. */
    private static Optional<String> address(RecordedExchange created) {
        String body = created.response().body().strip();
        Optional<String> self = body.startsWith("{") ? selfOfJson(body) : selfOfXml(body);
        return self.or(() -> created.response().header("Location"))
                .flatMap(href -> UriReference.resolve(created.request().url(), href));
    }

    private static Optional<String> selfOfJson(String body) {
        try {
            String href = RunLogJson.MAPPER
                    .readTree(body)
                    .path("_links")
                    .path("self")
                    .path("href")
                    .asString("");
            return Optional.of(href).filter(text -> !text.isEmpty());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> selfOfXml(String body) {
        Matcher matcher = XML_HREF.matcher(body);
        return matcher.find()
                ? Optional.ofNullable(matcher.group(1))
                        .or(() -> Optional.ofNullable(matcher.group(2)))
                        .map(href -> href.replace("&amp;", "&"))
                : Optional.empty();
    }
}
