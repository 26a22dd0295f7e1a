package org.ucwatck.cli.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** Shows how a run goes: one line that changes on a terminal, a line every few seconds elsewhere. Thread-safe. */
public final class Progress implements RunProgress {
    private static final Duration LIVE_PACE = Duration.ofMillis(100);
    private static final Duration PLAIN_PACE = Duration.ofSeconds(3);
    private static final String CLEAR_LINE = "\r\u001B[K";
    private static final int WIDTH = 100;
    private static final long MINUTE = 60;

    /** Of how many checks, and of which share (one in so many), the time of the rest is reckoned. */
    private static final int FEWEST = 10;

    private static final int SHARE = 20;

    private final PrintWriter out;
    private final UnaryOperator<String> gate;
    private final boolean live;
    private final Clock clock;
    private Instant shown;
    private String phase = "planning";
    private @Nullable Instant begun;
    private boolean working;
    private int before;
    private int total;
    private int done;
    private int failed;

    /**
     * Begins to show it.
     *
     * @param gate what is not a move of the cursor passes it
     */
    public Progress(PrintWriter out, UnaryOperator<String> gate, boolean live, Clock clock) {
        this.out = out;
        this.gate = gate;
        this.live = live;
        this.clock = clock;
        this.shown = clock.instant();
    }

    @Override
    public synchronized void planned(RunHeader header, int checks, CallNeed calls) {
        total = checks;
        clear();
        line("Testing %s at %s".formatted(header.target(), header.root()));
        line("%d checks; %s; seed %d".formatted(checks, calls.words(), header.seed()));
        calls.remedy().ifPresent(remedy -> line("limits.calls is too low for a full verdict; " + remedy.words()));
        out.flush();
    }

    @Override
    public synchronized void phase(String what) {
        phase = what.lines().findFirst().orElse("");
        if (!working) {
            working = true;
            before = done;
        }
        show();
    }

    @Override
    public synchronized void finished(CheckResult result) {
        done++;
        failed += result.outcome() == Outcome.FAILED ? 1 : 0;
        show();
    }

    /** Takes the changing line away. */
    public synchronized void end() {
        clear();
        out.flush();
    }

    private void show() {
        Instant now = clock.instant();
        if (working && begun == null) {
            begun = now;
        }
        if (Duration.between(shown, now).compareTo(live ? LIVE_PACE : PLAIN_PACE) < 0) {
            return;
        }
        shown = now;
        clear();
        String line = gate.apply("%d/%d done, %d with findings, %s%s".formatted(done, total, failed, phase, left(now)));
        out.print(line.length() > WIDTH ? line.substring(0, WIDTH) : line);
        if (!live) {
            out.println();
        }
        out.flush();
    }

    /** How long the rest takes if it goes on as it went; nothing as long as that would be a guess. */
    private String left(Instant now) {
        int here = done - before;
        if (begun == null || here < FEWEST || here * SHARE < total - before || done >= total) {
            return "";
        }
        long seconds = Duration.between(begun, now).toSeconds() * (total - done) / here;
        return seconds < MINUTE
                ? ", about " + Math.max(1, seconds) + " s left"
                : ", about " + (seconds + MINUTE / 2) / MINUTE + " min left";
    }

    private void line(String text) {
        out.println(gate.apply(text));
    }

    private void clear() {
        if (live) {
            out.print(CLEAR_LINE);
        }
    }
}
