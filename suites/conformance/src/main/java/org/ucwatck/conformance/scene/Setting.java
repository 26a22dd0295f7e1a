package org.ucwatck.conformance.scene;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;
import org.ucwatck.verdict.exchange.LentSetting;

/**
 * Something that the user may set, such as her note: one check at a time has it, and what it was before is put back at the
 * end. A value of an enumeration is cleared, since a value that the server worked out cannot be set; so is a note of the
 * type OutOfOffice, which no POST sets.
 */
public final class Setting implements AutoCloseable {
    private static final Set<Integer> GONE = Set.of(404, 410);
    /** Types of phones without a number that a server did not clear again: what they show is ours. */
    private static final Map<TargetConfig, Set<String>> UNCLEARED = Collections.synchronizedMap(new WeakHashMap<>());

    private static final Map<TargetConfig, Lock> LOCKS = Collections.synchronizedMap(new WeakHashMap<>());

    private final CheckContext context;
    private final ResourcePage page;
    private final List<Parameter> settable;
    private final Parameter parameter;
    private final Lock lock;
    private final Map<String, String> before = new LinkedHashMap<>();
    private final SettingPlace place;
    private final String lent;
    private final String shownFirst;
    private @Nullable Exchange playedBack;
    private boolean touched;

    private Setting(Site site, CheckContext context, Lock lock) {
        this.context = context;
        this.page = site.page();
        this.settable = allSettable(page);
        this.parameter = site.parameter().orElseGet(() -> textFirst(settable));
        this.lock = lock;
        this.place = SettingPlace.of(page, settable, uncleared(), context);
        this.lent = context.last().id();
        this.shownFirst = place.now().text(parameter.name()).orElse("");
        remember(place.now());
    }

    private static Parameter textFirst(List<Parameter> settable) {
        return settable.stream()
                .filter(each -> each.type() == ValueType.STRING)
                .findFirst()
                .orElse(settable.get(0));
    }

    private Set<String> uncleared() {
        return UNCLEARED.computeIfAbsent(context.config(), key -> ConcurrentHashMap.newKeySet());
    }

    private static Lock lock(CheckContext context) {
        return LOCKS.computeIfAbsent(context.config(), key -> new ReentrantLock());
    }

    /** Carries out what compares several reads, while no check of the run has any. */
    public static void whileNobodySets(CheckContext context, Runnable reads) {
        Lock all = lock(context);
        all.lock();
        try {
            reads.run();
        } finally {
            all.unlock();
        }
    }

    /** Waits until no other check of the run has any; throws ArrangementFailed when it cannot be read. */
    public static Setting of(Site site, CheckContext context) {
        Lock lock = lock(context);
        lock.lock();
        try {
            return new Setting(site, context, lock);
        } catch (Throwable e) {
            lock.unlock();
            throw e;
        }
    }

    private static List<Parameter> allSettable(ResourcePage page) {
        return page.operation("POST").orElseThrow().body().stream()
                .filter(each -> each.shownBy().isPresent()
                        || page.properties().stream().anyMatch(it -> it.name().equals(each.name())))
                .toList();
    }

