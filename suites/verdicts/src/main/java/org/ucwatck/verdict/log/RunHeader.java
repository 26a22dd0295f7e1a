package org.ucwatck.verdict.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.KnownFailure;

/**
 * What is known of a run before its first request.
 *
 * @param suiteVersion version of the suite
 * @param runId unique id of the run
 * @param started when the run began
 * @param target name of the target from its file
 * @param root URL of the target at which the run begins
 * @param capabilities what the target declares
 * @param formats payload formats that are checked
 * @param profiles names of the selected profiles
 * @param only globs that select checks; empty selects all
 * @param skip globs that leave checks out
 * @param seed seed of everything that is drawn by chance
 * @param strict whether a SHOULD counts as a MUST
 * @param plannedCalls the most calls that the selected checks place
 * @param shard which part of the selected checks ran, such as 1/4; 1/1 is all
 * @param provenance which build ran, with which catalogue, and what the target claims
 * @param knownFailures failures that do not count for a gate
 * @param part which part of the run begins here
 * @param judgedFiles the recordings that were judged in place of a target; empty for a run
 */
public record RunHeader(
        String suiteVersion,
        String runId,
        Instant started,
        String target,
        String root,
        List<String> capabilities,
        List<Format> formats,
        List<String> profiles,
        List<String> only,
        List<String> skip,
        long seed,
        boolean strict,
        int plannedCalls,
        String shard,
        Provenance provenance,
        List<KnownFailure> knownFailures,
        LogPart part,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JudgedFile> judgedFiles) {
    /** The seed unless another is asked for. */
    public static final long DEFAULT_SEED = 1;

    /** The shard that is everything. */
    public static final String WHOLE = "1/1";

    public RunHeader {
        part = Objects.requireNonNullElse(part, LogPart.OLD);
        shard = Objects.requireNonNullElse(shard, WHOLE);
        provenance = Objects.requireNonNullElse(provenance, Provenance.UNKNOWN);
        knownFailures = knownFailures == null ? List.of() : List.copyOf(knownFailures);
        capabilities = List.copyOf(capabilities);
        formats = List.copyOf(formats);
        profiles = List.copyOf(profiles);
        only = List.copyOf(only);
        skip = List.copyOf(skip);
        judgedFiles = judgedFiles == null ? List.of() : List.copyOf(judgedFiles);
    }

    /** The header of a run, which judges a target and no recordings. */
    public RunHeader(
            String suiteVersion,
            String runId,
            Instant started,
            String target,
            String root,
            List<String> capabilities,
            List<Format> formats,
            List<String> profiles,
            List<String> only,
            List<String> skip,
            long seed,
            boolean strict,
            int plannedCalls,
            String shard,
            Provenance provenance,
            List<KnownFailure> knownFailures,
            LogPart part) {
        this(
                suiteVersion,
                runId,
                started,
                target,
                root,
                capabilities,
                formats,
                profiles,
                only,
                skip,
                seed,
                strict,
                plannedCalls,
                shard,
                provenance,
                knownFailures,
                part,
                List.of());
    }

    /** A header of a whole run, of unknown origin, without known failures. */
    public RunHeader(
            String suiteVersion,
            String runId,
            Instant started,
            String target,
            String root,
            List<String> capabilities,
            List<Format> formats,
            List<String> profiles,
            List<String> only,
            List<String> skip,
            long seed,
            boolean strict,
            int plannedCalls) {
        this(
                suiteVersion,
                runId,
                started,
                target,
                root,
                capabilities,
                formats,
                profiles,
                only,
                skip,
                seed,
                strict,
                plannedCalls,
                WHOLE,
                Provenance.UNKNOWN,
                List.of(),
                LogPart.FIRST);
    }

    /** The same of the first part of a run. */
    public RunHeader(
            String suiteVersion,
            String runId,
            Instant started,
            String target,
            String root,
            List<String> capabilities,
            List<Format> formats,
            List<String> profiles,
            List<String> only,
            List<String> skip,
            long seed,
            boolean strict,
            int plannedCalls,
            String shard,
            Provenance provenance,
            List<KnownFailure> knownFailures) {
        this(
                suiteVersion,
                runId,
                started,
                target,
                root,
                capabilities,
                formats,
                profiles,
                only,
                skip,
                seed,
                strict,
                plannedCalls,
                shard,
                provenance,
                knownFailures,
                LogPart.FIRST);
    }

    /** Whether this is no run, but a judgement of traffic that somebody else recorded. */
    public boolean judgesRecordings() {
        return !judgedFiles.isEmpty();
    }

    /** What differs between the header of a run and one that is made of it. */
    private record Change(
            String runId,
            Instant started,
            int plannedCalls,
            String shard,
            List<KnownFailure> knownFailures,
            LogPart part) {}

    private RunHeader with(Change it) {
        return new RunHeader(
                suiteVersion,
                it.runId(),
                it.started(),
                target,
                root,
                capabilities,
                formats,
                profiles,
                only,
                skip,
                seed,
                strict,
                it.plannedCalls(),
                it.shard(),
                provenance,
                it.knownFailures(),
                it.part(),
                judgedFiles);
    }

    /** The header with which a later part of the same run begins. */
    public RunHeader resumed(String id, LogPart next) {
        return with(new Change(id, started, plannedCalls, shard, knownFailures, next));
    }

    /**
     * The header of a whole run whose shards had headers like this one.
     *
     * @param begun when the first of them began
     * @param calls the most calls that they placed together
     */
    public RunHeader merged(Instant begun, int calls) {
        return with(new Change(runId, begun, calls, WHOLE, knownFailures, LogPart.FIRST));
    }

    /** The same with these known failures: those that were named last count. */
    RunHeader knowing(List<KnownFailure> known) {
        return with(new Change(runId, started, plannedCalls, shard, known, part));
    }

    /** The header of the same run, in a log that shows pseudonyms in place of people. */
    public RunHeader anonymised(UnaryOperator<String> hide) {
        return new RunHeader(
                suiteVersion,
                hide.apply(runId),
                started,
                hide.apply(target),
                hide.apply(root),
                capabilities,
                formats,
                profiles,
                only,
                skip,
                seed,
                strict,
                plannedCalls,
                shard,
                provenance.anonymised(hide),
                knownFailures,
                part,
                judgedFiles.stream()
                        .map(each -> new JudgedFile(hide.apply(each.file()), each.words()))
                        .toList());
    }
}
