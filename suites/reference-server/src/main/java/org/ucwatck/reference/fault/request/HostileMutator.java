package org.ucwatck.reference.fault.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.RobustnessFault;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** What a careless server makes of hostile input. It fetches from this machine only. */
public final class HostileMutator {
    private static final Pattern EXTERNAL = Pattern.compile("SYSTEM \"(http://(?:127\\.|localhost)[^\"]*)\"");
    private static final Pattern LINE = Pattern.compile("(?:\\\\n|&#10;)([A-Za-z-]+): ([a-z]+)");
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String MISLED = "x-owner-of-unresolved-path";

    private final Deviations deviations;

    public HostileMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    /** Reads a body carelessly; throws a Refusal when that breaks the server. */
    Request read(Request request) {
        String text = request.body().text();
        Matcher external = EXTERNAL.matcher(text);
        if (deviations.has(RobustnessFault.EXTERNAL_ENTITY_FETCHED) && external.find()) {
            fetch(external.group(1));
        }
        if (deviations.has(RobustnessFault.NESTED_ENTITIES_500) && text.contains("<!ENTITY e1 ")) {
            throw Refusal.failure();
        }
        return request;
    }

    private static void fetch(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST).build();
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Resolves dot segments after it was decided whose application the path is below. */
    public Request resolved(Request request) {
        if (!deviations.has(RobustnessFault.OWNER_OF_UNRESOLVED_PATH)
                || !request.path().contains("/../")) {
            return request;
        }
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put(MISLED, "true");
        return request.withPath(URI.create(request.path()).normalize().getRawPath())
                .withHeaders(headers);
    }

    /** Whether the application of another user is open to this request. */
    public boolean opens(Request request, String rel) {
        String asked = request.method() + " " + rel;
        return request.header(MISLED).isPresent()
                || deviations.has(RobustnessFault.FOREIGN_APPLICATION_SHOWN) && asked.equals("GET application")
                || deviations.has(RobustnessFault.FOREIGN_APPLICATION_DELETED) && asked.equals("DELETE application");
    }

    /** With a header that the body of the request holds behind the end of a line. */
    public Answer split(Answer answer, Request request, String rel) {
        boolean splits = rel.equals("addPhoneAudio")
                ? deviations.has(RobustnessFault.OPERATION_ID_SPLITS_HEADERS)
                : rel.equals("applications") && deviations.has(RobustnessFault.USER_AGENT_SPLITS_HEADERS);
        return Optional.of(LINE.matcher(request.body().text()))
                .filter(line -> splits && line.find())
                .map(line -> answer.with(line.group(1), line.group(2)))
                .orElse(answer);
    }
}
