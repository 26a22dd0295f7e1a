package org.ucwatck.selftest.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.ExpectedStatus;

/**
 * A run against a server without faults, as it was recorded.
 *
 * @param server which server, in a word
 * @param origins those of the server
 * @param expected which statuses the checks of the run demanded, by the id of the exchange
 */
record Recording(String server, RunLog log, TrustedOrigins origins, Map<String, List<ExpectedStatus>> expected) {
    private static final int JOBS = 4;

    /**
     * Runs the suite against the reference server with these options.
     *
     * @param only globs of checks; empty runs all
     */
    static Recording of(String server, ServerOptions options, List<String> only, Path folder) throws IOException {
        try (ReferenceServer running = ReferenceServer.start(options)) {
            Path file = Files.createDirectories(folder).resolve("target.yaml");
            running.writeTarget(file);
            TargetConfig target = TargetFile.read(file, Map.of());
            RunLog log = ConformanceRun.execute(
                    new RunOptions(
                            target,
                            EnumSet.allOf(Format.class),
                            List.of(),
                            only,
                            List.of(),
                            false,
                            JOBS,
                            1,
                            RunOptions.Shard.WHOLE,
                            Optional.empty(),
                            Optional.of(folder),
                            Boolean.FALSE::booleanValue),
                    RunProgress.silent());
            return new Recording(
                    server, log, new TrustedOrigins(target.entrance().url(), target.hosts()), expected(log));
        }
    }

    private static Map<String, List<ExpectedStatus>> expected(RunLog log) {
        return log.results().stream()
                .flatMap(result -> result.expected().stream())
                .collect(Collectors.groupingBy(ExpectedStatus::exchange));
    }

    /** The answers that can be changed and judged again. */
    List<RecordedAnswer> answers() {
        return log.exchanges().stream()
                .map(exchange -> new RecordedAnswer(this, exchange))
                .filter(RecordedAnswer::isWhole)
                .toList();
    }

    /** Whether every check that judged the status of this answer allows another. */
    boolean allows(String exchange, int status) {
        return expected.getOrDefault(exchange, List.of()).stream().allMatch(each -> each.allows(status));
    }

    /** Whether any check judged the status of this answer. */
    boolean expects(String exchange) {
        return expected.containsKey(exchange);
    }
}
