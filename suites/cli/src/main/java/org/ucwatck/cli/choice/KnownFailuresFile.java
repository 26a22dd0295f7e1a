package org.ucwatck.cli.choice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.ucwatck.verdict.log.FileTrouble;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;

/** Writes a first file of known failures: one entry for each check of a run that failed. */
public final class KnownFailuresFile {
    private static final int DAYS = 90;
    private static final String HEAD = """
            # Failures that are accepted for now, for ./ucwa-tck run --known-failures FILE.
            # Each still runs. One that passes, one that matches nothing and one that has expired are errors.
            # Put a reason, a link and an owner of your own in place of what the run wrote.
            """;

    private KnownFailuresFile() {}

    /** Throws a UsageError when the file is there already, since somebody may have worked on it. */
    public static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new UsageError(file + " is there already; choose another name, or delete it");
        }
    }

    /** Writes the file; returns how many entries it has. */
    public static int write(Path file, RunLog log, Verdict verdict) {
        LocalDate until =
                log.header().started().atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS);
        List<CheckResult> failing =
                log.results().stream().filter(verdict::fails).toList();
        List<?> entries = failing.stream()
                .map(result -> KnownFailureEntry.write(known(result, verdict, until)))
                .toList();
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(Integer.MAX_VALUE)
                .build();
        try {
            Files.writeString(
                    file,
                    HEAD + new Dump(settings).dumpToString(entries),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the known failures to " + file + ": " + FileTrouble.of(e), e);
        }
        return entries.size();
    }

    private static KnownFailure known(CheckResult result, Verdict verdict, LocalDate until) {
        Finding finding = result.findings().stream()
                .filter(each -> verdict.counts(verdict.levelOf(each.rule())))
                .findFirst()
                .orElseThrow();
        String reason = "%s: expected %s, but %s".formatted(finding.rule(), finding.expected(), finding.gist());
        return new KnownFailure(
                KnownFailure.Scope.CHECK,
                result.id().path(),
                reason.replaceAll("\\p{Cntrl}+", " ").strip(),
                "",
                "",
                until);
    }
}
