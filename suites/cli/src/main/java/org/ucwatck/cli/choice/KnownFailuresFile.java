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
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.report.text.Clause;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;

/** Writes a first file of known failures: globs of the checks of a run that failed, and of no other. */
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

    /** Writes the file; returns how many entries it has, fewer than checks where a glob says more of them. */
    public static int write(Path file, RunLog log, Verdict verdict) {
        LocalDate until =
                log.header().started().atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS);
        List<?> entries = FailureGlobs.of(log.results(), verdict::fails).entrySet().stream()
                .map(entry -> KnownFailureEntry.write(known(entry.getKey(), entry.getValue(), verdict, until)))
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

    private static KnownFailure known(String glob, List<CheckResult> failing, Verdict verdict, LocalDate until) {
        Finding finding = failing.get(0).findings().stream()
                .filter(each -> verdict.counts(verdict.levelOf(each.rule())))
                .findFirst()
                .orElseThrow();
        String others = failing.size() == 1 ? "" : " (the first of " + failing.size() + " checks)";
        String reason = "%s: expected %s, but %s%s"
                .formatted(finding.rule(), Clause.of(finding.expected()), finding.gist(), others);
        return new KnownFailure(
                KnownFailure.Scope.CHECK,
                glob,
                reason.replaceAll("\\p{Cntrl}+", " ").strip(),
                "",
                "",
                until);
    }
}
