package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.results;
import static org.ucwatck.harness.judge.rules.Judging.says;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

final class PassiveRulesTest {
    private final PassiveRules passiveRules = new PassiveRules(new TrustedOrigins(URI.create(Told.HOST), List.of()));

    private static Told bad(int status) {
        return Told.get("user").status(401).header("X", "" + status);
    }

    @Test
    void everyPassiveRuleOfTheCatalogueHasAJudge() {
        List<String> passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .map(Rule::id)
                .toList();

        assertThat(passiveRules.rules()).containsExactlyInAnyOrderElementsOf(passive);
    }

    @Test
    void planHasACheckForEachRuleAndFormat() {
        List<String> rules = List.of("body.embedded", "body.xml-schema", "http.location");

        assertThat(PassiveRules.plan(rules, Format.JSON))
                .extracting(check -> check.id().path())
                .containsExactly("body.embedded/any/every-exchange/json", "http.location/any/every-exchange/json");
        assertThat(PassiveRules.plan(rules, Format.XML))
                .extracting(check -> check.id().path())
                .containsExactly("body.xml-schema/any/every-exchange/xml", "http.location/any/every-exchange/xml");
        assertThat(PassiveRules.plan(rules, Format.XML).get(0))
                .isEqualTo(new PlannedCheck(
                        PassiveRules.plan(rules, Format.XML).get(0).id(), List.of("body.xml-schema"), List.of(), 0));
    }

    @Test
    void sameComplaintOfManyExchangesIsOneFinding() {
        Told[] twelve = IntStream.range(0, 12).mapToObj(PassiveRulesTest::bad).toArray(Told[]::new);

        assertThat(says("http.challenge", twelve))
                .containsExactly("WWW-Authenticate with HTTP 401"
                        + " | HTTP 401 without WWW-Authenticate (and in 2 more exchanges)"
                        + " | x#1 x#2 x#3 x#4 x#5 x#6 x#7 x#8 x#9 x#10");
    }

