package org.ucwatck.harness.weather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ucwatck.harness.exchange.Exchange;

/** The weather of a run: what it struck, what turned out to be the server's answer, and how often more may be sent. */
public final class WeatherLog {
    /** Nobody waits longer for an answer that is not held on purpose, unless something is in the way. */
    private static final Duration SLOW = Duration.ofMillis(500);

    private static final int ROUGH = 5;

    /** Stands for what is no answer of anybody. */
    private static final String NO_EXCHANGE = "";

    private final int most;
    private final Consumer<List<String>> answersFound;
    private final AtomicInteger again = new AtomicInteger();
    private final List<String> happenings = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger passed = new AtomicInteger();
    private final Map<String, Exchange> struck = new ConcurrentHashMap<>();
    private final Set<String> answers = ConcurrentHashMap.newKeySet();
    private final Set<String> carriedOutBefore = ConcurrentHashMap.newKeySet();
    private final Set<String> limited = ConcurrentHashMap.newKeySet();

    /** For one run, which may send again, or run a check again, so many times. */
    public WeatherLog(int most) {
        this(most, ids -> {});
    }

    /** The same; says which failures turn out to be what the server answers. */
    public WeatherLog(int most, Consumer<List<String>> answersFound) {
        this.most = most;
        this.answersFound = answersFound;
    }

    /** Takes one repetition from what the target file allows; false when none is left. */
    public boolean mayRepeat() {
        return again.getAndUpdate(used -> Math.min(used + 1, most)) < most;
    }

    /** How many repetitions the target file allows in all. */
    int most() {
        return most;
    }

    /** How often the server was busy or an answer was lost. */
    public int count() {
        return (int)
                struck.keySet().stream().filter(id -> !answers.contains(id)).count();
    }

    /** This moment of the run, to be asked about by {@link #isCalmSince}. */
    public int moment() {
        return happenings.size();
    }

    /** Whether nothing was in the way since: no weather, no slow answer, and no suite that stood still. */
    public boolean isCalmSince(int moment) {
        synchronized (happenings) {
            return answers.containsAll(happenings.subList(moment, happenings.size()));
        }
    }

    /** Whether the exchange says something about the server, as far as the weather is concerned. */
    public boolean isFact(Exchange exchange) {
        return !struck.containsKey(exchange.id()) || answers.contains(exchange.id());
    }

    /** Whether the answer, an error, means that an earlier sending of the same request, whose answer was lost, took effect. */
    public boolean tookEffectBefore(Exchange exchange) {
        return carriedOutBefore.contains(exchange.id());
    }

    /** Whether weather has passed in this run: a request that failed was answered when it was sent again. */
    boolean hasPassed() {
        return passed.get() > 0;
    }

    /** Whether weather has passed so often that three failures of one request may be chance. */
    boolean isRough() {
        return passed.get() >= ROUGH;
    }

    void strike(Exchange exchange) {
        struck.put(exchange.id(), exchange);
        happenings.add(exchange.id());
    }

    void passed() {
        passed.incrementAndGet();
    }

    /** The failures follow the request: they are what the server answers. */
    void answered(Collection<Exchange> failures) {
        List<String> ids = failures.stream().map(Exchange::id).toList();
        answers.addAll(ids);
        answersFound.accept(ids);
    }

    void tookEffect(Exchange exchange) {
        carriedOutBefore.add(exchange.id());
    }

    void stoodStill() {
        happenings.add(NO_EXCHANGE);
    }

    void slow(Duration duration) {
        if (duration.compareTo(SLOW) > 0) {
            happenings.add(NO_EXCHANGE);
        }
    }

    boolean isLimited(String operation) {
        return limited.contains(operation);
    }

    void limited(String operation) {
        limited.add(operation);
    }

    void unlimited(String operation) {
        limited.remove(operation);
    }
}
