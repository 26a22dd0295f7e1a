package org.ucwatck.selftest.hostile.server;

import java.io.IOException;

/** Answers without end. */
public enum EndlessBehaviour implements Behaviour {
    ENDLESS_STATUS_LINE("HTTP/1.1 200 O", "K"),
    ENDLESS_HEADER_LINE("HTTP/1.1 200 OK\r\nX-Long: ", "x"),
    ENDLESS_HEADERS("HTTP/1.1 200 OK\r\n", "X-More: x\r\n"),
    ENDLESS_FOLDED_HEADER("HTTP/1.1 200 OK\r\nX-Long: x\r\n", " x\r\n"),
    ENDLESS_INTERIM_ANSWERS("", "HTTP/1.1 100 Continue\r\n\r\n"),
    ENDLESS_BODY(Part.HEAD + "\r\n{\"a\":\"", "x"),
    ENDLESS_BLANKS(Part.HEAD + "\r\n", " "),
    ENDLESS_LENGTH(Part.HEAD + "Content-Length: 9000000000000\r\n\r\n{\"a\":\"", "x"),
    ENDLESS_CHUNKS(Part.CHUNKED, "8\r\n        \r\n"),
    ENDLESS_CHUNK(Part.CHUNKED + "7fffffffffffffff\r\n", "x"),
    ENDLESS_CHUNK_EXTENSION(Part.CHUNKED + "2;x=", "y"),
    ENDLESS_TRAILERS(Part.CHUNKED + "2\r\n{}\r\n0\r\n", "X-More: x\r\n");

    /** How answers begin; a holder of its own, since constants of an enum cannot refer to fields of it. */
    private static final class Part {
        private static final String HEAD =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-MS-UcwaVersion: 2.0\r\n";
        private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    }

    private final String beginning;
    private final String piece;

    EndlessBehaviour(String beginning, String piece) {
        this.beginning = beginning;
        this.piece = piece;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        visit.endless(beginning, piece);
    }
}
