package org.ucwatck.conformance;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.conformance.scene.SettingValues;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.junit.SiteSource;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Site;
import org.ucwatck.spec.pages.Format;

/** What a POST that sets something takes and refuses, whatever page it is on. */
@ConformanceChecks(needs = "presence")
record SettingInputChecks(Format format) {
    private static final String PAGES = "setting.accepted";
    private static final String PARAMETERS = "setting.shown";
    private static final String LENGTH = "request.max-length";
    private static final String VALUES = "request.enumeration";
    private static final String NO_VALUE = "request.enumeration-unknown";
    private static final String TYPE = "request.parameter-type";
    private static final String UNKNOWN = "request.unknown-property-ignored";
    private static final String QUERY = "request.query-parameters";
    private static final String MEDIA = "request.media-types";
    private static final String JSON = "request.malformed-json";
    private static final String XML = "request.malformed-xml";
    private static final String WORD_OF_NO_LIST = "TckUnknownValue";

    @ParameterizedTest
    @SiteSource(value = LENGTH, among = PAGES)
    @Check(rule = LENGTH)
    void greatestLengthIsTakenAndNoMore(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            int most = setting.parameter().maxLength().orElseThrow();
            if (!SettingValues.isNumber(setting.parameter())) { // No number that rings has 80 characters.
                String longest = setting.values().of(most);
                Exchange taken = setting.set(longest);
                context.judge(LENGTH, taken)
                        .of(Sent.value(site.element(), longest))
                        .status(200, 204);
            }
            String longer = setting.values().of(most + 1);
            setting.judgeRefused(LENGTH, Sent.value(site.element(), longer), setting.request(longer), 400);
        }
    }

    @ParameterizedTest
    @SiteSource(value = VALUES, among = PAGES)
    @Check(rule = VALUES)
    void eachValueIsTaken(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            for (String value : setting.values().all()) {
                Exchange taken = setting.set(value);
                context.judge(VALUES, taken)
                        .of(Sent.value(site.element(), value))
                        .status(200, 204);
            }
        }
    }

    @ParameterizedTest
    @SiteSource(value = NO_VALUE, among = PAGES)
    @Check(rule = NO_VALUE)
    void wordOfNoListIsRefused(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            String sent = Sent.value(site.element(), WORD_OF_NO_LIST);
            setting.judgeRefused(NO_VALUE, sent, setting.request(WORD_OF_NO_LIST), 400);
        }
    }

    /** A list of texts is no text, nor is an object that holds one. */
    @ParameterizedTest
    @SiteSource(PARAMETERS)
    @Check(rule = TYPE, formats = Format.JSON)
    void listForATextIsRefused(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            String name = setting.parameter().name();
            Input plain = known(setting);
            String json = plain.entries().stream()
                    .filter(each -> each.name().equals(name))
                    .map(Input.Entry::json)
                    .findFirst()
                    .orElseThrow();
            Input list = plain.withRaw(name, "[" + json + "]", "");
            Input object = plain.withRaw(name, "{\"value\":" + json + "}", "");

            setting.judgeRefused(TYPE, name + " given as a JSON array", setting.request(list), 400);
            setting.judgeRefused(TYPE, name + " given as a JSON object", setting.request(object), 400);
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = UNKNOWN)
    void whatIsNotKnownIsIgnored(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            Input known = known(setting);
            Exchange answer = setting.send(setting.request(known.with("x-unknown", "text")));

            context.judge(UNKNOWN, answer).of("with x-unknown").status(200, 204);
        }
    }

    @ParameterizedTest
    @SiteSource(value = PARAMETERS, inQuery = true)
    @Check(rule = QUERY)
    void inputMayStandInTheQueryString(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            String value = setting.values().plain().replace(' ', '-');
            Exchange answer = setting.send(setting.requestInQuery(value));

            context.judge(QUERY, answer).of("in the query alone").status(200, 204);
            if (answer.succeeded()) {
                String shown = setting.shown();
                context.judge(QUERY, answer)
                        .that(
                                setting.values().isShown(value, shown),
                                "GET shows '" + value + "'",
                                "it shows '" + shown + "'");
            }
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = MEDIA)
    void bodyComesInEitherTypeOfItsFormat(Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            for (String type : List.of(format.mediaType(), format.vendorMediaType())) {
                Input input = known(setting);
                Exchange answer = setting.send(setting.request(input).body(type, input.write(format)));
                context.judge(MEDIA, answer).of("Content-Type " + type).status(200, 204);
            }
        }
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = JSON, formats = Format.JSON)
    void bodyThatIsCutOffIsRefusedInJson(Site site, CheckContext context) {
        cutOff(JSON, site, context);
    }

    @ParameterizedTest
    @SiteSource(PAGES)
    @Check(rule = XML, formats = Format.XML)
    void bodyThatIsCutOffIsRefusedInXml(Site site, CheckContext context) {
        cutOff(XML, site, context);
    }

    private void cutOff(String rule, Site site, CheckContext context) {
        try (Setting setting = Setting.of(site, context)) {
            byte[] whole = known(setting).write(format).bytes();
            Payload half = Payload.of(Arrays.copyOf(whole, whole.length - 3));
            UcwaRequest request = setting.request(Input.empty()).body(format.mediaType(), half);

            setting.judgeRefused(rule, "a body that is cut off", request, 400, 415);
        }
    }

    private static Input known(Setting setting) {
        return setting.input(setting.values().plain());
    }
}
