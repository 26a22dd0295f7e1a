package org.ucwatck.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.conformance.scene.SettingValues;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.SiteSource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.EventEntry;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ValueType;

/** What a user may set and read: shown, told and cleared as its page says, whatever page it is. */
@ConformanceChecks(needs = "presence")
record SettingChecks(Format format) {
    private static final String ACCEPTED = "setting.accepted";
    private static final String SHOWN = "setting.shown";
    private static final String ANNOUNCED = "setting.announced";
    private static final String CLEARED = "setting.cleared";

    @ParameterizedTest
    @SiteSource(ACCEPTED)
    @Check(rule = ACCEPTED)
    void postThatSetsIsAccepted(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            Optional<Exchange> again = setting.playedBack();
            again.ifPresent(answer ->
                    context.judge(ACCEPTED, answer).of("what is there already").status(200, 204));
            if (again.map(Exchange::succeeded).orElse(true)) {
                Exchange answer = setting.set(setting.values().plain());
                context.judge(ACCEPTED, answer).status(200, 204);
            }
        }
    }

    @ParameterizedTest
    @SiteSource(SHOWN)
    @Check(rule = SHOWN)
    void whatIsSetIsShown(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            SettingValues values = setting.values();
            setting.require(values.plain());
            for (String value : values.shown()) {
                Exchange answer = setting.set(value);
                String shown = setting.shown();
                context.judge(SHOWN, answer)
                        .that(
                                answer.succeeded() && values.isShown(value, shown),
                                "GET shows '" + value + "' after POST",
                                "HTTP " + answer.status() + ", and it shows '" + shown + "'");
            }
        }
    }

    @ParameterizedTest
    @SiteSource(CLEARED)
    @Check(rule = CLEARED)
    void postWithoutInputClears(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            setting.requireClearable();
            String value = setting.values().plain();
            setting.require(value);
            Exchange answer = setting.send(setting.emptyRequest());

            context.judge(CLEARED, answer).of("no input").status(200, 204);
            if (answer.succeeded() && isFreeText(setting.parameter())) {
                String shown = setting.shown();
                context.judge(CLEARED, answer)
                        .that(
                                !setting.values().isShown(value, shown),
                                "GET shows '" + value + "' no more",
                                "it shows '" + shown + "'");
            }
        }
    }

    @ParameterizedTest
    @SiteSource(ANNOUNCED)
    @Check(rule = ANNOUNCED)
    void changeIsTold(Site site, CheckContext context) {
        List<String> senders = senders(site);
        try (Setting setting = Setting.of(site, context)) {
            Predicate<Event> wanted = event -> event.rel().equals(site.rel())
                    && senders.contains(event.sender())
                    && List.of("updated", "added").contains(event.type());
            change(setting);
            after(0, wanted, context);
            int seen = context.session().events().events().size();
            Exchange answer = change(setting);
            Optional<Event> told = after(seen, wanted, context);
            String expected = "an updated event about " + site.rel() + " of the sender " + String.join(" or ", senders);
            context.judge(ANNOUNCED, answer, site.element())
                    .told(told)
                    .that(told.isPresent(), expected, context.unseen());
        }
    }

    /** The first change alone could be taken for told by what makeMeAvailable told before. */
    private static Optional<Event> after(int seen, Predicate<Event> wanted, CheckContext context) {
        EventChannel events = context.session().events();
        return events.awaitAfter(seen, wanted, context.config().limits().arrival());
    }

    private static boolean isFreeText(Parameter parameter) {
        return parameter.type() == ValueType.STRING && parameter.enumeration().isEmpty();
    }

    /** Where its page says that changes come from. */
    private static List<String> senders(Site site) {
        return site.page().events().stream()
                .filter(event -> event.type().equals("updated"))
                .map(EventEntry::sender)
                .toList();
    }

    /** What is set already is no change. */
    private static Exchange change(Setting setting) {
        return setting.require(
                setting.values().others(setting.shown()).findFirst().orElseThrow());
    }
}
