package org.ucwatck.harness.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.stage.MaskedResult;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.UriReference;
import org.ucwatck.verdict.log.JudgedFile;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * Recordings that others made, read, sorted, masked and judged by all passive rules. No request is sent.
 *
 * @param files each file that could be read, with its numbers
 * @param root URL of the entrance of the first server, as far as a recording shows it; empty when there is nothing of UCWA
 * @param exchanges those of UCWA, masked
 * @param results what came of the passive checks
 * @param notes what is wrong with single entries, in words
 * @param broken what is wrong with whole files, in words
 */
public record Captures(
        List<JudgedFile> files,
        String root,
        List<RecordedExchange> exchanges,
        List<CheckResult> results,
        List<String> notes,
        List<String> broken) {
    public Captures {
        files = List.copyOf(files);
        exchanges = List.copyOf(exchanges);
        results = List.copyOf(results);
        notes = List.copyOf(notes);
        broken = List.copyOf(broken);
    }

    /**
     * Judges these files together; each may be a HAR, a SAZ or a run log, by what it holds. All their secrets
     * are hidden by the mask then.
     *
     * @param selected which checks are made
     */
    public static Captures judge(List<Path> named, Mask mask, Predicate<PlannedCheck> selected) {
        try (Spool spool = new Spool()) {
            return judge(named, mask, selected, spool);
        }
    }

    private static Captures judge(List<Path> named, Mask mask, Predicate<PlannedCheck> selected, Spool spool) {
        List<JudgedCapture> read = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Path path : named) {
            Reading reading = CaptureFile.read(path, label(path, labels), spool);
            notes.addAll(reading.notes());
            reading.broken().ifPresent(broken::add);
            if (reading.broken().isEmpty() || !reading.entries().isEmpty()) {
                read.add(JudgedCapture.of(reading, time(path)));
            }
        }
        CapturedSecrets secrets = new CapturedSecrets();
        read.forEach(each -> each.secrets(secrets));
        secrets.hideIn(mask);
        Captures judged = of(read, mask, selected);
        return new Captures(
                judged.files(),
                judged.root(),
                judged.exchanges(),
                judged.results(),
                notes.stream().map(mask::hide).toList(),
                broken.stream().map(mask::hide).toList());
    }

    private static Captures of(List<JudgedCapture> read, Mask mask, Predicate<PlannedCheck> selected) {
        List<RecordedExchange> exchanges = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        int part = 0;
        for (JudgedCapture each : read) {
            MaskedCapture masked = each.masked(mask, part);
            exchanges.addAll(masked.exchanges());
            evidence.addAll(masked.evidence());
            part = masked.part();
        }
        List<CheckResult> results = PassiveRules.ofRecordings().judgeAll(evidence, selected).stream()
                .map(result -> MaskedResult.orFault(result, mask::hide))
                .toList();
        return new Captures(
                read.stream().map(JudgedCapture::file).toList(),
                mask.hide(root(evidence)),
                exchanges,
                results,
                List.of(),
                List.of());
    }

    private static String root(List<Evidence> evidence) {
        List<Exchange> all = evidence.stream().map(Evidence::exchange).toList();
        Optional<String> root = all.stream()
                .map(Exchange::request)
                .filter(request -> request.rel().equals("root"))
                .findFirst()
                .map(request -> request.url());
        Stream<String> origins =
                all.stream().map(it -> UriReference.origin(it.request().url()) + "/");
        return root.or(origins::findFirst).orElse("");
    }

    /** The name of the file, with a number where another has the same. */
    private static String label(Path path, Set<String> labels) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        String plain = name == null ? "recording" : name.toString();
        String label = plain;
        for (int number = 2; !labels.add(label); number++) {
            label = plain + "-" + number;
        }
        return label;
    }

    /** When the file was written: later than anything in it. */
    private static Instant time(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
