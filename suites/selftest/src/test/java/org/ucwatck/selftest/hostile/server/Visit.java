package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The moment at which a behaviour acts: a request that waits for its answer. */
final class Visit {
    /** Beyond every limit that a suite may have, and still gone in a second. */
    private static final long MOST_BYTES = 40L << 20;

    private static final int PIECE = 1 << 16;

    private final Asked asked;
    private final Wire wire;
    private final Front front;
    private final int number;

    Visit(Asked asked, Wire wire, Front front, int number) {
        this.asked = asked;
        this.wire = wire;
        this.front = front;
        this.number = number;
    }

    Asked asked() {
        return asked;
    }

    Moment moment() {
        return front.moment();
    }

    /** Which visit of the run this is, from 1. */
    int number() {
        return number;
    }

    Trap trap() {
        return front.trap();
    }

    /** Scheme, host and port under which the target is entered. */
    String origin() {
        return front.origin();
    }

    /** Everything secret that the server has seen, with blanks between. */
    String secrets() {
        return front.secrets().stream().sorted().collect(Collectors.joining(" "));
    }

    /** What a server without faults answers. */
    Reply reply() throws IOException {
        return front.relay(asked);
    }

    void send(Reply reply) throws IOException {
        wire.write(reply.raw());
    }

    /** Sends these bytes, a character each. */
    void raw(String bytes) throws IOException {
        wire.write(bytes);
    }

    void text(String text) throws IOException {
        wire.write(Reply.raw(text.getBytes(StandardCharsets.UTF_8)));
    }

    void json(String body) throws IOException {
        send(Reply.of("200 OK", "application/json; charset=utf-8", body));
    }

    void xml(String body) throws IOException {
        send(Reply.of("200 OK", "application/xml; charset=utf-8", body));
    }

    /** The answer of a server without faults, with another body. */
    void editBody(UnaryOperator<String> change) throws IOException {
        send(reply().withBody(change));
    }

    void editHead(UnaryOperator<String> change) throws IOException {
        send(reply().withHead(change));
    }

    /** The beginning, and then the piece again and again, until the client has had enough. */
    void endless(String beginning, String piece) throws IOException {
        wire.write(beginning);
        String many = piece.repeat(Math.max(1, PIECE / piece.length()));
        for (long sent = 0; sent < MOST_BYTES; sent += many.length()) {
            wire.write(many);
        }
    }

    /** A byte at a time, with a pause after each. */
    void drip(String bytes, Duration pause) throws IOException {
        for (int at = 0; at < bytes.length(); at++) {
            wire.write(bytes.substring(at, at + 1));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
        }
    }

    void stall() throws IOException {
        wire.awaitEnd();
    }

    void reset() throws IOException {
        wire.reset();
    }

    /** The server goes away, and nobody listens there any more. */
    void vanish() throws IOException {
        front.close();
        wire.reset();
    }
}