    @Test
    void resultNamesTheElementsThatWereJudgedAndAFindingThatWhichBreaksTheRule() {
        List<CheckResult> results = passiveRules.judge(
                List.of(
                        Told.get("me")
                                .json("{'rel':'me','name':7,'_links':{'self':{'href':'/me'}}}")
                                .at(1),
                        Told.get("people")
                                .json("{'rel':'people','_links':{'self':{'href':'/p'}}}")
                                .at(2)),
                check -> check.id().rule().equals("body.schema") && check.id().format() == Format.JSON);

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.elements()).containsExactly("me", "people");
            assertThat(result.findings()).singleElement().satisfies(finding -> assertThat(finding.elements())
                    .containsExactly("me"));
        });
    }

    @Test
    void exchangesUpToTheCapAreAllNamed() {
        Told[] ten = IntStream.range(0, 10).mapToObj(PassiveRulesTest::bad).toArray(Told[]::new);

        assertThat(says("http.challenge", ten))
                .first()
                .asString()
                .endsWith("x#10")
                .doesNotContain("more");
    }

    @Test
    void differentComplaintsAreCapped() {
        Told[] many = IntStream.range(0, 30)
                .mapToObj(i -> Told.post("addPhoneAudio").header("Location", "https://h" + i + ".contoso.com/"))
                .toArray(Told[]::new);

        assertThat(says("http.location", many)).hasSize(25).first().asString().contains("https://h0.");
    }

    @Test
    void sameComplaintTwiceInOneExchangeCountsOnce() {
        Told twice = Told.get("x").json("{'_links':{'a':{'href':'/a b'},'b':{'href':'/a b'},'self':{'href':'/x'}}}");

        assertThat(says("body.href", twice)).containsExactly("hrefs that are URI references | href '/a b' | x#1");
    }

    @Test
    void exchangesAreJudgedInTheOrderOfTheirStart() {
        List<CheckResult> results = passiveRules.judge(
                List.of(bad(2).at(2), bad(1).at(1)), check -> check.id().rule().equals("http.challenge"));

        assertThat(results.get(0).exchanges()).containsExactly("x#1", "x#2");
    }

    @Test
    void resultOfAFailureCarriesItsRuleAndExchanges() {
        CheckResult result = failed(bad(1));

        assertThat(result.rules()).containsExactly("http.challenge");
        assertThat(result.findings().get(0).rule()).isEqualTo("http.challenge");
        assertThat(result.exchanges()).containsExactly("x#1");
        assertThat(result.reason()).isEmpty();
        assertThat(result.duration()).isGreaterThanOrEqualTo(java.time.Duration.ZERO);
    }

    @Test
    void exchangeShownByTwoFindingsIsNamedOnce() {
        CheckResult result = failed(Told.get("me").status(404).json("{'code':'NotFound','message':1,'subcode':2}"));

        assertThat(result.findings()).hasSize(2);
        assertThat(result.exchanges()).containsExactly("x#1");
    }

    private static CheckResult failed(Told told) {
        return results(told).stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void silenceOfARuleIsUntestedWithAReason() {
        assertThat(results())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.outcome())
                        .isEqualTo(isOptional(result) ? Outcome.INAPPLICABLE : Outcome.UNTESTED))
                .allSatisfy(result -> assertThat(result.reason())
                        .startsWith("no exchange of the run is of the kind that the rule speaks of"));
    }

    private static boolean isOptional(CheckResult result) {
        return Catalogue.load().rule(result.id().rule()).flatMap(Rule::optional).isPresent();
    }

    @Test
    void bodyBeyondALimitOfThisSuiteIsInconclusive() {
        Told deep = Told.get("me").json("{'a':" + "[".repeat(1000) + "]".repeat(1000) + "}");
        CheckResult result = parseable(Bodies.phoneAudio(), deep);

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.reason())
                .isEqualTo("larger than this suite reads: limits.depth of the target file, 1000, is exceeded");
        assertThat(result.exchanges()).containsExactly("x#2");
        assertThat(complaining(deep)).isEmpty();
    }

    @Test
    void malformedBodyFailsBesideOneThatIsTooLarge() {
        Told large = Told.get("me").json("{'a':" + "7".repeat(10_001) + "}");
        CheckResult result = parseable(large, Told.get("me").json("{'a':"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.exchanges()).containsExactly("x#2", "x#1");
    }

    private static CheckResult parseable(Told... told) {
        return results(told).stream()
                .filter(result -> result.id().path().equals("body.parseable/any/every-exchange/json"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlySelectedChecksAreJudged() {
        assertThat(passiveRules.judge(
                        List.of(), check -> check.id().path().equals("http.location/any/every-exchange/xml")))
                .extracting(result -> result.id().path())
                .containsExactly("http.location/any/every-exchange/xml");
    }

    @Test
    void findingsCountToTheFormatOfTheAnswer() {
        Told xml = Told.get("me").withoutHeaders().asking(Format.JSON).xml("<resource NS rel='me' href='/x'/>");

        assertThat(formatsOf(xml)).containsOnly(Format.XML);
    }

    @Test
    void findingsWithoutABodyCountToTheFormatThatWasAskedFor() {
        Told bare = Told.get("user").status(401);

        assertThat(formatsOf(bare.asking(Format.XML))).containsExactly(Format.XML);
        assertThat(formatsOf(bare)).containsExactly(Format.JSON);
        assertThat(formatsOf(bare.asking(bare.request().header("Accept", "application/xml, application/json"))))
                .containsExactly(Format.JSON);
    }

    @Test
    void acceptOfSeveralTypesAsksForNoFormat() {
        Told json = Bodies.phoneAudio();

        assertThat(complaining(json.asking(json.request().header("Accept", "application/xml, */*"))))
                .isEmpty();
    }

    private static List<Format> formatsOf(Told told) {
        return results(told).stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .map(result -> result.id().format())
                .distinct()
                .toList();
    }
}