    private void remember(Resource now) {
        if (now.text("type").filter("OutOfOffice"::equals).isPresent()) {
            context.scenes()
                    .stage()
                    .left(
                            page.rel()
                                    + " of the caller: a personal one that the note OutOfOffice hid is not known and was cleared");
            return;
        }
        settable.stream().filter(each -> each.enumeration().isEmpty()).forEach(each -> now.text(each.name())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> before.put(each.name(), text)));
    }

    /** Values for the parameter that the check is about. */
    public SettingValues values() {
        return new SettingValues(parameter, context, shownFirst);
    }

    /** The parameter that the check is about, or the first that is a property, too. */
    public Parameter parameter() {
        return parameter;
    }

    /** What GET shows of it now; empty text when it shows none. */
    public String shown() {
        return shownOf(parameter.name()).orElse("");
    }

    /** What GET shows now of the property; empty when it shows none. */
    public Optional<String> shownOf(String property) {
        Exchange answer = context.send(context.session().get(place.view()).about(place.shownBy()));
        boolean gone = place.isOfCapability() && GONE.contains(answer.status());
        return gone
                ? Optional.empty()
                : UcwaSession.read(answer, place.shownBy()).text(property);
    }

    /** The parameter with this value, alone; of a capability with the rest as it is, since it would be cleared. */
    public Input input(String value) {
        Input input = Input.empty();
        for (Map.Entry<String, String> each : given(value).entrySet()) {
            input = SettingValues.with(input, named(each.getKey()), each.getValue());
        }
        return input;
    }

    private Map<String, String> given(String value) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Parameter each : settable) {
            if (each.equals(parameter)) {
                given.put(each.name(), value);
            } else if (place.isOfCapability() && (before.containsKey(each.name()) || SettingValues.isNumber(each))) {
                given.put(
                        each.name(),
                        Optional.ofNullable(before.get(each.name()))
                                .orElseGet(() -> new SettingValues(each, context, "").plain()));
            }
        }
        return given;
    }

    private Parameter named(String name) {
        return settable.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The POST without a body that has the same in its query string. */
    public UcwaRequest requestInQuery(String value) {
        String query = given(value).entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return emptyRequest().to(place.url() + (place.url().contains("?") ? "&" : "?") + query);
    }

    /** The POST of another capability of the same resource with another value; throws NotOffered where no link leads there. */
    public UcwaRequest requestBeside(Site other) {
        Parameter changed = other.parameter().orElseThrow();
        String now = place.now().text(changed.name()).orElse("");
        String to = place.now()
                .link(other.rel())
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() ->
                        new NotOffered("no phone of the caller shows the links " + page.rel() + " and " + other.rel()));
        Input input = SettingValues.with(Input.empty(), changed, new SettingValues(changed, context, now).plain());
        return context.session().post(to, input).about(other.rel());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The POST of this value. */
    public UcwaRequest request(String value) {
        return request(input(value));
    }

    /** The POST with this input, which the check may change before it sends it by {@link #send}. */
    public UcwaRequest request(Input input) {
        return context.session().post(place.url(), input).about(page.rel());
    }

    /** The POST without a body. */
    public UcwaRequest emptyRequest() {
        return request(Input.empty()).withoutHeader("Content-Type").body("", Payload.EMPTY);
    }

    /** POST of the parameter with this value. */
    public Exchange set(String value) {
        return send(request(value));
    }

    /** The same, where the check goes on from it; throws ArrangementFailed when the server does not take it. */
    public Exchange require(String value) {
        Exchange answer = set(value);
        if (!answer.succeeded()) {
            throw new ArrangementFailed(
                    "POST " + page.rel() + " with a value that its page allows was not taken", answer);
        }
        return answer;
    }

    /** The request is refused with one of these, and what was there before stays; findings name what was sent in these words. */
    public Exchange judgeRefused(String rule, String sent, UcwaRequest request, int... refusals) {
        String shownBefore = shown();
        Exchange answer = send(request);
        context.judge(rule, answer).of(sent).status(refusals);
        if (!answer.succeeded()) {
            String after = shown();
            context.judge(rule, answer)
                    .of(sent)
                    .that(
                            after.equals(shownBefore) || mayChangeByItself(),
                            "what was there before stays",
                            "GET shows '" + after + "'");
        }
        return answer;
    }

    /** A call or a calendar may change what presence shows meanwhile. */
    private boolean mayChangeByItself() {
        return parameter.enumeration().isPresent();
    }

    /** Sends what may change it; throws NotOffered where the server would not take back what is there. */
    public Exchange send(UcwaRequest request) {
        if (!touched) {
            playedBack();
            String body = before.isEmpty()
                    ? ""
                    : new String(inputBefore().write(Format.JSON).bytes(), StandardCharsets.UTF_8);
            context.scenes().stage().lent(new LentSetting(lent, page.rel(), place.url(), body, false, place.of()));
            touched = true;
        }
        return context.send(request);
    }

    /**
     * The answer to a POST of what is there already, which shows that it can be put back; empty where nothing else than a
     * value of ours can be lost.
     */
    public Optional<Exchange> playedBack() {
        if (playedBack == null && place.isOfCapability()) {
            Exchange answer = context.send(requestBefore());
            if (answer.status() == 403 || answer.status() == 409) {
                throw new NotOffered("the phone may not be changed, POST " + page.rel()
                        + " of what is there is answered " + answer.status());
            }
            if (answer.status() >= 400 && answer.status() < 500) {
                throw new ArrangementFailed(
                        "POST " + page.rel() + " of what is there was not taken, so that nothing was changed", answer);
            }
            playedBack = answer;
        }
        return Optional.ofNullable(playedBack);
    }

    /** Throws NotOffered where what is there might be lost by clearing it. */
    public void requireClearable() {
        boolean number = place.isOfCapability() && SettingValues.isNumber(parameter);
        if (number && !shownFirst.isBlank() && !uncleared().contains(place.of())) {
            throw new NotOffered("each phone that the caller may change has a number, which might not be put back");
        }
    }

    private Input inputBefore() {
        Input input = Input.empty();
        for (Map.Entry<String, String> each : before.entrySet()) {
            input = SettingValues.with(input, named(each.getKey()), each.getValue());
        }
        return input;
    }

    private UcwaRequest requestBefore() {
        return before.isEmpty() ? emptyRequest() : request(inputBefore());
    }

    @Override
    public void close() {
        try {
            if (touched) {
                putBack();
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is under way when a run stops is cut off; what cleans up goes out after it. */
    private Exchange sendAlsoWhenStopped(UcwaRequest request) {
        try {
            return context.send(request);
        } catch (RunStopped e) {
            return context.send(request);
        }
    }

    /** What a capability set is looked at, since others may see it. */
    private boolean isBack() {
        boolean back = !place.isOfCapability()
                || parameter.type() != ValueType.STRING
                || new SettingValues(parameter, context, "").isShown(shownFirst, shown());
        if (!back && shownFirst.isBlank()) {
            uncleared().add(place.of());
        }
        return back;
    }

    private void putBack() {
        UcwaRequest request = requestBefore();
        String left = page.rel() + " of the caller: what it was before could not be put back";
        try {
            Exchange answer = sendAlsoWhenStopped(request.cleaning());
            if (answer.succeeded() && isBack()) {
                context.scenes().stage().returned(lent);
            } else {
                context.scenes().stage().left(left + ", POST was answered " + answer.status());
            }
        } catch (ArrangementFailed e) {
            context.scenes().stage().left(left + ", " + e.getMessage());
        } catch (RuntimeException e) {
            context.scenes().stage().left(left);
            throw e;
        }
    }
}
