package org.ucwatck.selftest.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ucwatck.selftest.walkthrough.Script.Expected;
import org.ucwatck.selftest.walkthrough.Script.Step;

/** Plays scripts: sends what they say, keeps what answers give, and requires what pages show. */
final class Player {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int MOST_PAGES = 20;
    private static final String HELD = "<tr class=\"held\">";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI origin;
    private final Map<String, String> kept = new HashMap<>();
    private @Nullable CompletableFuture<Reply> background;

    /** @param given names that the scripts use and no answer gives */
    Player(URI origin, Map<String, String> given) {
        this.origin = origin;
        kept.putAll(given);
    }

    void play(Script script) {
        if (script.after() != null) {
            play(Script.named(script.after()));
        }
        script.steps().forEach(step -> play(script, step));
        assertThat(background)
                .as("a request in the background that no step waits for")
                .isNull();
    }

    private void play(Script script, Step step) {
        String name = script.page() + ", " + step.name();
        CompletableFuture<Reply> reply = send(request(script, step));
        CompletableFuture<Reply> before = background;
        if (step.isHeld()) {
            background = reply;
            awaitHeld(reply);
        } else {
            Expected expected = Objects.requireNonNull(step.expect(), name);
            Reply now = step.isGathered() ? gathered(script, step, reply.join()) : reply.join();
            now.require(expected, name);
            step.keep().forEach((key, place) -> kept.put(key, now.at(place)));
        }
        Expected then = step.then();
        if (then != null) {
            Objects.requireNonNull(before, name).join().require(then, name + ", the request before");
            background = step.isHeld() ? reply : null;
        }
    }

    /** Follows the pages of events until all are there that the step expects. */
    private Reply gathered(Script script, Step step, Reply first) {
        Reply all = first;
        List<String> expected = Objects.requireNonNull(step.expect()).events();
        for (int pages = 1; pages < MOST_PAGES && !all.tells(expected); pages++) {
            kept.put("gathered", all.at("/_links/next/href"));
            all = all.and(send(request(script, step.to("{gathered}"))).join());
        }
        return all;
    }

    private CompletableFuture<Reply> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(Reply::of);
    }

    private HttpRequest request(Script script, Step step) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(filled(step.url())));
        Map<String, String> headers = new HashMap<>(script.headers());
        headers.putAll(step.headers());
        headers.forEach((header, value) -> request.header(header, filled(value)));
        String body = body(step);
        return request.method(step.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private String body(Step step) {
        String body = step.body() == null ? "" : filled(step.body());
        boolean multipart = step.headers().getOrDefault("Content-Type", "").startsWith("multipart/");
        return multipart ? body.replace("\n", "\r\n") : body;
    }

    private String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Objects.requireNonNull(kept.get(found.group(1)), () -> "nothing gave " + found.group())));
    }

    /** Until the page of the server shows a request as held, so that the next one comes after it. */
    private void awaitHeld(CompletableFuture<Reply> reply) {
        while (!reply.isDone() && !isAnythingHeld()) {
            Thread.onSpinWait();
        }
    }

    private boolean isAnythingHeld() {
        HttpRequest page =
                HttpRequest.newBuilder(origin).header("Accept", "text/html").build();
        try {
            HttpResponse<String> shown = http.send(page, BodyHandlers.ofString());
            return shown.body().contains(HELD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
