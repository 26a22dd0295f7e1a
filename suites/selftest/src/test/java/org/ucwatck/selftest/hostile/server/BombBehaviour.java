package org.ucwatck.selftest.hostile.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Answers in full, but more than anybody can read or hold. */
public enum BombBehaviour implements Behaviour {
    GZIP_BOMB(visit -> gzip(visit, Bomb.ZEROS)),
    GZIP_IN_GZIP(visit -> gzip(visit, Bomb.TWICE)),
    GZIP_BROKEN(visit -> gzip(visit, Bomb.ZEROS.substring(0, 5_000).replace("\u0000", "\u0001"))),
    DEEP_JSON(visit -> visit.json("{\"a\":".repeat(Bomb.MANY) + "1" + "}".repeat(Bomb.MANY))),
    DEEP_ARRAYS(visit -> visit.json("[".repeat(Bomb.MANY))),
    DEEP_XML(visit -> visit.xml("<a>".repeat(Bomb.MANY) + "</a>".repeat(Bomb.MANY))),
    MANY_HEADERS(visit -> visit.editHead(head -> head + "X-More: x\r\n".repeat(Bomb.MANY))),
    MANY_LINKS(visit -> visit.editBody(
            body -> body.replaceFirst("\"_links\":\\{", "\"_links\":{" + many("\"l%d\":{\"href\":\"/x\"},")))),
    MANY_EMBEDDED(visit -> visit.editBody(body -> body.replaceFirst(
            "\"_links\":\\{",
            "\"_embedded\":{\"x\":[" + many("{\"rel\":\"x%d\"},") + "{\"rel\":\"x\"}]},\"_links\":{"))),
    MANY_ATTRIBUTES(visit -> visit.xml("<a " + many("b%d=\"c\" ") + "/>")),
    MANY_ELEMENTS(visit -> visit.xml("<a>" + many("<b%d/>") + "</a>")),
    ENTITY_BOMB(visit -> visit.xml("<!DOCTYPE a [<!ENTITY e0 \"laugh\">"
            + IntStream.range(1, 30)
                    .mapToObj(it -> "<!ENTITY e" + it + " \"" + ("&e" + (it - 1) + ";").repeat(10) + "\">")
                    .collect(Collectors.joining())
            + "]><a>&e29;</a>")),
    EXTERNAL_ENTITY(visit -> visit.xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"http://"
            + visit.trap().foreign() + "/x\">]><a xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\">&e;</a>")),
    EXTERNAL_DTD(
            visit -> visit.xml("<!DOCTYPE a SYSTEM \"http://" + visit.trap().foreign() + "/x\"><a/>")),
    LONG_NUMBER(visit -> visit.json("{\"a\":" + "9".repeat(1 << 20) + "}")),
    HUGE_EXPONENT(visit -> visit.json("{\"a\":1e999999999}")),
    /** Legal, and larger than anything that UCWA has. */
    MEGABYTE(visit -> visit.editBody(
            body -> body.replaceFirst("\"_links\":\\{", "\"x-more\":\"" + "x".repeat(1 << 20) + "\",\"_links\":{")));

    /** What is made once. */
    private static final class Bomb {
        private static final int MANY = 100_000;
        private static final String ZEROS = packed("\u0000".repeat(1 << 20), 64);
        private static final String TWICE = packed(ZEROS, 64);
    }

    private interface Answer {
        void to(Visit visit) throws IOException;
    }

    private final Answer answer;

    BombBehaviour(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        answer.to(visit);
    }

    private static void gzip(Visit visit, String body) throws IOException {
        visit.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-MS-UcwaVersion: 2.0\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String many(String piece) {
        return IntStream.range(0, Bomb.MANY)
                .mapToObj(it -> piece.replace("%d", String.valueOf(it)))
                .collect(Collectors.joining());
    }

    private static String packed(String piece, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int time = 0; time < times; time++) {
                gzip.write(Reply.bytes(piece));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Reply.raw(packed.toByteArray());
    }
}
