package org.ucwatck.conformance.me;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Phones;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;

/** The phone numbers of the caller, beyond what holds of all that a client sets (pages MeDashboard, phone_ref and changeNumber_ref). */
@ConformanceChecks(needs = "presence")
record PhoneChecks(Format format) {
    private static final Site NUMBER = new Site("changeNumber.POST.number");
    private static final Site VISIBILITY = new Site("changeVisibility.POST.includeInContactCard");
    private static final List<String> TYPES = List.of("Work", "Home", "Other", "Mobile");
    private static final String TYPE = "phones.type";
    private static final String ONE_EACH = "phones.one-of-each-type";
    private static final String NO_NUMBER = "phones.number-refused";
    private static final String NUMBER_STAYS = "phones.visibility-leaves-number";

    @Test
    @Check(rule = TYPE, operation = "phones.GET")
    void typeIsOneOfFour(CheckContext context) {
        for (String type : types(context)) {
            context.judge(TYPE, context.last())
                    .that(TYPES.contains(type), "a phone of type " + String.join(", ", TYPES), "type '" + type + "'");
        }
    }

    @Test
    @Check(rule = ONE_EACH, operation = "phones.GET")
    void phonesHaveDifferentTypes(CheckContext context) {
        List<String> types = types(context);

        context.judge(ONE_EACH, context.last())
                .that(
                        types.stream().distinct().count() == types.size(),
                        "at most one phone of each type",
                        "types " + String.join(", ", types));
    }

    /** Of the phones that have one, since no page says that each must. */
    private static List<String> types(CheckContext context) {
        List<String> types = Phones.all(context).stream()
                .map(Phones::type)
                .filter(type -> !type.isEmpty())
                .toList();
        if (types.isEmpty()) {
            throw new NotOffered("no phone of the caller says of which type it is");
        }
        return types;
    }

    @Test
    @Check(rule = NO_NUMBER, operation = "changeNumber.POST")
    void wordsAreNoNumber(CheckContext context) {
        try (Setting setting = Setting.of(NUMBER, context)) {
            String words = "no number at all";
            Exchange answer =
                    setting.judgeRefused(NO_NUMBER, Sent.value(NUMBER.element(), words), setting.request(words), 400);
            if (answer.status() == 400) {
                context.judge(NO_NUMBER, answer).subcodeIfAny("NormalizationFailed");
            }
        }
    }

    @Test
    @Check(rule = NUMBER_STAYS, operation = "changeVisibility.POST")
    void visibilityLeavesTheNumberAlone(CheckContext context) {
        try (Setting setting = Setting.of(NUMBER, context)) {
            setting.require(setting.values().plain());
            Optional<String> before = setting.shownOf("number");
            Exchange answer = setting.send(setting.requestBeside(VISIBILITY));
            if (!answer.succeeded()) {
                throw new ArrangementFailed("POST changeVisibility was not taken", answer);
            }
            Optional<String> after = setting.shownOf("number");

            context.judge(NUMBER_STAYS, answer)
                    .that(
                            after.equals(before),
                            "the number stays " + before.orElse("none"),
                            "GET shows " + after.orElse("none"));
        }
    }
}
