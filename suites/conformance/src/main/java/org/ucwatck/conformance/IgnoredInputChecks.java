package org.ucwatck.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Sent;
import org.ucwatck.conformance.scene.phone.Carried;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Input that changes nothing, and input in the query string (pages PayloadFormat and QueryParameters). */
@ConformanceChecks(needs = "phoneAudio")
record IgnoredInputChecks(Format format) {

    /** Something that addPhoneAudio does not know, in JSON and in XML. */
    enum Extra implements Carried {
        UNKNOWN_STRING("x-unknown", "\"text\"", "<property name=\"x-unknown\">text</property>"),
        UNKNOWN_NUMBER("x-unknown", "42", "<property name=\"x-unknown\">42</property>"),
        UNKNOWN_LIST(
                "x-unknown",
                "[\"a\",\"b\"]",
                "<propertyList name=\"x-unknown\"><item>a</item><item>b</item></propertyList>"),
        LINKS(
                "_links",
                "{\"self\":{\"href\":\"/elsewhere\"},\"contact\":{\"href\":\"/people/1\"}}",
                "<link rel=\"contact\" href=\"/people/1\"/>"),
        EMBEDDED(
                "_embedded",
                "{\"from\":{\"rel\":\"participant\",\"_links\":{\"self\":{\"href\":\"/p/1\"}}}}",
                "<resource rel=\"from\" href=\"/p/1\"><property name=\"name\">J</property></resource>");

        private final String property;
        private final String json;
        private final String xml;

        Extra(String property, String json, String xml) {
            this.property = property;
            this.json = json;
            this.xml = xml;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public Input into(Input input) {
            return input.withRaw(property, json, xml);
        }

        String rule() {
            return property.startsWith("_") ? "request.links-ignored" : "request.unknown-property-ignored";
        }
    }

    @ParameterizedTest
    @EnumSource(Extra.class)
    @Check(
            rule = "request.unknown-property-ignored",
            operation = "addPhoneAudio.POST",
            also = "request.links-ignored",
            calls = 1,
            shares = "unknown")
    void whatIsNotKnownIsIgnored(Extra extra, CheckContext context) {
        Exchange answer =
                JudgedCall.answer(context, () -> PhoneAudio.add(context, extra.into(People.toReachable(context))));

        context.judge(extra.rule(), answer).of("with " + extra.property).status(201);
    }

    @Test
    @Check(rule = "request.query-parameters", operation = "addPhoneAudio.POST", calls = 1)
    void inputMayStandInTheQueryString(CheckContext context) {
        String id = context.freshId();
        Exchange answer = context.send(
                inQuery(context, "operationId", id, "to", context.target().contact("reachable")));

        context.judge("request.query-parameters", answer).status(201);
        if (answer.status() == 201) {
            String shown = new Invitations(context, answer, id)
                    .fetch()
                    .text("operationId")
                    .orElse("none");
            context.judge("request.query-parameters", answer)
                    .that(shown.equals(id), "operationId " + id, "operationId " + shown);
        }
    }

    @Test
    @Check(rule = "request.query-parameters", operation = "addPhoneAudio.POST", calls = 1)
    void inputMayStandPartlyInTheQueryString(CheckContext context) {
        Input rest = Input.empty().with("to", context.target().contact("reachable"));
        UcwaRequest query = inQuery(context, "operationId", context.freshId());
        Exchange answer = context.send(query.body(format.mediaType(), rest.write(format)));

        context.judge("request.query-parameters", answer).status(201);
    }

    @Test
    @Check(rule = "request.query-parameters", operation = "addPhoneAudio.POST", also = "request.max-length")
    void limitsHoldInTheQueryStringToo(CheckContext context) {
        Exchange answer = context.send(inQuery(
                context, "operationId", "a".repeat(51), "to", context.target().contact("reachable")));

        context.judge("request.max-length", answer)
                .of(Sent.value("addPhoneAudio.POST.operationId", "a".repeat(51)) + ", in the query")
                .status(400);
    }

    @Test
    @Check(rule = "request.min-version", operation = "phoneAudio.GET")
    void versionThatNoServerHasIsRefused(CheckContext context) {
        Exchange answer = context.send(context.session()
                .get(PhoneAudio.conversation(context).phoneAudio())
                .about("phoneAudio")
                .header("X-MS-RequiresMinResourceVersion", "999"));

        context.judge("request.min-version", answer)
                .status(404)
                .subcodeIfAny("APIVersionNotSupported", "VersionNotSupported");
    }

    /** Keeps the query parameters that the server put into the link. */
    private static UcwaRequest inQuery(CheckContext context, String... namesAndValues) {
        StringBuilder url = new StringBuilder(PhoneAudio.conversation(context).addPhoneAudio());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        UcwaRequest request = PhoneAudio.request(context, Input.empty());
        return request.to(url.toString()).withoutHeader("Content-Type").body("", Payload.EMPTY);
    }
}
