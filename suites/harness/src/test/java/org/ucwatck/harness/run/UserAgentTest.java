package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.verdict.log.RunLog;

/** A server's log tells which requests are those of a run. */
class UserAgentTest {
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final Path folder;

    UserAgentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Options target(HttpServer server) {
        return Options.of(
                folder,
                "phoneAudio",
                1,
                "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private RunLog run(Options chosen) {
        RunOptions options = new RunOptions(
                chosen.target(),
                chosen.formats(),
                List.of(),
                List.of(),
                chosen.skip(),
                false,
                2,
                7,
                chosen.shard(),
                Optional.empty(),
                Optional.of(folder.resolve("out")),
                () -> false);
        return ConformanceRun.execute(options, RunProgress.silent());
    }

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.addAll(exchange.getRequestHeaders().getOrDefault("User-Agent", List.of("none")));
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void everyRequestNamesSuiteVersionAndRun() throws IOException {
        HttpServer server = server();
        try {
            Options chosen = target(server);
            RunLog log = run(chosen);
            String agent = "ucwa-tck/" + log.header().suiteVersion() + " (run "
                    + log.header().runId() + ")";

            assertThat(heard).isNotEmpty().containsOnly(agent);
            assertThat(agent).doesNotContain("canary");
            TargetCleanup.by(log, chosen.target(), new Mask());
            assertThat(heard).containsOnly(agent);
            assertThat(Files.readString(folder.resolve("out/run.jsonl"))).doesNotContain("ucwa-tck/");
        } finally {
            server.stop(0);
        }
    }
}
