package org.ucwatck.cli.choice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.CheckResult;

/** The shards of one run, each whole, each once, and all of them. */
public final class ShardSet {
    private static final String ROOT = "root: ";

    /** In what shards of one run agree, each in words. */
    private static final Map<String, Function<RunHeader, Object>> SAME = new LinkedHashMap<>();

    static {
        SAME.put("version of the suite", RunHeader::suiteVersion);
        SAME.put("build of the suite", header -> build(header.provenance()));
        SAME.put("catalogue", header -> header.provenance().catalogue());
        SAME.put("target", RunHeader::target);
        SAME.put("root", header -> isEmbedded(header) ? "" : header.root());
        SAME.put("target file", ShardSet::claims);
        SAME.put("capabilities", RunHeader::capabilities);
        SAME.put("--format", RunHeader::formats);
        SAME.put("--profile", RunHeader::profiles);
        SAME.put("--only", RunHeader::only);
        SAME.put("--skip", RunHeader::skip);
        SAME.put("--seed", RunHeader::seed);
        SAME.put("--strict", RunHeader::strict);
        SAME.put("list of known failures", RunHeader::knownFailures);
    }

    private final Map<Integer, Path> folders = new TreeMap<>();
    private final Map<Integer, RunLog> logs = new TreeMap<>();

    private ShardSet() {}

    /** Reads them, in any order; a UsageError when they are not the shards of one run, or when one is missing, doubled or cut short. */
    public static ShardSet read(List<Path> given, String catalogue) {
        ShardSet set = new ShardSet();
        given.forEach(set::add);
        set.requireAll();
        set.requireOneRun();
        set.requireEachCheckOnce();
        require(
                set.first().header().provenance().catalogue().equals(catalogue),
                "the shards were run with another catalogue than that of this suite; merge them with the suite that ran"
                        + " them");
        return set;
    }

    /** Their folders, the first shard first. */
    public List<Path> folders() {
        return List.copyOf(folders.values());
    }

    /** The header of the whole run. */
    public RunHeader header() {
        Instant begun = logs.values().stream()
                .map(log -> log.header().started())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        int calls = logs.values().stream()
                .mapToInt(log -> log.header().plannedCalls())
                .sum();
        return first().header().merged(begun, calls);
    }

    /** When the last of them ended. */
    public Instant finished() {
        return logs.values().stream()
                .map(log -> log.footer().finished())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What they left on the target, in words. */
    public List<String> residue() {
        return logs.values().stream()
                .flatMap(log -> log.footer().residue().stream())
                .toList();
    }

    private RunLog first() {
        return logs.values().iterator().next();
    }

    private void add(Path folder) {
        RunLog log = RunLogReader.read(folder);
        String shard = log.header().shard();
        require(!log.header().judgesRecordings(), folder + " holds judged recordings, which have no shards");
        require(!shard.equals(RunHeader.WHOLE), folder + " holds a whole run, and no shard of one (run --shard I/N)");
        require(
                !log.footer().interrupted(),
                "the run of shard " + shard + " in " + folder
                        + " was interrupted; go on with it (--resume), then merge");
        require(
                !log.header().provenance().isAnonymised(),
                "shard " + shard + " in " + folder
                        + " was anonymised, by pseudonyms of its own; merge the shards as they were, then anonymise the"
                        + " whole run");
        int index = Integer.parseInt(shard.substring(0, shard.indexOf('/')));
        Path before = folders.put(index, folder);
        require(before == null, "shard " + shard + " is there twice: " + before + " and " + folder);
        logs.put(index, log);
    }

    private void requireAll() {
        List<String> counts =
                logs.values().stream().map(ShardSet::count).distinct().toList();
        require(
                counts.size() == 1,
                "the folders hold parts of runs with different numbers of shards: "
                        + logs.values().stream()
                                .map(log -> log.header().shard())
                                .collect(Collectors.joining(", ")));
        List<String> missing = IntStream.rangeClosed(1, Integer.parseInt(counts.get(0)))
                .filter(index -> !logs.containsKey(index))
                .mapToObj(index -> index + "/" + counts.get(0))
                .toList();
        require(missing.isEmpty(), "missing: shard " + String.join(", ", missing) + "; give the folders of all shards");
    }

    private static String count(RunLog log) {
        String shard = log.header().shard();
        return shard.substring(shard.indexOf('/') + 1);
    }

    private void requireOneRun() {
        RunHeader one = first().header();
        logs.forEach((index, log) -> {
            List<String> other = new ArrayList<>();
            SAME.forEach((what, value) -> {
                if (!value.apply(one).equals(value.apply(log.header()))) {
                    other.add(what);
                }
            });
            require(
                    other.isEmpty(),
                    folders.get(index) + " is no shard of the run in "
                            + folders().get(0) + ": it had another " + String.join(", ", other));
        });
    }

    private void requireEachCheckOnce() {
        TreeSet<String> seen = new TreeSet<>();
        logs.forEach((index, log) -> log.results().stream()
                .map(CheckResult::id)
                .forEach(id -> require(
                        seen.add(id.path()),
                        "the check " + id.path() + " is in another shard, too, and in " + folders.get(index)
                                + "; the shards are not of one run")));
    }

    /** The embedded server has another port in each process. */
    private static boolean isEmbedded(RunHeader header) {
        return header.provenance().targetFile().isEmpty();
    }

    private static List<String> claims(RunHeader header) {
        return header.provenance().claims().stream()
                .filter(claim -> !isEmbedded(header) || !claim.startsWith(ROOT))
                .toList();
    }

    private static List<Object> build(Provenance build) {
        return List.of(build.commit(), build.clean(), build.suite());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UsageError(otherwise);
        }
    }
}
