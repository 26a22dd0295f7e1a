package org.ucwatck.harness.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.needs.SharedCalls;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.weather.Pulse;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.harness.weather.WeatherLog;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Leftovers;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.PlannedCheck;

/** What all checks of a run share: the target, and and for each format a session and what scenes keep. */
public final class RunStage implements AutoCloseable {
    private static final String UNKNOWN = "the target could not be reached any more, so that its state is unknown";

    private final Target target;
    private final Pulse pulse;
    private final Trace cleaning = new Trace("cleaning");
    private final ExchangeLog log;
    private final long seed;
    private final Map<Format, FormatStage> formats = new EnumMap<>(Format.class);
    private final Map<String, CheckGroup> groups = new ConcurrentHashMap<>();
    private final Instant began = Instant.now();
    private final AtomicInteger opened = new AtomicInteger();
    private final List<String> residue = new CopyOnWriteArrayList<>();
    private final Set<BrokenArrangement> broken = ConcurrentHashMap.newKeySet();

    /** What an arrangement in this format found broken. */
    public RunStage(Target target, ExchangeLog log, long seed) {
        this.target = target;
        this.pulse = new Pulse(target.weather());
        this.log = log;
        this.seed = seed;
        for (Format format : Format.values()) {
            formats.put(format, new FormatStage(this, format, () -> open(format)));
        }
    }

    private UcwaSession open(Format format) {
        int number = opened.incrementAndGet();
        String name = "session-" + format.slug() + (number <= Format.values().length ? "" : "-" + number);
        UcwaSession session = UcwaSession.open(target, format, target.config().caller(), name);
        session.self().ifPresent(url -> target.client().control(session.get(url).about("application")));
        session.events();
        return session;
    }

    /** Plans which of these checks judge one request together; {@code cases} gives the arguments of each. */
    public void share(List<PlannedCheck> checks, Function<PlannedCheck, List<Object>> cases) {
        List<List<PlannedCheck>> together = SharedCalls.of(checks);
        for (int i = 0; i < together.size(); i++) {
            List<PlannedCheck> members = together.get(i);
            if (members.size() > 1) {
                String format = members.get(0).id().format().slug();
                CheckGroup group = new CheckGroup(members, cases, "call-" + format + "-" + (i + 1));
                members.forEach(check -> groups.put(check.id().path(), group));
            }
        }
    }

    /** The checks that judge one request together with this one; empty when it is alone. */
    Optional<CheckGroup> group(PlannedCheck check) {
        return Optional.ofNullable(groups.get(check.id().path()));
    }

    /** What the checks of the format share. */
    public FormatStage of(Format format) {
        return Objects.requireNonNull(formats.get(format));
    }

    public Target target() {
        return target;
    }

    /** This moment of the run, see {@link WeatherLog#moment()}. */
    public int moment() {
        pulse.feel();
        return target.weather().moment();
    }

    /** Whether nothing was in the way of the checks since, see {@link WeatherLog#isCalmSince}. */
    public boolean isCalmSince(int moment) {
        pulse.feel();
        return target.weather().isCalmSince(moment);
    }

    /** Throws RunLimit when the run may begin no further check. */
    public void requireTime() {
        Duration most = target.config().limits().bounds().run();
        if (Duration.between(began, Instant.now()).compareTo(most) > 0) {
            throw new RunLimit(Excess.time("run", most));
        }
    }

    /** Keeps what an arrangement found broken, whichever checks had to give up for it. */
    public void broken(Format format, Finding finding) {
        BrokenArrangement found = new BrokenArrangement(format, MaskedResult.finding(finding, this::mask));
        if (broken.add(found)) {
            log.broken(found);
        }
    }

    /** Keeps what an arrangement of an earlier part of the run found broken. */
    public void known(BrokenArrangement found) {
        broken.add(found);
    }

    /** What arrangements in this format have found of the rule, once each. */
    public List<Finding> broken(Format format, String rule) {
        Going going = new Going(target.client().goneSince());
        return broken.stream()
                .filter(each -> going.since().isEmpty()
                        || going.isFinding(each.finding().exchanges(), log.exchanges()))
                .filter(each -> each.format() == format && each.finding().rule().equals(rule))
                .map(BrokenArrangement::finding)
                .sorted(Comparator.comparing(Finding::actual))
                .toList();
    }

    public ExchangeLog log() {
        return log;
    }

    public String idOf(String name) {
        return UUID.nameUUIDFromBytes((seed + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    public String mask(String text) {
        return log.mask().hide(text);
    }

    /** Puts back what an earlier part of the run had set, and deletes what it left. */
    public void endEarlier(Leftovers left) {
        EarlierSettings.Result settings = new EarlierSettings(target).putBack(left.settings());
        settings.restored().forEach(each -> log.returned(each.id()));
        settings.left().forEach(words -> residue.add(masked(words)));
        residue.addAll(new EarlierApplications(target).delete(left));
    }

    /** Deletes the applications, so that no exchange comes after. */
    public void endSessions() {
        formats.values().forEach(stage -> clean(() -> stage.ifSession(this::end)));
        target.applications().takeAll().forEach(deletion -> clean(() -> delete(deletion)));
    }

    /** An application of an arrangement that came to no end. */
    private void delete(UcwaRequest deletion) {
        Exchange deleted = target.client().send(deletion, cleaning);
        if (!deleted.succeeded() && deleted.status() != 404 && deleted.status() != 410) {
            residue.add(masked("application " + deletion.url() + ": DELETE was answered " + deleted.status()));
        }
    }

    /** What cannot be cleaned up is told; it never ends the run, whose results are worth telling all the same. */
    public void clean(Runnable cleaning) {
        try {
            cleaning.run();
        } catch (Unreachable | TargetGone e) {
            residue.add(UNKNOWN);
        } catch (RunStopped e) {
            // What a check began goes with its application, which is deleted last.
        } catch (RuntimeException e) {
            residue.add(masked("clean-up failed: " + e.getMessage()));
        } catch (Throwable e) {
            residue.add("clean-up failed: " + SuiteFault.words(e));
        }
    }

    private String masked(String text) {
        try {
            return mask(text);
        } catch (RuntimeException e) {
            return "clean-up failed: " + SuiteFault.words(e);
        }
    }

    void end(UcwaSession session) {
        try {
            session.requireHeld();
        } catch (ArrangementFailed e) {
            e.finding().ifPresent(found -> broken(session.format(), found));
        }
        clean(() -> Optional.of(session.end())
                .filter(left -> !left.isEmpty())
                .map(this::masked)
                .ifPresent(residue::add));
    }

    /** Tells what is left on the target, in words. */
    void left(String words) {
        residue.add(masked(words));
    }

    /** Whether nothing answers any more where the target is entered. */
    public boolean isGone() {
        return target.client().isGone();
    }

    /** Why the target is gone; empty as long as it is not known to be. */
    public Optional<String> gone() {
        return target.client().gone();
    }

    /** Lets nothing go out any more but what cleans up. */
    public void stop() {
        target.client().stop();
    }

    /** Whether the run was stopped before its end. */
    public boolean isStopped() {
        return target.client().isStopped();
    }

    /** What the run could not clean up on the target, each in words. */
    public List<String> residue() {
        return residue.stream().distinct().toList();
    }

    @Override
    public void close() {
        pulse.close();
        target.close();
    }
}
