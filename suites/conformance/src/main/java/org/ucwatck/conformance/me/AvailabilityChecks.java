package org.ucwatck.conformance.me;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.conformance.scene.SettingValues;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.SiteSource;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ValueType;

/** Each member of makeMeAvailable, and what it changes (page makeMeAvailable_ref). */
@ConformanceChecks(needs = "presence")
record AvailabilityChecks(Format format) {
    private static final Site PRESENCE = new Site("presence.POST.availability");
    private static final String OPERATION = "makeMeAvailable.POST";
    private static final String TAKEN = "me.member-taken";
    private static final String VALUES = "request.enumeration";
    private static final String NO_VALUE = "request.enumeration-unknown";
    private static final String SHOWN = "me.available-as-told";
    private static final String SIGNED_IN = "me.signed-in-as";
    private static final String VOIP = "me.audio-preference-default";
    private static final String LURKS = "me.lurker-communicates";
    private static final List<String> MODALITIES = List.of("PhoneAudio", "Messaging");

    private static final List<String> FORMATS = List.of("Plain", "Html");

    @ParameterizedTest
    @SiteSource(TAKEN)
    @Check(rule = TAKEN)
    void eachMemberAloneIsTaken(Site site, CheckContext context) {
        Parameter parameter = site.parameter().orElseThrow();
        String value = parameter.type() == ValueType.DURATION
                ? "PT5M"
                : values(parameter).stream()
                        .findFirst()
                        .orElseGet(() -> context.config().number("own").orElseThrow());
        context.judge(TAKEN, available(parameter, value, context)).status(200, 204);
    }

    @ParameterizedTest
    @SiteSource(value = VALUES, among = TAKEN)
    @Check(rule = VALUES)
    void eachValueIsTaken(Site site, CheckContext context) {
        Parameter parameter = site.parameter().orElseThrow();
        for (String value : values(parameter)) {
            Exchange answer = available(parameter, value, context);
            boolean may = isModality(parameter) && !MODALITIES.contains(value);
            var judgement = context.judge(VALUES, answer).of(Sent.value(site.element(), value));
            if (may) {
                judgement.status(200, 204, 403);
            } else {
                judgement.status(200, 204);
            }
        }
    }

    @ParameterizedTest
    @SiteSource(value = NO_VALUE, among = TAKEN)
    @Check(rule = NO_VALUE)
    void wordOfNoListIsRefused(Site site, CheckContext context) {
        Parameter parameter = site.parameter().orElseThrow();
        var judgement = context.judge(NO_VALUE, available(parameter, "TckUnknownValue", context))
                .of(Sent.value(site.element(), "TckUnknownValue"));
        if (isModality(parameter)) {
            judgement.status(400, 403);
        } else {
            judgement.status(400);
        }
    }

    @Test
    @Check(rule = SHOWN, operation = OPERATION)
    void communicationShowsWhatWasTold(CheckContext context) {
        try (Lurker lurker = Lurker.of(context)) {
            String number = context.config().number("own").orElseThrow();
            Exchange answer = context.send(lurker.makingAvailable(Input.empty()
                    .with("audioPreference", "PhoneAudio")
                    .with("phoneNumber", number)
                    .withList("supportedMessageFormats", FORMATS)
                    .withList("supportedModalities", MODALITIES)));
            Resource shown = lurker.read("communication");

            context.judge(SHOWN, answer)
                    .that(
                            SettingValues.isSameNumber(number, text(shown, "phoneNumber")),
                            "phoneNumber " + number,
                            actual(shown, "phoneNumber"))
                    .that(
                            text(shown, "audioPreference").equals("PhoneAudio"),
                            "audioPreference PhoneAudio",
                            actual(shown, "audioPreference"));
            judgeList(context, shown, "supportedMessageFormats", FORMATS);
            judgeList(context, shown, "supportedModalities", MODALITIES);
        }
    }

    private static void judgeList(CheckContext context, Resource shown, String property, List<String> told) {
        Set<String> items = list(shown, property);
        context.judge(SHOWN, context.last())
                .that(
                        items.containsAll(told),
                        property + " " + String.join(", ", told),
                        property + " " + String.join(", ", items));
    }

    @Test
    @Check(rule = VOIP, operation = OPERATION)
    void audioIsVoipUnlessGiven(CheckContext context) {
        try (Lurker lurker = Lurker.of(context)) {
            Exchange answer = context.send(
                    lurker.makingAvailable(Input.empty().withList("supportedModalities", List.of("Messaging"))));
            String shown = text(lurker.read("communication"), "audioPreference");

            context.judge(VOIP, answer)
                    .that(shown.isEmpty() || shown.equals("VoipAudio"), "audioPreference VoipAudio, if any", shown);
        }
    }

    /** Busy alone is shown by every server as it was set. */
    @Test
    @Check(rule = SIGNED_IN, operation = OPERATION)
    void presenceIsAsSignedIn(CheckContext context) {
        try (Lurker lurker = Lurker.of(context);
                Setting presence = Setting.of(PRESENCE, context)) {
            Exchange answer = presence.send(lurker.makingAvailable(Input.empty().with("signInAs", "Busy")));
            String shown = presence.shown();

            context.judge(SIGNED_IN, answer).that(shown.equals("Busy"), "availability Busy", "availability " + shown);
        }
    }

    @Test
    @Check(rule = LURKS, operation = OPERATION)
    void communicationStartsWithoutIt(CheckContext context) {
        try (Lurker lurker = Lurker.of(context)) {
            Resource shown = lurker.shown("communication");

            context.judge(LURKS, context.last())
                    .that(
                            shown.linkRels().stream()
                                    .anyMatch(rel -> rel.startsWith("start") || rel.startsWith("join")),
                            "a link that starts or joins something",
                            "links " + shown.linkRels());
        }
    }

    /** A new application each time, since the second POST is a conflict; what a user tells of herself is put back. */
    private static Exchange available(Parameter parameter, String value, CheckContext context) {
        Input input = parameter.type() == ValueType.STRING_LIST
                ? Input.empty().withList(parameter.name(), List.of(value))
                : Input.empty().with(parameter.name(), value);
        try (Lurker lurker = Lurker.of(context)) {
            if (!parameter.name().equals("signInAs")) {
                return context.send(lurker.makingAvailable(input));
            }
            try (Setting presence = Setting.of(PRESENCE, context)) {
                return presence.send(lurker.makingAvailable(input));
            }
        }
    }

    private static List<String> values(Parameter parameter) {
        return SettingValues.allOf(parameter).stream()
                .filter(value -> !value.equals(SettingValues.KEEPS_CALLS_AWAY))
                .sorted((one, other) -> Boolean.compare(MODALITIES.contains(other), MODALITIES.contains(one)))
                .toList();
    }

    private static boolean isModality(Parameter parameter) {
        return parameter.name().equals("supportedModalities");
    }

    private static String text(Resource resource, String property) {
        return resource.text(property).orElse("");
    }

    private static String actual(Resource resource, String property) {
        return property + " " + resource.text(property).orElse("none");
    }

    private static Set<String> list(Resource resource, String property) {
        Set<String> items = new TreeSet<>();
        resource.json().path(property).forEach(item -> items.add(item.asString()));
        return items;
    }
}
