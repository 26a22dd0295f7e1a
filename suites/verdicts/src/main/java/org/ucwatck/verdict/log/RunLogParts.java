package org.ucwatck.verdict.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;

/** Puts the lines of a run log together: one run of one part or of several. */
final class RunLogParts {
    private final List<RunPart> ended = new ArrayList<>();
    private final List<LoggedExchange> exchanges = new ArrayList<>();
    private final Map<CheckId, CheckResult> results = new LinkedHashMap<>();
    private final Map<String, SentRequest> lost = new LinkedHashMap<>();
    private final Set<String> answers = new HashSet<>();
    private final List<BrokenArrangement> broken = new ArrayList<>();
    private final List<LentSetting> lent = new ArrayList<>();
    private final Set<String> returned = new HashSet<>();
    private @Nullable RunHeader header;
    private @Nullable RunFooter footer;

    boolean isEmpty() {
        return header == null;
    }

    /** Keeps exchanges as the function says; throws IllegalArgumentException when the line cannot follow those before it. */
    void take(RunLogLine line, Function<RecordedExchange, LoggedExchange> kept) {
        if (line.run() != null) {
            begin(line.run());
        } else if (header != null && footer != null) {
            throw new IllegalArgumentException("stands after the end of the run");
        }
        takeTraffic(line, kept);
        takeSetting(line);
        if (line.answers() != null) {
            answers.addAll(line.answers());
        }
        if (line.broken() != null) {
            broken.add(line.broken());
        }
        if (line.check() != null) {
            results.put(line.check().id(), line.check());
        }
        if (line.end() != null) {
            footer = line.end();
        }
    }

    private void takeTraffic(RunLogLine line, Function<RecordedExchange, LoggedExchange> kept) {
        if (line.sent() != null) {
            lost.put(line.sent().id(), line.sent());
        }
        if (line.unsent() != null) {
            lost.remove(line.unsent());
        }
        if (line.exchange() != null) {
            lost.remove(line.exchange().id());
            exchanges.add(kept.apply(line.exchange()));
        }
    }

    private void takeSetting(RunLogLine line) {
        if (line.lent() != null) {
            lent.add(line.lent());
        }
        if (line.returned() != null) {
            returned.add(line.returned());
        }
    }

    private void begin(RunHeader next) {
        if (header != null) {
            int expected = header.part().number() + 1;
            if (!next.runId().equals(header.runId()) || next.part().number() != expected) {
                throw new IllegalArgumentException("part " + next.part().number() + " of the run " + next.runId()
                        + " cannot follow part " + (expected - 1) + " of the run " + header.runId());
            }
            ended.add(part(header));
        }
        header = next;
        footer = null;
        lost.clear();
        answers.clear();
        broken.clear();
        lent.clear();
    }

    private RunPart part(RunHeader begun) {
        return new RunPart(begun, footer, List.copyOf(lost.values()), answers, broken, lent);
    }

    RunLog joined() {
        RunHeader last = Objects.requireNonNull(header);
        List<RunPart> parts = Stream.concat(ended.stream(), Stream.of(part(last)))
                .map(part -> part.without(returned))
                .toList();
        RunHeader first = parts.get(0).header();
        return new RunLog(
                parts.size() == 1 ? first : first.knowing(last.knownFailures()),
                LoggedExchanges.inOrder(exchanges),
                List.copyOf(results.values()),
                end(parts),
                parts);
    }

    private RunFooter end(List<RunPart> parts) {
        LoggedExchanges all = LoggedExchanges.inOrder(exchanges);
        int calls = parts.stream().mapToInt(part -> part.callsPlaced(all)).sum();
        return footer == null
                ? new RunFooter(
                        lastSeen(), true, calls, Leftovers.of(all, parts).words())
                : new RunFooter(footer.finished(), footer.interrupted(), calls, footer.residue());
    }

    private Instant lastSeen() {
        return results.values().stream()
                .map(result -> result.started().plus(result.duration()))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
