package org.ucwatck.reference.wire;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it came: raw path (still escaped, without the query), query parameters decoded and in order, headers by
 * lower-case name, and the origin (scheme and host) under which the client sees this server.
 */
public record Request(
        String method, String path, Map<String, String> query, Map<String, String> headers, Bytes body, String origin) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** A query parameter by its name in any case. */
    public Optional<String> parameter(String name) {
        return query.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The format that Content-Type declares, if it is one of the four supported media types. */
    public Optional<Format> format() {
        return header("Content-Type").map(MediaType::parse).flatMap(MediaType::format);
    }

    public Request withHeaders(Map<String, String> other) {
        return new Request(method, path, query, other, body, origin);
    }

    public Request withBody(Bytes other) {
        return new Request(method, path, query, headers, other, origin);
    }

    public Request withPath(String other) {
        return new Request(method, other, query, headers, body, origin);
    }
}
