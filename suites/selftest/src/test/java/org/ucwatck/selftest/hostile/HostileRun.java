package org.ucwatck.selftest.hostile;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.ucwatck.cli.UcwaTck;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.selftest.hostile.certificates.Certificates;
import org.ucwatck.selftest.hostile.server.Front;
import org.ucwatck.selftest.hostile.server.HostileCase;

/**
 * What came of one command against a hostile server.
 *
 * @param status exit status
 * @param said everything that was printed
 * @param out folder of the reports
 * @param took from the start of the command to its end
 * @param visits how often the moment came
 * @param secrets what the server was told in secret
 * @param heard what came to the server that nobody may speak to
 */
record HostileRun(
        int status, String said, Path out, Duration took, int visits, Set<String> secrets, List<String> heard) {
    /** A way to everything that has a moment, and the rules about every answer, in a second. */
    private static final List<String> ONLY = List.of(
            "discovery.*/**",
            "authentication.token-answer/**",
            "application.created/**",
            "application.links/**",
            "conversation.start-messaging/**",
            "add-phone-audio.created/**/with-to-only/*",
            "operation.started-event/**",
            "*/any/every-exchange/*");

    /** A second of the event channel. */
    private static final Duration SECOND = Duration.ofMillis(5);

    HostileRun {
        secrets = Set.copyOf(secrets);
        heard = List.copyOf(heard);
    }

    /** Carries the case out in this JVM; all that it leaves is in the folder. */
    static HostileRun inThisProcess(HostileCase hostile, Path folder) throws IOException {
        return of(hostile, folder, HostileRun::command);
    }

    /** Runs the command line with these arguments and says how it ended; the moments are those that came so far. */
    interface Command {
        Ended run(List<String> arguments, IntSupplier moments) throws IOException;
    }

    /** Exit status, and everything that was printed. */
    record Ended(int status, String said) {}

    static HostileRun of(HostileCase hostile, Path folder, Command command) throws IOException {
        ServerOptions options = ServerOptions.DEFAULT.withChannelSecond(SECOND);
        try (ReferenceServer server = ReferenceServer.start(options);
                Front front = Front.open(hostile, URI.create(server.rootUrl()))) {
            Path target = target(hostile, server, front, Files.createDirectories(folder));
            Path out = folder.resolve("out");
            Instant began = Instant.now();
            Ended ended = command.run(arguments(hostile, target, out), front::visits);
            Duration took = Duration.between(began, Instant.now());
            return new HostileRun(
                    ended.status(),
                    ended.said(),
                    out,
                    took,
                    front.visits(),
                    front.secrets(),
                    front.trap().heard());
        }
    }

    private static List<String> arguments(HostileCase hostile, Path target, Path out) {
        Stream<String> fixed =
                Stream.of("run", "--target", target.toString(), "--out", out.toString(), "--format", hostile.format());
        return Stream.concat(fixed, ONLY.stream().flatMap(glob -> Stream.of("--only", glob)))
                .toList();
    }

    private static Ended command(List<String> arguments, IntSupplier moments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int status = UcwaTck.execute(writer, writer, arguments.toArray(String[]::new));
        return new Ended(status, said.toString());
    }

    /** The target file of the server behind, but for where it is entered, whom it trusts, and the limits. */
    private static Path target(HostileCase hostile, ReferenceServer server, Front front, Path folder)
            throws IOException {
        Path target = folder.resolve("target.yaml");
        server.writeTarget(target);
        String text = Files.readString(target)
                .replace(server.rootUrl(), front.root())
                .replaceFirst("(?s)limits:.*", "limits:\n" + hostile.limits().indent(2));
        Path trusted = folder.resolve("trusted.pem");
        if (hostile.behaviour().reception().trust().isPresent()) {
            Files.writeString(
                    trusted,
                    Certificates.pem(hostile.behaviour().reception().trust().get()));
            text += "tls: {trust: trusted.pem}\n";
        }
        return Files.writeString(target, text);
    }
}
