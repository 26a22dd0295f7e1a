package org.ucwatck.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client that knows nothing but the root URL and the target file, and follows links. */
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final Map<String, String> headers;

    private Visitor(String origin, Map<String, String> headers) {
        this.origin = origin;
        this.headers = Map.copyOf(headers);
    }

    static Visitor of(ReferenceServer server) {
        return new Visitor("http://127.0.0.1:" + server.port(), Map.of());
    }

    Visitor with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Visitor(origin, more);
    }

    Visitor as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Exchange get(String href) {
        return send("GET", href, null);
    }

    Exchange delete(String href) {
        return send("DELETE", href, null);
    }

    Exchange post(String href, String json) {
        Visitor typed = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return typed.send("POST", href, json);
    }

    Exchange send(String method, String href, @Nullable String body) {
        URI uri = URI.create(origin).resolve(href);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return new Exchange(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token for the account of the target file. */
    String signIn(String root, Path target, String role) {
        String user = get(root).link("user");
        String challenge =
                get(user).response().headers().allValues("WWW-Authenticate").toString();
        Matcher href = Pattern.compile("MsRtcOAuth .*?href=\"?([^\",]+)").matcher(challenge);
        if (!href.find()) {
            throw new AssertionError("no challenge: " + challenge);
        }
        String form = "grant_type=password&username="
                + encoded((role.equals("caller") ? "alice" : "bob") + "@contoso.example") + "&password="
                + encoded(secret(target, role + "-password"));
        return with("Content-Type", "application/x-www-form-urlencoded;charset='utf-8'")
                .send("POST", href.group(1), form)
                .json()
                .path("access_token")
                .asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String secret(Path target, String name) {
        try {
            return Files.readString(
                    target.resolveSibling(target.getFileName() + ".secrets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
