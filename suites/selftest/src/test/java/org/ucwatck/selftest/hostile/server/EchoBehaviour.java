package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** Repeats every secret that it was sent. */
public enum EchoBehaviour implements Behaviour {
    ECHO_IN_REASON_PHRASE((visit, it) -> visit.editHead(head -> head.replaceFirst(" 200 .*", " 200 " + it))),
    ECHO_IN_HEADER((visit, it) -> visit.editHead(head -> head + "X-Granted: " + it + "\r\n")),
    ECHO_IN_LINK((visit, it) -> visit.editBody(body ->
            body.replaceFirst("\"_links\":\\{", "\"_links\":{\"echo\":{\"href\":\"/x?pw=" + percent(it) + "\"},"))),
    ECHO_IN_LINK_TWICE_ENCODED((visit, it) -> visit.editBody(body -> body.replaceFirst(
            "\"_links\":\\{", "\"_links\":{\"echo\":{\"href\":\"/x?pw=" + percent(percent(it)) + "\"},"))),
    /** The client follows the link and is refused: the URL is part of the reason. */
    ECHO_IN_FOLLOWED_LINK((visit, it) -> Place.put(visit, "startMessaging", "/x?pw=" + percent(it))),
    ECHO_IN_REL((visit, it) -> visit.editBody(body ->
            body.replaceFirst("\"_links\":\\{", "\"_links\":{\"" + Json.escaped(it) + "\":{\"href\":\"/x\"},"))),
    ECHO_IN_ERROR((visit, it) -> refuse(visit, "{\"code\":\"" + Json.escaped(it) + "\",\"message\":\"no\"}")),
    ECHO_ESCAPED((visit, it) -> refuse(visit, "{\"code\":\"BadRequest\",\"message\":\"" + Json.allEscaped(it) + "\"}")),
    ECHO_IN_BASE64(
            (visit, it) -> refuse(visit, "{\"code\":\"" + base64(it) + "\",\"subcode\":\"" + base64(it) + "\"}")),
    ECHO_AS_BASIC(
            (visit, it) -> visit.editHead(head -> head + "X-Authorization: Basic " + base64("alice:" + it) + "\r\n")),
    ECHO_IN_HEX((visit, it) -> refuse(visit, "{\"code\":\"" + HexFormat.of().formatHex(utf8(it)) + "\"}")),
    ECHO_IN_CAPITALS((visit, it) -> refuse(visit, "{\"code\":\"" + Json.escaped(it.toUpperCase(Locale.ROOT)) + "\"}")),
    ECHO_IN_HTML((visit, it) -> visit.send(Reply.of("500 Oops", "text/html", "<h1>" + it + "</h1>"))),
    ECHO_IN_UTF_16((visit, it) -> {
        String body = Reply.raw(("{\"code\":\"" + it + "\"}").getBytes(StandardCharsets.UTF_16));
        String head = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-16\r\nContent-Length: ";
        visit.raw(head + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }),
    ECHO_FIRST_TWENTY((visit, it) -> refuse(visit, "{\"code\":\"" + Json.escaped(beginnings(it)) + "\"}"));

    private interface Echo {
        void answer(Visit visit, String secrets) throws IOException;
    }

    private final Echo echo;

    EchoBehaviour(Echo echo) {
        this.echo = echo;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        if (visit.secrets().isEmpty()) {
            visit.send(visit.reply());
        } else {
            echo.answer(visit, visit.secrets());
        }
    }

    private static void refuse(Visit visit, String error) throws IOException {
        visit.send(Reply.of("400 Bad Request", "application/json; charset=utf-8", error));
    }

    /** A token that was cut off. */
    private static String beginnings(String secrets) {
        return secrets.lines()
                .flatMap(line -> java.util.stream.Stream.of(line.split(" ")))
                .filter(secret -> secret.length() > 20)
                .map(secret -> secret.substring(0, 20) + "...")
                .collect(Collectors.joining(" "));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
