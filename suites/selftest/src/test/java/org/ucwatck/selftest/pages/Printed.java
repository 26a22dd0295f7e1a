package org.ucwatck.selftest.pages;

import java.util.List;
import java.util.Optional;
import org.ucwatck.verdict.exchange.Header;

/**
 * A message as a page prints it, or as somebody recorded it.
 *
 * @param page the page, or the file of a recording
 * @param number which message of the page, from 1
 * @param method HTTP method of the request, or of the one before the answer; empty text when nobody tells
 * @param url address of that request; empty text when nobody tells
 * @param status HTTP status of an answer; 0 for a request
 * @param body the body, repaired
 * @param repairs what had to be undone before it could be read
 */
record Printed(
        String page,
        int number,
        String method,
        String url,
        int status,
        List<Header> headers,
        String body,
        List<Repair> repairs) {

    String id() {
        return page + "#" + number;
    }

    boolean isRequest() {
        return status == 0;
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    boolean isJson() {
        return body.startsWith("{");
    }

    boolean isXml() {
        return body.startsWith("<")
                && !body.toLowerCase(java.util.Locale.ROOT).contains("<html")
                && !body.contains("<div");
    }
}
