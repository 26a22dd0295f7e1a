package org.ucwatck.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.bend.Fault;
import org.ucwatck.reference.bend.Variant;

/** A reference server in this process, bent or not, and the target that describes it. */
final class Subject implements AutoCloseable {
    /** Short, since a faulty server keeps the suite waiting for what never comes. */
    private static final Limits IMPATIENT = new Limits(
            Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(150), Duration.ofMillis(3_600), 5_000);

    private final ReferenceServer server;
    private final TargetConfig config;

    private Subject(ReferenceServer server, TargetConfig config) {
        this.server = server;
        this.config = config;
    }

    /** A server without faults or peculiarities. */
    static Subject reference() {
        return start(ServerOptions.DEFAULT);
    }

    static Subject with(Fault fault) {
        return start(ServerOptions.DEFAULT.withFaults(Set.of(fault)));
    }

    static Subject with(List<Variant> variants) {
        return start(ServerOptions.DEFAULT.withVariants(Set.copyOf(variants)));
    }

    private static Subject start(ServerOptions options) {
        ReferenceServer server = ReferenceServer.start(options);
        try {
            return new Subject(server, describe(server));
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        }
    }

    /** What the server says of itself, with its waiting times as they are. */
    TargetConfig config() {
        return config;
    }

    /** The same target for a suite that waits briefly. */
    TargetConfig impatient() {
        return withLimits(config, IMPATIENT);
    }

    @Override
    public void close() {
        server.close();
    }

    static TargetConfig withLimits(TargetConfig it, Limits limits) {
        return new TargetConfig(
                it.name(),
                it.entrance(),
                it.hosts(),
                it.trust(),
                it.caller(),
                it.otherAccount(),
                it.scopedTokens(),
                it.expired(),
                it.contacts(),
                it.numbers(),
                it.malformedNumbers(),
                it.provoke(),
                it.capabilities(),
                limits);
    }

    /** The secrets pass through files, which are gone when this returns. */
    private static TargetConfig describe(ReferenceServer server) throws IOException {
        Path folder = Files.createTempDirectory("ucwa-selftest-");
        try {
            Path file = folder.resolve("target.yaml");
            server.writeTarget(file);
            return TargetFile.read(file, Map.of());
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
