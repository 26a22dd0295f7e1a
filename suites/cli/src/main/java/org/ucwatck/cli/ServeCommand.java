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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ucwa-tck serve}: the reference server alone. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the reference server on the loopback interface until it is stopped.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck serve --port 0 --target-out t.yaml",
            "  ./ucwa-tck run --target t.yaml",
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
        try (Interruption interruption = Interruption.watch();
                Reference server = Reference.start(port, faults, variants)) {
            announce(server);
            interruption.await();
        }
        return ExitStatus.INTERRUPTED;
    }

    private void announce(Reference server) {
        PrintWriter out = terminal.out();
        if (targetOut != null) {
            server.writeTarget(targetOut);
        }
        URI root = URI.create(server.rootUrl());
        out.println("listening on http://" + root.getAuthority());
        out.println("root URL " + root);
        if (targetOut != null) {
            out.println("target file " + targetOut);
        }
        faults.forEach(fault -> out.println("fault " + fault));
        variants.forEach(variant -> out.println("variant " + variant));
        out.println("stop it with Ctrl-C");
        out.flush();
    }
}
