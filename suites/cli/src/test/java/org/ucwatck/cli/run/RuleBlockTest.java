package org.ucwatck.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.text.FindingText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

class RuleBlockTest {
    private static final RunHeader HEADER = new RunHeader(
            "0",
            "run-1",
            Instant.EPOCH,
            "lab",
            "http://lab/",
            List.of(),
            List.of(Format.values()),
            List.of(),
            List.of(),
            List.of(),
            1,
            false,
            0);
    private static final FindingText TEXT = FindingText.with(Catalogue.load().rules(), HEADER);

    private static CheckResult failed(String rule, String operation, Format format, String actual) {
        String exchange = rule + "/" + operation + "/plain/" + format.slug() + "#1";
        return result(
                new CheckId(rule, operation, "plain", format),
                "",
                List.of(new Finding(rule, "status 400", actual, List.of(exchange))),
                exchange);
    }

    private static CheckResult inconclusive(String exchange) {
        CheckId id = new CheckId("error.subcode", "note.POST", "plain", Format.JSON);
        return result(id, "no answer", List.of(), exchange);
    }

    private static CheckResult result(CheckId id, String reason, List<Finding> findings, String exchange) {
        return new CheckResult(
                id,
                List.of(id.rule()),
                findings.isEmpty() ? Outcome.CANNOT_TELL : Outcome.FAILED,
                reason,
                findings,
                List.of(),
                List.of(exchange),
                Instant.EPOCH,
                Duration.ZERO);
    }

    private static List<RuleBlock> blocks(CheckResult... results) {
        List<CheckResult> all = List.of(results);
        return RuleBlock.of(
                all.stream().filter(each -> each.outcome() == Outcome.FAILED).toList(), all);
    }

    @Test
    void oneRuleIsOneBlockWithItsFormats() {
        List<RuleBlock> blocks = blocks(
                failed("request.max-length", "note.POST.message", Format.JSON, "status 201"),
                failed("request.max-length", "location.POST.location", Format.JSON, "status 201"),
                failed("request.max-length", "note.POST.message", Format.XML, "status 201"));

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).headline(TEXT))
                .startsWith("request.max-length (MUST, ")
                .endsWith("): 3 checks, json and xml");
        assertThat(blocks.get(0).details(TEXT))
                .containsOnlyOnce("expected   status 400")
                .containsOnlyOnce("actual     status 201")
                .contains("\n  at         note.POST.message, location.POST.location");
    }

    @Test
    void waysInWhichARuleIsBrokenAreToldApartTheMostFrequentFirst() {
        String text = blocks(
                        failed("request.max-length", "a.POST.b", Format.JSON, "HTTP 500"),
                        failed("request.max-length", "c.POST.d", Format.JSON, "HTTP 201"),
                        failed("request.max-length", "e.POST.f", Format.JSON, "HTTP 201"))
                .get(0)
                .details(TEXT);

        assertThat(text.indexOf("HTTP 201")).isPositive().isLessThan(text.indexOf("HTTP 500"));
    }

    @Test
    void ruleWhoseBrokenAnswerLeftOthersInconclusiveComesFirst() {
        List<RuleBlock> blocks = blocks(
                failed("body.schema", "me.GET", Format.JSON, "a number"),
                failed("request.max-length", "note.POST.message", Format.JSON, "status 201"),
                inconclusive("request.max-length/note.POST.message/plain/json#1"));

        assertThat(blocks.get(0).rule()).isEqualTo("request.max-length");
        assertThat(blocks.get(0).details(TEXT))
                .contains("leads to   1 check that met the same answer and could not judge");
    }
}
