package org.ucwatck.conformance.scene;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.verdict.exchange.LentSetting;

/**
 * Something that the user may set, such as her note: one check at a time has it, and what it was before is put back at the
 * end. A value of an enumeration is cleared, since a value that the server worked out cannot be set; so is a note of the
 * type OutOfOffice, which no POST sets.
 */
public final class Setting implements AutoCloseable {
    private static final Map<TargetConfig, Lock> LOCKS = Collections.synchronizedMap(new WeakHashMap<>());

    private final CheckContext context;
    private final ResourcePage page;
    private final Parameter parameter;
    private final Lock lock;
    private String url = "";
    private String lent = "";
    private Input before = Input.empty();
    private boolean touched;

    private Setting(Site site, CheckContext context) {
        this.context = context;
        this.page = site.page();
        this.parameter = site.parameter().orElseGet(() -> settable(page));
        this.lock = lock(context);
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
        Setting setting = new Setting(site, context);
        setting.lock.lock();
        try {
            setting.look();
            return setting;
        } catch (Throwable e) {
            setting.lock.unlock();
            throw e;
        }
    }

    private static Parameter settable(ResourcePage page) {
        return allSettable(page).findFirst().orElseThrow();
    }

    private static Stream<Parameter> allSettable(ResourcePage page) {
        return page.operation("POST").orElseThrow().body().stream().filter(each -> page.properties().stream()
                .anyMatch(it -> it.name().equals(each.name())));
    }

    private void look() {
        url = Ways.urlOf(context, page.rel());
        Resource now = context.fetch(url, page.rel());
        lent = context.last().id();
        if (now.text("type").filter("OutOfOffice"::equals).isPresent()) {
            context.scenes()
                    .stage()
                    .left(
                            page.rel()
                                    + " of the caller: a personal one that the note OutOfOffice hid is not known and was cleared");
            return;
        }
        allSettable(page).filter(each -> each.enumeration().isEmpty()).forEach(each -> now.text(each.name())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> before = before.with(each.name(), text)));
    }

    /** Its absolute URL. */
    public String url() {
        return url;
    }

    /** The parameter that the check is about, or the first that is a property, too. */
    public Parameter parameter() {
        return parameter;
    }

    /** What GET shows of it now; empty text when it shows none. */
    public String shown() {
        return context.fetch(url, page.rel()).text(parameter.name()).orElse("");
    }

    /** The parameter with this value, alone. */
    public Input input(String value) {
        return Input.empty().with(parameter.name(), value);
    }

    /** The POST of this value. */
    public UcwaRequest request(String value) {
        return request(input(value));
    }

    /** The POST with this input, which the check may change before it sends it by {@link #send}. */
    public UcwaRequest request(Input input) {
        return context.session().post(url, input).about(page.rel());
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
    public void judgeRefused(String rule, String sent, UcwaRequest request, int... refusals) {
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
    }

    /** A call or a calendar may change what presence shows meanwhile. */
    private boolean mayChangeByItself() {
        return parameter.enumeration().isPresent();
    }

    /** Sends what may change it. */
    public Exchange send(UcwaRequest request) {
        if (!touched) {
            String body = before.entries().isEmpty()
                    ? ""
                    : new String(before.write(Format.JSON).bytes(), StandardCharsets.UTF_8);
            context.scenes().stage().lent(new LentSetting(lent, page.rel(), url, body, false));
            touched = true;
        }
        return context.send(request);
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

    private void putBack() {
        UcwaRequest request = before.entries().isEmpty() ? emptyRequest() : request(before);
        String left = page.rel() + " of the caller: what it was before could not be put back";
        try {
            Exchange answer = sendAlsoWhenStopped(request.cleaning());
            if (answer.succeeded()) {
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
