package org.ucwatck.reference.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Blocker;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.WireFault;

/** Faults of the connection itself. They strike answers to methods that a resource lacks, which nobody builds upon. */
final class BrokenWire {
    private static final int STRUCK = 405;
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(300);

    private final Deviations deviations;

    BrokenWire(Deviations deviations) {
        this.deviations = deviations;
    }

    /** Sends the answer in its broken way; false when the wire is whole. */
    boolean broke(Context context, Responder.Rendered rendered, String rel) throws IOException {
        if (isReset(context.method().name(), rel, rendered)) {
            cut(context);
            return true;
        }
        if (rendered.status() != STRUCK) {
            return false;
        }
        if (deviations.has(WireFault.NO_ANSWER)) {
            context.future(CompletableFuture::new);
            return true;
        }
        if (deviations.has(WireFault.SLOW_DRIP)) {
            int length = rendered.body().length();
            byte[] whole = message(rendered, "Content-Length: " + length, length);
            context.future(() -> drip(wire(context), whole, whole.length - length));
            return true;
        }
        byte[] message = message(rendered);
        if (message != null) {
            send(wire(context), ByteBuffer.wrap(message));
            cut(context);
        }
        return message != null;
    }

    private boolean isReset(String method, String rel, Responder.Rendered rendered) {
        return (deviations.has(WireFault.LONG_ID_RESET)
                        && rel.equals("addPhoneAudio")
                        && rendered.body().text().contains("TooLong"))
                || (deviations.has(WireFault.INVITATION_RESET)
                        && method.equals("GET")
                        && rel.equals("phoneAudioInvitation"));
    }

    /** Ends the connection without a word. */
    static void cut(Context context) {
        wire(context).close();
    }

    private byte @org.jspecify.annotations.Nullable [] message(Responder.Rendered rendered) {
        int length = rendered.body().length();
        String lengths = lengths(length);
        if (!lengths.isEmpty()) {
            return message(rendered, lengths, length);
        }
        if (deviations.has(WireFault.TWO_ANSWERS)) {
            byte[] once = message(rendered, "Content-Length: " + length, length);
            return ByteBuffer.allocate(2 * once.length).put(once).put(once).array();
        }
        if (deviations.has(WireFault.BODY_CUT)) {
            return message(rendered, "Content-Length: " + length, length / 2);
        }
        if (deviations.has(WireFault.CHUNKS_CUT)) {
            return message(rendered, "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length), length);
        }
        if (deviations.has(WireFault.CLOSED_AFTER_HEADERS)) {
            return message(rendered, "Content-Length: " + length, 0);
        }
        return deviations.has(WireFault.CLOSED_WITHOUT_ANSWER) ? new byte[0] : null;
    }

    /** Header fields that give a wrong length; empty text for none. */
    private String lengths(int length) {
        if (deviations.has(WireFault.CONTENT_LENGTH_TOO_LONG)) {
            return "Content-Length: " + (length + 10);
        }
        if (deviations.has(WireFault.CONTENT_LENGTH_TOO_SHORT)) {
            return "Content-Length: " + (length - 5);
        }
        if (deviations.has(WireFault.CONTENT_LENGTH_NEGATIVE)) {
            return "Content-Length: -1";
        }
        return deviations.has(WireFault.CONTENT_LENGTH_TWICE) ? "Content-Length: 7\r\nContent-Length: " + length : "";
    }

    private static byte[] message(Responder.Rendered rendered, String framing, int length) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 " + rendered.status() + " Method Not Allowed\r\nConnection: close\r\n");
        rendered.headers()
                .forEach(each -> head.append(each.name() + ": " + each.value()).append("\r\n"));
        head.append(framing).append(framing.contains("\r\n\r\n") ? "\r\n" : "\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer message = ByteBuffer.allocate(start.length + length);
        return message.put(start).put(rendered.body().toArray(), 0, length).array();
    }

    private static CompletableFuture<?> drip(EndPoint wire, byte[] message, int from) {
        CompletableFuture<?> end = new CompletableFuture<>();
        try {
            send(wire, ByteBuffer.wrap(message, 0, from));
            drop(wire, ByteBuffer.wrap(message, from, message.length - from).slice(), end);
        } catch (IOException e) {
            end.completeExceptionally(e);
        }
        return end;
    }

    private static void drop(EndPoint wire, ByteBuffer rest, CompletableFuture<?> end) {
        CompletableFuture.delayedExecutor(BETWEEN_BYTES.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        send(wire, ByteBuffer.wrap(new byte[] {rest.get()}));
                        drop(wire, rest, end);
                    } catch (IOException | java.nio.BufferUnderflowException e) {
                        wire.close();
                        end.complete(null);
                    }
                });
    }

    private static EndPoint wire(Context context) {
        return ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }

    private static void send(EndPoint wire, ByteBuffer bytes) throws IOException {
        try (Blocker.Callback written = Blocker.callback()) {
            wire.write(written, bytes);
            written.block();
        }
    }
}
