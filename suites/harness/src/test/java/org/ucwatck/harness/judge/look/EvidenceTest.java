package org.ucwatck.harness.judge.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** What is judged from the record: what it does not keep is neither found nor silently passed over. */
final class EvidenceTest {
    private static final PassiveRules RULES = new PassiveRules(new TrustedOrigins(URI.create(Told.HOST), List.of()));

    private static CheckResult result(String rule, Evidence... evidence) {
        return RULES.judgeAll(
                        List.of(evidence),
                        check -> check.id().rule().equals(rule) && check.id().format() == Format.JSON)
                .get(0);
    }

    private static Exchange torn(int number) {
        return Told.get("me").json("{'a':").at(number);
    }

    private static Evidence masked(Exchange exchange) {
        return new Evidence(exchange, 1, true);
    }

    @Test
    void whatMayBeTheMaskOfASecretIsNoFindingAndNotPassedOver() {
        CheckResult result = result("body.parseable", masked(torn(1)), masked(torn(2)));

        assertThat(result.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(result.reason())
                .isEqualTo(
                        "what looks wrong in a recorded exchange may be the mask of a secret, or a change that a recorder made");
        assertThat(result.exchanges()).containsExactly("x#1", "x#2");
    }

    @Test
    void whatAnotherExchangeShowsToIsAFinding() {
        CheckResult result = result("body.parseable", masked(torn(1)), Evidence.seen(torn(2), 2));

        assertThat(result.findings())
                .singleElement()
                .extracting(Finding::exchanges)
                .isEqualTo(List.of("x#1", "x#2"));
    }

    @Test
    void maskedExchangeInWhichNothingIsWrongIsPassed() {
        Exchange fine = Told.get("me").json("{'a':'***'}").once();

        assertThat(result("body.parseable", masked(fine)).outcome()).isEqualTo(Outcome.PASSED);
    }

    /** A target may have begun anew between two parts, and count from the start again. */
    @Test
    void orderIsJudgedWithinAPart() {
        String page = "{'_links':{'self':{'href':'/e'},'next':{'href':'/n'}},'sender':[{'rel':'communication',"
                + "'href':'/c','events':[{'link':{'rel':'messagingInvitation','href':'/i/1'},'type':'%s'}]}]}";
        Exchange completed =
                Told.get("events").json(page.formatted("completed")).at(1);
        Exchange started = Told.get("events").json(page.formatted("started")).at(2);

        assertThat(result("event.once-in-order", Evidence.seen(completed, 1), Evidence.seen(started, 1))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(result("event.once-in-order", Evidence.seen(completed, 1), Evidence.seen(started, 2))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }
}
