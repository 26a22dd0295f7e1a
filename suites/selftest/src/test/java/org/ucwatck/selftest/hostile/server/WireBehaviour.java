package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.time.Duration;

/** Answers late, in pieces, not at all, or in something that is no HTTP. */
public enum WireBehaviour implements Behaviour {
    SILENCE(Visit::stall),
    HEAD_AND_SILENCE(visit -> {
        visit.raw(visit.reply().head() + "\r\n");
        visit.stall();
    }),
    HALF_A_BODY_AND_SILENCE(visit -> {
        visit.raw(half(visit.reply()));
        visit.stall();
    }),
    BYTE_BY_BYTE(visit -> visit.drip(visit.reply().raw(), Duration.ofMillis(100))),
    RESET(Visit::reset),
    HALF_A_BODY_AND_RESET(visit -> {
        visit.raw(half(visit.reply()));
        visit.reset();
    }),
    CLOSED_WITHOUT_ANSWER(visit -> {}),
    HALF_A_BODY(visit -> visit.raw(half(visit.reply()))),
    HALF_A_CHUNK(visit -> visit.raw(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"a\":1")),
    GARBAGE(visit -> visit.raw("\u0000\u0001\u00ff\u00fe\u0080garbage\n\n\n")),
    SSH(visit -> visit.raw("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")),
    BODY_ALONE(visit -> visit.raw("{\"_links\":{}}")),
    HTTP_9(visit -> raw(visit, "HTTP/9.9 200 OK")),
    STATUS_WORD(visit -> raw(visit, "HTTP/1.1 abc OK")),
    STATUS_MISSING(visit -> raw(visit, "HTTP/1.1")),
    STATUS_99999(visit -> raw(visit, "HTTP/1.1 99999 OK")),
    STATUS_NEGATIVE(visit -> raw(visit, "HTTP/1.1 -200 OK")),
    SWITCHING_PROTOCOLS(visit -> raw(visit, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket")),
    LENGTH_NEGATIVE(visit -> length(visit, "-1")),
    LENGTH_WORD(visit -> length(visit, "many")),
    LENGTH_OVERFLOW(visit -> length(visit, "99999999999999999999")),
    LENGTHS_THAT_DIFFER(visit -> visit.editHead(head -> head + "Content-Length: 5\r\n")),
    CHUNK_SIZE_WORD(
            visit -> visit.raw(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n")),
    HEADER_WITHOUT_COLON(visit -> visit.editHead(head -> head + "no colon at all\r\n")),
    HEADER_WITH_ZERO_BYTE(visit -> visit.editHead(head -> head + "X-Zero: a\u0000b\r\n")),
    NEWLINES_ALONE(visit -> visit.raw(visit.reply().raw().replace("\r\n", "\n"))),
    CONTROL_IN_REASON(visit -> visit.editHead(head -> head.replaceFirst(" 200 .*", " 200 " + Control.BYTES))),
    CONTROL_IN_HEADER(visit -> visit.editHead(head -> head + "X-Bell: " + Control.BYTES + "\r\n")),
    CONTROL_IN_LOCATION(visit -> Place.LOCATION.put(visit, "/x/" + Control.BYTES)),
    /** Legal: an interim answer before the one that counts. */
    EARLY_HINTS(visit -> visit.raw(
            "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + visit.reply().raw())),
    NO_REASON(visit -> visit.editHead(head -> head.replaceFirst(" 200 .*", " 200 "))),
    GONE(Visit::vanish);

    /** What a terminal may take for a command: bell, colour, title, clear, C1, right to left. */
    private static final class Control {
        private static final String BYTES =
                "\u0007\u001b[31m\u001b]0;pwned\u0007\u001b[2J\u0008\u009b31m\u00e2\u0080\u00ae\u00c2\u0085";
    }

    private interface Answer {
        void to(Visit visit) throws IOException;
    }

    private final Answer answer;

    WireBehaviour(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        answer.to(visit);
    }

    private static String half(Reply reply) {
        return reply.head() + "\r\n" + reply.body().substring(0, reply.body().length() / 2);
    }

    private static void raw(Visit visit, String beginning) throws IOException {
        visit.raw(beginning + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    }

    private static void length(Visit visit, String value) throws IOException {
        visit.editHead(head -> head.replaceFirst("(?im)^Content-Length:.*", "Content-Length: " + value));
    }
}
