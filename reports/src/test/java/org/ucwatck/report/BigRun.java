package org.ucwatck.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** A run of any size, to see that the reports stay small and quick. */
public final class BigRun {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final int EXCHANGES_A_CHECK = 4;
    private static final int RULES = 100;
    private static final List<String> OPERATIONS = Catalogue.load().pages().stream()
            .flatMap(page -> page.operations().stream().map(it -> page.rel() + "." + it.method()))
            .toList();

    private BigRun() {}

    public static List<Rule> rules() {
        return IntStream.range(0, RULES)
                .mapToObj(n -> new Rule(
                        "topic" + n % 15 + ".rule-" + n,
                        n % 5 == 0 ? Level.SHOULD : Level.MUST,
                        Basis.STATED,
                        "addPhoneAudio_ref#post",
                        "A sentence of about a hundred characters that says what a server has to do, number " + n,
                        List.of(),
                        false,
                        List.of(),
                        null,
                        null))
                .toList();
    }

    public static RunLog of(int checks, int failedOfHundred) {
        List<CheckResult> results = new ArrayList<>();
        List<RecordedExchange> exchanges = new ArrayList<>();
        for (int n = 0; n < checks; n++) {
            CheckId id = new CheckId(
                    "topic" + n % RULES % 15 + ".rule-" + n % RULES,
                    OPERATIONS.get(n / RULES % OPERATIONS.size()),
                    "variant-" + n,
                    n % 2 == 0 ? Format.JSON : Format.XML);
            List<String> ids = exchange(exchanges, id);
            boolean fails = n % 100 < failedOfHundred;
            Finding finding = new Finding(id.rule(), "400 BadRequest", "201 Created", ids);
            results.add(new CheckResult(
                    id,
                    List.of(id.rule()),
                    fails ? Outcome.FAILED : Outcome.PASSED,
                    "",
                    fails ? List.of(finding) : List.of(),
                    List.of(),
                    ids,
                    START,
                    Duration.ofMillis(20)));
        }
        return new RunLog(header(), exchanges, results, new RunFooter(START.plusSeconds(20), false, 100));
    }

    private static RunHeader header() {
        return new RunHeader(
                "0.1.0",
                "big",
                START,
                "big",
                "http://127.0.0.1/",
                List.of(),
                List.of(Format.JSON, Format.XML),
                List.of(),
                List.of(),
                List.of(),
                1,
                false,
                100);
    }

    private static List<String> exchange(List<RecordedExchange> exchanges, CheckId id) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < EXCHANGES_A_CHECK; i++) {
            String name = "x-%05d".formatted(exchanges.size());
            ids.add(name);
            String body = "{\"rel\":\"phoneAudioInvitation\",\"_links\":{\"self\":{\"href\":\"/ucwa/v1/" + name
                    + "\"}}," + "\"properties\":[" + "\"some property\",".repeat(40) + "1]}";
            exchanges.add(new RecordedExchange(
                    name,
                    id.path(),
                    START.plusMillis(exchanges.size()),
                    Duration.ofMillis(3),
                    new RecordedExchange.Request("POST", "http://127.0.0.1/ucwa/v1/" + name, headers(), body),
                    new RecordedExchange.Response(201, headers(), body),
                    ""));
        }
        return ids;
    }

    private static List<Header> headers() {
        return List.of(new Header("Content-Type", "application/json"), new Header("X-MS-UcwaVersion", "2.0"));
    }
}
