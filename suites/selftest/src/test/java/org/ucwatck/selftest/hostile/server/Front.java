package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server without faults: relays every byte, and lets a behaviour act instead at its moment, so that each
 * case reaches its moment and the rest of UCWA works.
 */
public final class Front implements AutoCloseable {
    private static final int QUEUE = 200;

    /** What still hangs then does so for ever; it fails by its time, and must not hold up the others. */
    private static final long LONGEST_SECONDS = 90;

    private final ServerSocket entrance;
    private final URI server;
    private final HostileCase hostile;
    private final Trap trap = Trap.open();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger visits = new AtomicInteger();

    private Front(ServerSocket entrance, URI server, HostileCase hostile) {
        this.entrance = entrance;
        this.server = server;
        this.hostile = hostile;
    }

    public static Front open(HostileCase hostile, URI server) {
        try {
            Front front = new Front(new ServerSocket(0, QUEUE, InetAddress.getLoopbackAddress()), server, hostile);
            start(front::accept);
            CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS).execute(front::close);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void start(Runnable work) {
        Thread thread = new Thread(work, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Scheme, host and port under which a client comes in. */
    String origin() {
        return reception().scheme() + "://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Where autodiscovery begins. */
    public String root() {
        return origin() + server.getPath();
    }

    Moment moment() {
        return hostile.moment();
    }

    public Trap trap() {
        return trap;
    }

    /** Passwords and tokens that requests have brought. */
    public Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** How often the moment has come. */
    public int visits() {
        return visits.get();
    }

    /** What the server behind answers to the request. */
    Reply relay(Asked asked) throws IOException {
        try (Wire behind = new Wire(new Socket(server.getHost(), server.getPort()))) {
            behind.write(asked.forwarded(reception().scheme()));
            return Reply.of(behind.readAll());
        }
    }

    private Reception reception() {
        return hostile.behaviour().reception();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (hasTurned() && reception().greeting().isPresent()) {
                reception().greeting().get().meet(new Wire(client));
                return;
            }
            try (Wire wire = new Wire(reception().secured(client))) {
                answer(wire);
            }
        } catch (IOException e) {
            // The client has had enough, which is what most cases are about.
        } finally {
            open.remove(client);
        }
    }

    /** What befalls connections rather than requests does so from the moment on. */
    private boolean hasTurned() {
        return hostile.moment() == Moment.ALWAYS || visits.get() > 0;
    }

    private void answer(Wire wire) throws IOException {
        Optional<Asked> asked = wire.read();
        if (asked.isEmpty()) {
            return;
        }
        remember(asked.get());
        if (hostile.moment().is(asked.get())) {
            hostile.behaviour().meet(new Visit(asked.get(), wire, this, visits.incrementAndGet()));
        } else {
            wire.write(relay(asked.get()).raw());
        }
    }

    private void remember(Asked asked) {
        asked.header("Authorization")
                .map(it -> it.replaceFirst("^Bearer +", ""))
                .ifPresent(secrets::add);
        if (Moment.TOKEN.is(asked)) {
            for (String field : asked.body().split("&")) {
                if (field.startsWith("password=")) {
                    secrets.add(URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8));
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            trap.close();
        }
    }
}
