package org.ucwatck.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.DatePrecision;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.conformance.scene.Setting;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.JsonNode;

/** The same question in both formats gets the same answer (page PayloadFormat). */
@ConformanceChecks(needs = {"phoneAudio", "bothFormats"})
record FormatChecks(Format format) {
    private static final String SAME_RESOURCE = "format.same-resource";
    private static final String MISSING = "missing";

    /** A request that is accepted or refused for what it says, not for how. */
    enum Question implements Case {
        VALID(input -> input),
        LONG_ID(input -> input.with("operationId", "a".repeat(51))),
        LETTERS_FOR_A_NUMBER(input -> input.with("phoneNumber", "telephone")),
        NO_NUMBER(input -> input.with("phoneNumber", "")),
        NO_TO(input -> input.without("to")),
        EMPTY_TO(input -> input.with("to", "")),
        TO_WITHOUT_SCHEME(input -> input.with("to", "nobody@example.com")),
        EMPTY_INPUT(input -> Input.empty());

        private final Function<Input, Input> change;

        Question(Function<Input, Input> change) {
            this.change = change;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A resource that does not change while both formats of it are fetched. */
    enum Fetched implements Case {
        APPLICATION,
        COMMUNICATION,
        CONVERSATION,
        PHONE_AUDIO;

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String rel() {
            return this == PHONE_AUDIO ? "phoneAudio" : slug();
        }

        String url(CheckContext context) {
            return switch (this) {
                case APPLICATION ->
                    context.session()
                            .resolve(context.session().application().self().orElse(""));
                case COMMUNICATION ->
                    context.session()
                            .resolve(context.session()
                                    .communication(context.trace())
                                    .self()
                                    .orElse(""));
                case CONVERSATION -> PhoneAudio.conversation(context).url();
                case PHONE_AUDIO -> PhoneAudio.conversation(context).phoneAudio();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    @Check(rule = "format.same-answer", operation = "addPhoneAudio.POST", formats = Format.JSON, calls = 2)
    void bothFormatsGetTheSameAnswer(Question question, CheckContext context) {
        List<Exchange> answers = new ArrayList<>();
        for (Format written : Format.values()) {
            Input input = question.change.apply(People.toReachable(context).with("operationId", context.freshId()));
            answers.add(context.send(PhoneAudio.request(context, input)
                    .accept(written)
                    .body(written.mediaType(), input.write(written))));
            if (answers.get(0).succeeded()) {
                PhoneAudio.nextConversation(context);
            }
        }
        String json = words(answers.get(0), context);
        String xml = words(answers.get(1), context);
        context.judged("format.same-answer");
        if (!json.equals(xml)) {
            context.finding(
                    "format.same-answer",
                    "the same status, code and subcode in both formats",
                    "JSON: " + json + "; XML: " + xml,
                    answers.get(0),
                    answers.get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(Fetched.class)
    @Check(rule = SAME_RESOURCE, operation = "resource.GET", formats = Format.JSON)
    void bothFormatsShowTheSameResource(Fetched fetched, CheckContext context) {
        showTheSame(context.session().get(fetched.url(context)).about(fetched.rel()), context);
    }

    @Test
    @Check(rule = SAME_RESOURCE, operation = "any", formats = Format.JSON)
    void bothFormatsShowTheSameOfTheApplication(CheckContext context) {
        List<UcwaRequest> reads = Reads.ofApplication(context);
        Setting.whileNobodySets(context, () -> reads.forEach(read -> showTheSame(read, context)));
    }

    @Test
    @Check(rule = SAME_RESOURCE, operation = "any", formats = Format.JSON)
    void bothFormatsShowTheSameOfAConversation(CheckContext context) {
        List<UcwaRequest> reads = Reads.ofConversation(context);
        Setting.whileNobodySets(context, () -> reads.forEach(read -> showTheSame(read, context)));
    }

    @Test
    @Check(
            rule = SAME_RESOURCE,
            operation = "any",
            needs = {"subscriptions", "contact.reachable"},
            formats = Format.JSON)
    void bothFormatsShowTheSameOfASubscription(CheckContext context) {
        Reads.ofSubscription(context).forEach(read -> showTheSame(read, context));
    }

    private static void showTheSame(UcwaRequest read, CheckContext context) {
        String differences = "";
        Exchange xml = null;
        // An event between both requests may change the resource, so that one difference proves nothing.
        for (int attempt = 0; attempt < 3 && (xml == null || !differences.isEmpty()); attempt++) {
            Exchange json = context.send(read.accept(Format.JSON));
            xml = context.send(read.accept(Format.XML));
            Map<String, String> inJson = facts(json, context);
            differences = differences(inJson, DatePrecision.alike(inJson, facts(xml, context)));
        }
        context.judge(SAME_RESOURCE, Objects.requireNonNull(xml), read.rel())
                .that(
                        differences.isEmpty(),
                        "the same properties and links of " + read.rel() + " in JSON and in XML",
                        differences);
    }

    private static String words(Exchange answer, CheckContext context) {
        Optional<ErrorBody> error = context.error(answer);
        return "HTTP " + answer.status() + error.map(body -> " " + body.words()).orElse("");
    }

    /** XML knows only text, so that a number where the page shows a text may be either. */
    private static String fact(PropertyEntry property, JsonNode resource) {
        JsonNode value = resource.path(property.name());
        return property.worded().isPresent() && value.isNumber() ? "\"" + value + "\"" : value.toString();
    }

    /** What the page of the resource names, as text; what it does not name may differ, and XML has no array without elements. */
    private static Map<String, String> facts(Exchange answer, CheckContext context) {
        Map<String, String> facts = new TreeMap<>();
        Resource resource = context.read(answer, answer.request().rel())
                .map(Representation::resource)
                .orElse(null);
        if (resource == null) {
            facts.put("body", "HTTP " + answer.status() + " without a body that can be read");
            return facts;
        }
        ResourcePage page = Catalogue.load().resource(answer.request().rel()).orElseThrow();
        page.properties().stream()
                .filter(property -> resource.json().has(property.name()))
                .forEach(property -> facts.put(property.name(), fact(property, resource.json())));
        // An empty list shows in JSON, while XML has nothing to show of it.
        resource.linkRels().stream()
                .filter(rel -> !resource.links(rel).isEmpty())
                .forEach(rel -> facts.put("link " + rel, "present"));
        resource.embeddedRels().stream()
                .filter(rel -> !resource.embedded(rel).isEmpty())
                .forEach(rel -> facts.put("embedded " + rel, "present"));
        return facts;
    }

    private static String differences(Map<String, String> json, Map<String, String> xml) {
        Set<String> names = new TreeSet<>(json.keySet());
        names.addAll(xml.keySet());
        return names.stream()
                .filter(name -> !json.getOrDefault(name, MISSING).equals(xml.getOrDefault(name, MISSING)))
                .map(name -> name + ": " + json.getOrDefault(name, MISSING) + " in JSON, "
                        + xml.getOrDefault(name, MISSING) + " in XML")
                .collect(Collectors.joining("; "));
    }
}
