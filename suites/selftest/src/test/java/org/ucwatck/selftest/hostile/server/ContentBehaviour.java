package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.nio.charset.Charset;

/** Answers in good HTTP with something that is not UCWA. */
public enum ContentBehaviour implements Behaviour {
    LOGIN_PAGE(visit -> visit.send(Reply.of("200 OK", "text/html", """
            <!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/login"><input name="user">
            <input type="password" name="pw"></form><script>location='http://evil.example/'</script></body></html>
            """))),
    PICTURE(visit -> bytes(visit, "image/png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR")),
    NO_BODY(visit -> bytes(visit, "application/json", "")),
    PLAIN_TEXT(visit -> bytes(visit, "text/plain", "it works")),
    NOT_JSON(visit -> visit.json("it works")),
    ARRAY(visit -> visit.json("[1,2,3]")),
    NULL(visit -> visit.json("null")),
    NOT_A_NUMBER(visit -> visit.json("{\"a\":NaN}")),
    CUT_JSON(visit -> visit.editBody(body -> body.substring(0, body.length() / 2))),
    TWICE_THE_SAME_KEY(visit -> visit.json("{\"_links\":{},\"_links\":{\"user\":{\"href\":\"/x\"}}}")),
    INVALID_UTF_8(visit -> bytes(visit, "application/json; charset=utf-8", "{\"a\":\"\u00ff\u00fe\u00c3\"}")),
    UNKNOWN_CHARSET(visit -> bytes(visit, "application/json; charset=klingon", "{\"a\":1}")),
    UTF_32(visit -> bytes(visit, "application/json", Reply.raw("{\"a\":1}".getBytes(Charset.forName("UTF-32"))))),
    XML_FOR_JSON(visit -> visit.xml("<?xml version=\"2.0\"?><a>not closed")),
    NO_MEDIA_TYPE(visit -> bytes(visit, ";;;===", "{}")),
    LINKS_OF_WRONG_TYPES(visit -> visit.json("{\"_links\":{\"self\":7,\"user\":[null],\"applications\":{\"href\":{}},"
            + "\"events\":{\"href\":null},\"next\":\"x\"},\"_embedded\":3,\"sender\":{}}")),
    SCRIPT(visit -> visit.send(Reply.of("400 Bad Request", "application/json", """
            {"code":"</script><script>alert(1)</script>","subcode":"'><img src=x onerror=alert(1)>",
            "message":"]]>&lt;!--|`| {{7*7}} ${7*7} \\u2028"}"""))),
    CONTROL_CHARACTERS_IN_ERROR(visit -> visit.send(Reply.of("400 Bad Request", "application/json", """
            {"code":"\\u0007\\u001b[31m\\u001b]0;pwned\\u0007","subcode":"\\u009b31m\\u202e\\u2066","message":"\\u0000\\u0085"}"""))),
    CONTROL_CHARACTERS_RAW(visit -> visit.send(
            Reply.of("400 Bad Request", "application/json", "{\"code\":\"\u009b31m\u202e\u2066\u0085\u001b[2J\"}"))),
    NOT_FOUND(visit -> visit.send(Reply.of("404 Not Found", "text/html", "<h1>404</h1>"))),
    SERVER_ERROR(visit -> visit.send(Reply.of("500 Internal Server Error", "text/html", """
            <pre>java.lang.NullPointerException
            at com.contoso.Ucwa.serve(Ucwa.java:1)</pre>"""))),
    ALWAYS_UNAUTHORIZED(visit ->
            visit.raw("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n")),
    PROXY_AUTHENTICATION(visit -> visit.raw("HTTP/1.1 407 Proxy Authentication Required\r\n"
            + "Proxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")),
    /** Nobody waits for eleven days. */
    BUSY_FOR_DAYS(
            visit -> visit.raw("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 999999\r\nContent-Length: 0\r\n\r\n")),
    BUSY_UNTIL_NEVER(visit -> visit.raw("HTTP/1.1 429 Too Many Requests\r\nRetry-After: "
            + "Fri, 31 Dec 9999 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n")),
    BAD_GATEWAY(visit -> visit.send(Reply.of("502 Bad Gateway", "text/html", "<h1>Bad Gateway</h1>")));

    private interface Answer {
        void to(Visit visit) throws IOException;
    }

    private final Answer answer;

    ContentBehaviour(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        answer.to(visit);
    }

    private static void bytes(Visit visit, String type, String raw) throws IOException {
        visit.raw("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + raw.length()
                + "\r\nConnection: close\r\n\r\n" + raw);
    }
}
