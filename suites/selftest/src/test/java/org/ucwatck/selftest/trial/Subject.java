package org.ucwatck.selftest.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.WireFault;

/** A reference server in this process, with or without faults, and the target that describes it. */
public final class Subject implements AutoCloseable {
    private static final int MOST_CALLS = 5_000;

    /** Nothing but a hang takes so long, also when the machine has other work. */
    private static final Duration HANG = Duration.ofMinutes(1);

    /** Longer than any event of a server without faults takes, also when the machine has other work. */
    private static final Duration ARRIVAL = Duration.ofSeconds(30);

    private static final Duration PATIENT_ARRIVAL = Duration.ofSeconds(10);
    private static final Duration PATIENT_SILENCE = Duration.ofSeconds(1);
    private static final Duration IMPATIENT_ARRIVAL = Duration.ofSeconds(2);
    private static final Duration IMPATIENT_SILENCE = Duration.ofMillis(150);
    private static final Duration IMPATIENT_ANSWER = Duration.ofSeconds(3);

    private final ReferenceServer server;
    private final TargetConfig described;
    private final Duration hang;

    private Subject(ReferenceServer server, TargetConfig described, Duration hang) {
        this.server = server;
        this.described = described;
        this.hang = hang;
    }

    /** A server without faults or peculiarities. */
    public static Subject reference() {
        return start(ServerOptions.DEFAULT, HANG);
    }

    public static Subject with(Fault fault) {
        return start(
                ServerOptions.DEFAULT.withFaults(Set.of(fault)), fault instanceof WireFault ? IMPATIENT_ANSWER : HANG);
    }

    /** A server with all these faults at once. */
    public static Subject withAll(Set<Fault> faults) {
        return start(ServerOptions.DEFAULT.withFaults(faults), HANG);
    }

    public static Subject with(List<Variant> variants) {
        return start(ServerOptions.DEFAULT.withVariants(Set.copyOf(variants)), HANG);
    }

    private static Subject start(ServerOptions options, Duration hang) {
        ReferenceServer server = ReferenceServer.start(options);
        try {
            return new Subject(server, describe(server), hang);
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException(e);
        }
    }

    /** What the server says of itself, for a suite that waits for an answer or an event as long as it takes. */
    public TargetConfig config() {
        return with(HANG, ARRIVAL, described.limits().silence());
    }

    /**
     * The same target for a suite that waits briefly, since a faulty server keeps it waiting for what never comes. On a
     * busy machine an event may take longer, so that whoever sees something else than expected asks again {@link #patient}.
     */
    public TargetConfig impatient() {
        return with(hang, IMPATIENT_ARRIVAL, IMPATIENT_SILENCE);
    }

    /** The same target for a suite that waits long enough on a busy machine, too. */
    public TargetConfig patient() {
        return with(HANG, PATIENT_ARRIVAL, PATIENT_SILENCE);
    }

    /** The same target, which must not get more than so many calls. */
    public TargetConfig calls(int most) {
        Limits it = config().limits();
        return withLimits(described, new Limits(it.answer(), it.arrival(), it.silence(), it.idle(), most));
    }

    private TargetConfig with(Duration answer, Duration arrival, Duration silence) {
        Limits limits = described.limits();
        return withLimits(described, new Limits(answer, arrival, silence, limits.idle(), MOST_CALLS));
    }

    @Override
    public void close() {
        server.close();
    }

    /** The same target where it is entered at another URL. */
    public TargetConfig through(URI root) {
        return with(config(), new TargetConfig.Entrance.Root(root), config().limits());
    }

    static TargetConfig withLimits(TargetConfig it, Limits limits) {
        return with(it, it.entrance(), limits);
    }

    private static TargetConfig with(TargetConfig it, TargetConfig.Entrance entrance, Limits limits) {
        return new TargetConfig(
                it.name(),
                entrance,
                it.hosts(),
                it.trust(),
                it.caller(),
                it.otherAccount(),
                it.meeting(),
                it.scopedTokens(),
                it.expired(),
                it.contacts(),
                it.numbers(),
                it.malformedNumbers(),
                it.provoke(),
                it.capabilities(),
                it.formats(),
                it.canary(),
                it.notes(),
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
