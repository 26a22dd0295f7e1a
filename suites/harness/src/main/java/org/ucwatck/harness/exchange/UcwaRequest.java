package org.ucwatck.harness.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;

/**
 * A request before it is sent; each method gives a changed copy.
 *
 * @param method HTTP method
 * @param url absolute URL, sent as it is, without any encoding
 * @param rel what the link that led here is said to lead to; empty text when nobody knows
 * @param headers header fields besides Authorization
 * @param payload the body; empty sends none
 * @param bearer the token to send, or null
 * @param application name of the session in whose application this happens; empty text outside of any
 * @param cleansUp whether it only puts back what was before, so that it goes out after a stop of the run, too
 */
public record UcwaRequest(
        String method,
        String url,
        String rel,
        List<Header> headers,
        Payload payload,
        @Nullable Secret bearer,
        String application,
        boolean cleansUp) {
    /** The rel of a URL to which no link leads: whatever answers there, a proxy perhaps, need not speak as UCWA does. */
    public static final String NOWHERE = "nowhere";

    private static final String TOKEN = "token";

    public UcwaRequest {
        headers = List.copyOf(headers);
    }

    public static UcwaRequest get(String url) {
        return of("GET", url);
    }

    public static UcwaRequest post(String url) {
        return of("POST", url);
    }

    public static UcwaRequest of(String method, String url) {
        return new UcwaRequest(method, url, "", List.of(), Payload.EMPTY, null, "", method.equals("DELETE"));
    }

    /** The same request, said to lead to a resource of that rel. */
    public UcwaRequest about(String linkRel) {
        return new UcwaRequest(method, url, linkRel, headers, payload, bearer, application, cleansUp);
    }

    /** Whether it leads to no resource of UCWA, but to the token service or to where no link leads. */
    public boolean isOutside() {
        return rel.equals(TOKEN) || isNowhere();
    }

    /** Whether it leads to where no link leads. */
    public boolean isNowhere() {
        return rel.equals(NOWHERE);
    }

    /** The same request to another URL. */
    public UcwaRequest to(String otherUrl) {
        return new UcwaRequest(method, otherUrl, rel, headers, payload, bearer, application, cleansUp);
    }

    /** Without this header field. */
    public UcwaRequest withoutHeader(String name) {
        List<Header> others = headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
        return new UcwaRequest(method, url, rel, others, payload, bearer, application, cleansUp);
    }

    /** With this header field, in place of all earlier ones of that name. */
    public UcwaRequest header(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.removeIf(header -> header.name().equalsIgnoreCase(name));
        all.add(new Header(name, value));
        return new UcwaRequest(method, url, rel, all, payload, bearer, application, cleansUp);
    }

    public UcwaRequest accept(Format format) {
        return header("Accept", format.mediaType());
    }

    public UcwaRequest body(String contentType, Payload body) {
        UcwaRequest typed = contentType.isEmpty() ? this : header("Content-Type", contentType);
        return new UcwaRequest(method, url, rel, typed.headers, body, bearer, application, cleansUp);
    }

    /** In the application of the session of that name. */
    public UcwaRequest within(String session) {
        return new UcwaRequest(method, url, rel, headers, payload, bearer, session, cleansUp);
    }

    /** The same, which only puts back what was before. */
    public UcwaRequest cleaning() {
        return new UcwaRequest(method, url, rel, headers, payload, bearer, application, true);
    }

    public UcwaRequest token(Secret token) {
        return new UcwaRequest(method, url, rel, headers, payload, token, application, cleansUp);
    }

    public UcwaRequest withoutToken() {
        return new UcwaRequest(method, url, rel, headers, payload, null, application, cleansUp);
    }

    public Optional<Secret> token() {
        return Optional.ofNullable(bearer);
    }

    /** The value of the first header field of that name. */
    public Optional<String> headerValue(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
