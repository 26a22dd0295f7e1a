package org.ucwatck.cli.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.choice.EarlierRun;
import org.ucwatck.cli.folder.FileTree;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.transport.ProxyVariables;
import org.ucwatck.spec.files.FileTrouble;

/** The server that a run tests: that of a target file, or the embedded one, which lives as long as this. */
public final class TargetUnderTest implements AutoCloseable {
    private final TargetConfig config;
    private final AutoCloseable server;

    private TargetUnderTest(TargetConfig config, AutoCloseable server) {
        this.config = config;
        this.server = server;
    }

    /**
     * Reads the target file; without one, starts the reference server with its secrets in a private folder, at the port
     * that it had in the run that goes on.
     */
    public static TargetUnderTest open(@Nullable Path file, Optional<EarlierRun> earlier) {
        return file == null
                ? embedded(earlier.map(run -> URI.create(run.root()).getPort()).orElse(0))
                : new TargetUnderTest(requireNoProxy(TargetFile.read(file, System.getenv())), () -> {});
    }

    /** The same target; a UsageError where a variable of the environment wants a proxy in between. */
    public static TargetConfig requireNoProxy(TargetConfig config) {
        ProxyVariables.objection(config.entrance().url(), System.getenv()).ifPresent(why -> {
            throw new UsageError(why);
        });
        return config;
    }

    /** The name of the target that can be reached, without starting anything. */
    public static String nameOf(@Nullable Path file) {
        return file == null
                ? Reference.NAME
                : requireNoProxy(TargetFile.read(file, System.getenv())).name();
    }

    public TargetConfig config() {
        return config;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot end the reference server: " + e.getMessage(), e);
        }
    }

    private static TargetUnderTest embedded(int port) {
        Reference server = Reference.start(port, List.of(), List.of());
        try {
            return new TargetUnderTest(describe(server), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Writes the target file and reads it back; its secrets leave the disk at once. */
    private static TargetConfig describe(Reference server) {
        Path folder = privateFolder();
        try {
            Path file = folder.resolve("target.yaml");
            server.writeTarget(file);
            return TargetFile.read(file, System.getenv());
        } finally {
            delete(folder);
        }
    }

    /** On systems with POSIX permissions nobody else can look into it. */
    private static Path privateFolder() {
        try {
            return Files.createTempDirectory("ucwa-tck-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder: " + FileTrouble.of(e), e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the temporary folder " + folder, e);
        }
    }
}
