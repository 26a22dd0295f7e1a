package org.ucwatck.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.session.Target;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.KnownFailure;

/**
 * What to run and how.
 *
 * @param target the server under test
 * @param formats payload formats to check
 * @param profiles names of the selected profiles; empty selects the default profile
 * @param only globs of check ids to select; empty selects all
 * @param skip globs of check ids to leave out
 * @param strict whether a SHOULD counts as a MUST
 * @param jobs how many checks run at once, at least 1
 * @param seed seed of everything that is drawn by chance
 * @param shard which part of the checks to run, such as 1/4; 1/1 runs all
 * @param earlier log of the run, as far as it came, that is resumed; empty begins a new one
 * @param out folder for the run log; empty keeps it in memory only
 * @param stop asked between checks; true ends the run
 * @param provenance which build runs, with which catalogue, and what the target claims; only recorded
 * @param knownFailures failures that do not count for a gate; only recorded
 * @param maxFailures after so many checks that failed, at least 1, no other begins; empty begins all
 * @param mask hides the secrets of the target, and in the course of the run also those that it grants
 */
public record RunOptions(
        TargetConfig target,
        Set<Format> formats,
        List<String> profiles,
        List<String> only,
        List<String> skip,
        boolean strict,
        int jobs,
        long seed,
        Shard shard,
        Optional<RunLog> earlier,
        Optional<Path> out,
        BooleanSupplier stop,
        Provenance provenance,
        List<KnownFailure> knownFailures,
        OptionalInt maxFailures,
        Mask mask) {

    /** The part {@code index} (from 1) of {@code count} parts. */
    public record Shard(int index, int count) {
        public static final Shard WHOLE = new Shard(1, 1);

        public Shard {
            if (index < 1 || index > count) {
                throw new IllegalArgumentException("a shard is I/N with 1 ≤ I ≤ N, not " + index + "/" + count);
            }
        }

        @Override
        public String toString() {
            return index + "/" + count;
        }
    }

    public RunOptions {
        formats = Set.copyOf(formats);
        profiles = List.copyOf(profiles);
        only = List.copyOf(only);
        skip = List.copyOf(skip);
        knownFailures = List.copyOf(knownFailures);
    }

    /** Options of unknown origin, without known failures. */
    public RunOptions(
            TargetConfig target,
            Set<Format> formats,
            List<String> profiles,
            List<String> only,
            List<String> skip,
            boolean strict,
            int jobs,
            long seed,
            Shard shard,
            Optional<RunLog> earlier,
            Optional<Path> out,
            BooleanSupplier stop) {
        this(
                target,
                formats,
                profiles,
                only,
                skip,
                strict,
                jobs,
                seed,
                shard,
                earlier,
                out,
                stop,
                Provenance.UNKNOWN,
                List.of(),
                OptionalInt.empty(),
                Target.maskOf(target));
    }

    /** The same, with what the run log shall say of its origin and of known failures. */
    public RunOptions recording(Provenance origin, List<KnownFailure> known) {
        return new RunOptions(
                target,
                formats,
                profiles,
                only,
                skip,
                strict,
                jobs,
                seed,
                shard,
                earlier,
                out,
                stop,
                origin,
                known,
                maxFailures,
                mask);
    }
}
