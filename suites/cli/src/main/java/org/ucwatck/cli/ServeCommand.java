package org.ucwatck.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Interruption;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.reference.seed.SeedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ucwa-tck serve}: the reference server alone. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs the reference server on the loopback interface until it is stopped.",
            "It prints who can sign in. The page at / shows the simulated organisation and a live log of requests, without tokens"
                    + " and passwords, so that a client can be written against it."
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck serve --port 0 --target-out t.yaml",
            "  ./ucwa-tck run --target t.yaml",
            "  ./ucwa-tck serve --print-world > world.yaml   the simulated organisation, to be changed",
            "  ./ucwa-tck serve --seed-world world.yaml      a simulator with people of your own",
            "  ./ucwa-tck serve --fault location-missing     a server that breaks one rule",
            "  ./ucwa-tck serve --variant xml-prefix         a server that is different, but legal"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_PORTS = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0, the default, lets the system pick one.")
    private int port;

    @Option(names = "--fault", paramLabel = "ID", description = "Break a rule; './ucwa-tck list faults' shows all.")
    private List<String> faults = new ArrayList<>();

    @Option(
            names = "--variant",
            paramLabel = "ID",
            description = "Be different in a legal way; './ucwa-tck list variants' shows all.")
    private List<String> variants = new ArrayList<>();

    @Option(
            names = "--seed-world",
            paramLabel = "FILE",
            description = "Simulate the people, numbers and policies of this YAML file instead of those of the demo."
                    + " With --fault, the small world of the proofs is served.")
    private @Nullable Path seedWorld;

    @Option(names = "--print-world", description = "Print the file of the demo, with what each line means, and end.")
    private boolean printWorld;

    @Option(
            names = "--target-out",
            paramLabel = "FILE",
            description = "Write the target file of this server, with its secrets in files beside it.")
    private @Nullable Path targetOut;

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (port < 0 || port > MOST_PORTS) {
            throw new UsageError("--port is a number from 0 to " + MOST_PORTS + ", not " + port);
        }
        if (printWorld) {
            terminal.out().print(SeedFile.demoText());
            terminal.out().flush();
            return ExitStatus.FULFILLED;
        }
        if (seedWorld != null && !faults.isEmpty()) {
            throw new UsageError(
                    "--seed-world and --fault do not go together: faults are proved in a world of their own;"
                            + " leave one out");
        }
        try (Interruption interruption = Interruption.watch();
                Reference server = server()) {
            announce(server);
            interruption.await();
        }
        return ExitStatus.INTERRUPTED;
    }

    private Reference server() {
        return faults.isEmpty()
                ? Reference.simulate(port, variants, seedWorld)
                : Reference.start(port, faults, variants);
    }

    private void announce(Reference server) {
        PrintWriter out = terminal.out();
        if (targetOut != null) {
            server.writeTarget(targetOut);
        }
        URI root = URI.create(server.rootUrl());
        out.println("listening on http://" + root.getAuthority());
        out.println("root URL " + root);
        out.println("what happens http://" + root.getAuthority() + "/");
        server.accounts().forEach(each -> out.println("user " + each.address() + ", password " + each.password()));
        server.meetings().forEach(each -> out.println("meeting " + each.conference() + ", key " + each.key()));
        if (targetOut != null) {
            out.println("target file " + targetOut + ", for ./ucwa-tck run --target " + targetOut);
        }
        faults.forEach(fault -> out.println("fault " + fault));
        variants.forEach(variant -> out.println("variant " + variant));
        out.println("stop it with Ctrl-C");
        out.flush();
    }
}
