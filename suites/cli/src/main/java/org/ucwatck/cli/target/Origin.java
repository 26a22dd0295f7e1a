package org.ucwatck.cli.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.log.Provenance;

/** Where a run of this build comes from. */
public final class Origin {
    private static final String BUILD = "build.properties";

    private Origin() {}

    /**
     * The origin of a run against this target.
     *
     * @param file of the target, as it was named; null for the embedded reference server
     */
    public static Provenance of(TargetConfig target, @Nullable Path file) {
        return of(TargetClaims.of(target), file == null ? "" : named(file));
    }

    /** The origin of a judgement of recordings, of whose target nothing is claimed. */
    public static Provenance ofRecordings() {
        return of(List.of(), "");
    }

    private static Provenance of(List<String> claims, String file) {
        Properties build = build();
        return new Provenance(
                build.getProperty("commit", ""),
                build.getProperty("clean", "").equals("true"),
                jars().map(Origin::digest).orElse(""),
                Catalogue.digest(),
                claims,
                file);
    }

    /** As it was named in the folder of the suite, in which the command that runs a check again stands; else whole. */
    private static String named(Path file) {
        String home = System.getProperty("ucwatck.home", "");
        boolean here = home.isEmpty()
                || Path.of(home).toAbsolutePath().equals(Path.of("").toAbsolutePath());
        return (here ? file : file.toAbsolutePath().normalize()).toString();
    }

    /** What the build wrote; empty when it was not built in a checkout. */
    private static Properties build() {
        Properties properties = new Properties();
        try (InputStream in = Origin.class.getResourceAsStream("/org/ucwatck/cli/" + BUILD)) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + BUILD + " of the suite: " + e, e);
        }
    }

    /** The jars of this suite: this one, and those of its other modules beside it; nothing when it is not packed. */
    private static Optional<List<Path>> jars() {
        URL location = Origin.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path jar = Path.of(location.toURI());
            Path lib = jar.resolveSibling("lib");
            if (!Files.isRegularFile(jar) || !Files.isDirectory(lib)) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.list(lib)) {
                return Optional.of(Stream.concat(
                                Stream.of(jar), files.filter(file -> name(file).startsWith("ucwa-tck-")))
                        .sorted((a, b) -> name(a).compareTo(name(b)))
                        .toList());
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot find the jars of the suite beside " + location, e);
        }
    }

    private static String digest(List<Path> jars) {
        String lines =
                jars.stream().map(jar -> sha256(jar) + "  " + name(jar) + "\n").collect(Collectors.joining());
        return Sha256.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(Path jar) {
        try {
            return Sha256.of(jar);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
