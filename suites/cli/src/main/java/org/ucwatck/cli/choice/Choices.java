package org.ucwatck.cli.choice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOptions.Shard;
import org.ucwatck.harness.session.Target;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import picocli.CommandLine.Option;

/** The options that choose what a run checks and how. */
public final class Choices {
    private static final int MOST_JOBS = 64;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = Profiles.Names.class,
            description =
                    "Named selection of checks, of those that 'list profiles' shows; several add up; default: default.")
    private List<String> profiles = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "json|xml",
            converter = Formats.class,
            completionCandidates = Formats.Names.class,
            description = "Payload format to check; both unless given.")
    private List<Format> formats = new ArrayList<>();

    @Option(names = "--only", paramLabel = "GLOB", description = "Run only these checks.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--skip", paramLabel = "GLOB", description = "Leave these checks out.")
    private List<String> skip = new ArrayList<>();

    @Option(names = "--strict", description = "A SHOULD counts as a MUST.")
    private boolean strict;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many checks run at once; default four times the processors, at most 8.")
    private int jobs = usualJobs();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of everything drawn by chance; default 1, so that runs can be compared.")
    private @Nullable Long seed;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shards.class,
            description = "Run the I-th of N parts of the checks.")
    private Shard shard = Shard.WHOLE;

    @Option(
            names = "--max-failures",
            paramLabel = "N",
            description = "Begin no further check once N have failed; warnings and known failures do not count.")
    private @Nullable Integer maxFailures;

    /** How many checks run at once unless somebody asks for another number. */
    public static int usualJobs() {
        return Math.min(8, 4 * Runtime.getRuntime().availableProcessors());
    }

    /** Throws a UsageError when something does not exist or nothing is left to run. */
    public void requireUsable(Selection selection) {
        Profiles.requireKnown(profiles);
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new UsageError("--jobs is a number from 1 to " + MOST_JOBS + ", not " + jobs);
        }
        if (maxFailures != null && maxFailures < 1) {
            throw new UsageError("--max-failures is a number from 1, not " + maxFailures);
        }
        only = only.stream().map(selection::current).toList();
        skip = skip.stream().map(selection::current).toList();
        selection.requireSome(formats(), only, skip);
    }

    public RunOptions options(TargetConfig target, Path folder, BooleanSupplier stop, Optional<RunLog> earlier) {
        return new RunOptions(
                target,
                formatsOf(target),
                profiles,
                only,
                skip,
                strict,
                jobs,
                seed == null ? earlier.map(log -> log.header().seed()).orElse(RunHeader.DEFAULT_SEED) : seed,
                shard,
                earlier,
                Optional.of(folder),
                stop,
                Provenance.UNKNOWN,
                List.of(),
                maxFailures == null ? OptionalInt.empty() : OptionalInt.of(maxFailures),
                Target.maskOf(target));
    }

    /** Whether a run with this header had the same selection. */
    boolean areThoseOf(RunHeader header, TargetConfig target) {
        return formatsOf(target).equals(Set.copyOf(header.formats()))
                && only.equals(header.only())
                && skip.equals(header.skip())
                && profiles.equals(header.profiles())
                && strict == header.strict()
                && shard.toString().equals(header.shard())
                && (seed == null || seed == header.seed());
    }

    /** The formats that are asked for and that the target speaks; throws a UsageError when there is none. */
    private Set<Format> formatsOf(TargetConfig target) {
        Set<Format> both = EnumSet.copyOf(target.formats());
        both.retainAll(formats());
        if (both.isEmpty()) {
            throw new UsageError("nothing is left of --format: the target file says formats: ["
                    + target.formats().stream().map(Format::slug).collect(Collectors.joining(", ")) + "]");
        }
        return both;
    }

    private Set<Format> formats() {
        return formats.isEmpty() ? EnumSet.allOf(Format.class) : Set.copyOf(formats);
    }
}
