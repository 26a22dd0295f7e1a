package org.ucwatck.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ucwatck.cli.Cli;
import org.ucwatck.cli.FakeSuite;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.conformance.arrangement.Arrangements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListAndExplainTest {
    private static Cli run(String... arguments) {
        return Cli.run(FakeSuite.passing().suite(), arguments);
    }

    private static JsonNode list(String topic) {
        Cli cli = run("list", topic, "--json");
        assertThat(cli.status()).isZero();
        return new JsonMapper().readTree(cli.out());
    }

    private static JsonNode row(JsonNode rows, String id) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> fields(JsonNode row) {
        return row.propertyStream().map(property -> property.getKey()).toList();
    }

    @Test
    void rulesHaveTheFieldsOfTheContract() {
        JsonNode rules = list("rules");

        JsonNode rule = row(rules, "request.max-length");
        assertThat(fields(rule)).containsExactly("id", "level", "basis", "source", "statement", "needs", "checks");
        assertThat(rule.get("level").asString()).isEqualTo("must");
        assertThat(rule.get("checks").get(0).asString()).isEqualTo(FakeSuite.LENGTH.path());
        assertThat(rules).allMatch(row -> row.has("checks") != row.has("untestable"));
    }

    @Test
    void requirementsHaveTheFieldsOfTheContract() {
        JsonNode requirements = list("requirements");

        JsonNode own = row(requirements, "request.max-length/" + FakeSuite.LENGTH.operation());
        assertThat(fields(own)).containsExactly("id", "rule", "element", "level", "source", "needs", "checks");
        assertThat(own.get("checks").get(0).asString()).isEqualTo(FakeSuite.LENGTH.path());
        JsonNode everywhere = row(requirements, "body.self-link/phoneAudio");
        assertThat(everywhere.get("checks").get(0).asString()).isEqualTo(FakeSuite.SELF.path());
        JsonNode planned = row(requirements, "body.self-link/from");
        assertThat(planned.get("planned").asString()).contains("no check of this version leads to it");
        assertThat(requirements)
                .allMatch(row -> Stream.of("checks", "planned", "untestable")
                                .filter(row::has)
                                .count()
                        == 1);
    }

    @Test
    void checksHaveIdAndRules() {
        JsonNode check = row(list("checks"), FakeSuite.CREATED.path());

        assertThat(fields(check)).containsExactly("id", "rules");
        assertThat(check.get("rules").get(0).asString()).isEqualTo("add-phone-audio.created");
    }

    @Test
    void profilesHaveWhatTheyCost() {
        JsonNode rows = list("profiles");
        JsonNode quick = row(rows, "quick");

        assertThat(fields(quick)).containsExactly("id", "statement", "checks", "requests", "calls");
        assertThat(quick.get("calls").asInt()).isZero();
        int hostile = row(rows, "robustness").get("checks").asInt();
        assertThat(hostile).isPositive();
        for (String whole : List.of("full", "slow")) {
            assertThat(row(rows, whole).get("checks").asInt())
                    .isEqualTo(list("checks").size() - hostile);
        }
        assertThat(row(rows, "default").get("requests").asInt())
                .isGreaterThan(quick.get("requests").asInt());
    }

    @Test
    void scenesHaveWhatTheyNeedCostAndLeave() {
        JsonNode rows = list("scenes");
        JsonNode incoming = row(rows, "incoming-call");

        assertThat(rows).hasSize(Arrangements.all().size()).allSatisfy(row -> assertThat(fields(row))
                .containsExactly("id", "statement", "needs", "calls", "cleanUp"));
        assertThat(incoming.get("calls").asInt()).isEqualTo(1);
        assertThat(incoming.get("needs").get(0).asString()).isEqualTo("phoneAudio");
        assertThat(run("list", "scenes").out())
                .containsPattern(
                        "(?m)^incoming-call +A call .*\\. Needs phoneAudio, secondAccount\\. At most 1 call\\. It is cancelled")
                .containsPattern("(?m)^reads +One resource .* No calls\\. It leaves nothing behind\\.");
    }

    @Test
    void capabilitiesHaveTheLinksThatShowThem() {
        JsonNode phoneAudio = row(list("capabilities"), "phoneAudio");

        assertThat(fields(phoneAudio)).containsExactly("id", "statement", "area", "shown", "rules");
        assertThat(phoneAudio.get("shown").get(0).asString()).isEqualTo("startPhoneAudio on communication");
        assertThat(phoneAudio.get("rules").size()).isGreaterThan(20);
        assertThat(row(list("capabilities"), "history").get("rules").size()).isZero();
    }

    @Test
    void statementsHaveWhatJudgesThemOrTheReason() {
        JsonNode statements = list("statements");

        JsonNode judged = row(statements, "addPhoneAudio_ref#operations/post-operation");
        assertThat(fields(judged)).containsExactly("id", "statement", "document", "section", "kind", "rules");
        assertThat(judged.get("rules").get(0).asString()).isEqualTo("method.not-allowed");
        assertThat(statements)
                .allMatch(row -> Stream.of("rules", "planned", "untestable")
                                .filter(row::has)
                                .count()
                        == 1);
    }

    @Test
    void lastLineOfStatementsSaysHowManyOfEachKind() {
        assertThat(run("list", "statements").out())
                .containsPattern("  planned  [A-Z][^\\n]+\\. \\(not judged yet: ")
                .containsPattern("\\n\\d+ statements of 379 documents: \\d+ generic, \\d+ story, \\d+ untestable,"
                        + " \\d+ planned; 20 documents state nothing\\n$");
    }

    @Test
    void textListingShowsIdAndSentence() {
        assertThat(run("list", "rules").out()).containsPattern("(?m)^request\\.max-length +must  .*length");
        assertThat(run("list", "checks").out()).contains(FakeSuite.SELF.path() + "\n");
    }

    @Test
    void ruleIsExplainedWithSourceChecksAndHowToRun() {
        Cli cli = run("explain", "request.max-length");

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("request.max-length (MUST, stated)")
                .contains("https://github.com/OfficeDev/skype-docs/blob/master/Skype/UCWA/")
                .contains("A-03")
                .contains("  " + FakeSuite.LENGTH.path())
                .contains("  ./ucwa-tck run --target FILE --only 'request.max-length'");
    }

    @Test
    void ruleThatNeedsSomethingSaysWhatToDeclare() {
        assertThat(run("explain", "add-phone-audio.error-already-exists").out())
                .contains("provoke.add-phone-audio.error-already-exists (target file: provoke:"
                        + " {add-phone-audio.error-already-exists: {to: \"sip:who-causes-it@contoso.com\"}})");
    }

    @Test
    void ruleThatTakesLongNamesTheProfile() {
        assertThat(run("explain", "event.idle-page").out())
                .contains("slow (run with --profile full)")
                .contains("--only 'event.idle-page' --profile full\n");
        assertThat(run("explain", "robustness.path-tricks").out())
                .contains("--only 'robustness.path-tricks' --profile robustness\n");
    }

    @Test
    void ruleNeedsWhatItsChecksNeed() {
        Cli cli = Cli.run(Suite.real(), "explain", "add-phone-audio.echo");

        assertThat(cli.out())
                .contains("  needs    phoneAudio (target file: capabilities: [phoneAudio])")
                .contains("for some of its checks, number.other (target file: numbers: {other:");
    }

    @Test
    void checkIsExplainedWithItsRules() {
        assertThat(run("explain", FakeSuite.LENGTH.path()).out())
                .contains("  case       51-characters")
                .contains("  request.max-length (MUST, stated)")
                .contains("--only '" + FakeSuite.LENGTH.path() + "'");
    }

    @Test
    void oldIdOfARuleIsExplainedByTheRuleItIsPartOf() {
        Cli cli = run("explain", "call.start-subject");

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("call.start-subject is request.max-length/startPhoneAudio.POST.subject now.")
                .contains("greatest length");
    }

    @Test
    void faultsHaveTheOperatorsAtTheirSites() {
        JsonNode fault = row(list("faults"), "limit-raised@location.POST.location");

        assertThat(fault.get("rule").asString()).isEqualTo("request.max-length");
    }
}
