package org.ucwatck.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** A run by hand with every outcome, both formats and what is hard to print. */
public final class SampleRun {
    public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final String NASTY = "<b>&amp; 'quoted' \"twice\" ]]> ``` | ünïcödé 漢字 \uD83D\uDE00 \u0000\u001B[31m\uD800";
    public static final CheckId TOO_LONG =
            CheckId.parse("request.max-length/addPhoneAudio.POST.operationId/51-characters/xml");
    public static final CheckId ECHO = CheckId.parse("add-phone-audio.echo/addPhoneAudio.POST/plain/json");
    static final CheckId VERSION = CheckId.parse("response.version-header/any/every-exchange/json");
    public static final Finding LENGTH = new Finding(
            "request.max-length",
            "400 BadRequest, with ParameterValidationFailure or without a subcode",
            "201 Created",
            List.of("x-0002", "x-0003"));
    public static final Finding NO_VERSION =
            new Finding("response.version-header", "X-MS-UcwaVersion: 2.0", "no such header", List.of("x-0001"));

    private SampleRun() {}

    public static RunLog log() {
        return new RunLog(header(false), exchanges(), results(), new RunFooter(START.plusSeconds(75), false, 3));
    }

    public static RunHeader header(boolean strict) {
        return new RunHeader(
                "0.1.0",
                "run-1",
                START,
                "sample <server> & co",
                "http://127.0.0.1:8080/",
                List.of("phone-audio", "scopes"),
                List.of(Format.JSON, Format.XML),
                List.of("default"),
                List.of(),
                List.of(),
                42,
                strict,
                5);
    }

    public static List<CheckResult> results() {
        return List.of(
                passed("add-phone-audio.created/addPhoneAudio.POST/minimal/json", "x-0001"),
                result(TOO_LONG, Outcome.FAILED, "", List.of(LENGTH)),
                result(ECHO, Outcome.FAILED, "", List.of(echo(), NO_VERSION)),
                result(VERSION, Outcome.FAILED, "", List.of(NO_VERSION)),
                result(
                        CheckId.parse("event.completed/addPhoneAudio.POST/declined/xml"),
                        Outcome.CANNOT_TELL,
                        "startMessaging was answered 503; no conversation to add audio to",
                        List.of()),
                notRun("add-phone-audio.error-cannot-redirect/addPhoneAudio.POST/provoked/json", Outcome.INAPPLICABLE),
                notRun("add-phone-audio.error-cannot-redirect/addPhoneAudio.POST/provoked/xml", Outcome.UNTESTED));
    }

    public static List<RecordedExchange> exchanges() {
        return List.of(
                exchange("x-0000", "session/json", 200, "{\"access_token\":\"***\"}"),
                exchange("x-0001", "add-phone-audio.created/addPhoneAudio.POST/minimal/json", 201, ""),
                exchange(
                        "x-0002",
                        TOO_LONG.path(),
                        201,
                        "<resource rel=\"phoneAudioInvitation\"><property>1</property></resource>"),
                exchange("x-0003", TOO_LONG.path(), 200, "x".repeat(20_000)),
                exchange(
                        "x-0004",
                        ECHO.path(),
                        200,
                        "{\"to\":" + "\"<script>alert('1')</script> & " + NASTY.replace("\"", "\\\"") + "\"}"),
                new RecordedExchange(
                        "x-0005",
                        "event.completed/addPhoneAudio.POST/declined/xml",
                        START.plusSeconds(3),
                        Duration.ofSeconds(5),
                        new RecordedExchange.Request("POST", "http://127.0.0.1:8080/ucwa/x y", List.of(), "\u0001"),
                        new RecordedExchange.Response(0, List.of(), ""),
                        "no answer within 5 s"));
    }

    public static CheckResult result(CheckId id, Outcome outcome, String reason, List<Finding> findings) {
        List<String> ids = exchanges().stream()
                .filter(exchange -> exchange.check().equals(id.path()))
                .map(RecordedExchange::id)
                .toList();
        return new CheckResult(
                id,
                rulesOf(id),
                outcome,
                reason,
                findings,
                List.of(),
                ids,
                START.plusSeconds(2),
                Duration.ofMillis(12));
    }

    private static List<String> rulesOf(CheckId id) {
        return id.equals(VERSION) ? List.of(id.rule()) : List.of(id.rule(), "response.version-header");
    }

    private static Finding echo() {
        return new Finding("add-phone-audio.echo", "to is sip:lenné@contoso.com", "to is\n" + NASTY, List.of("x-0004"));
    }

    private static CheckResult passed(String path, String exchange) {
        CheckId id = CheckId.parse(path);
        Choice choice = new Choice("A-01 body of the 201 answer", "no body", List.of(exchange));
        return new CheckResult(
                id,
                List.of(id.rule()),
                Outcome.PASSED,
                "",
                List.of(),
                List.of(choice),
                List.of(exchange),
                START.plusSeconds(1),
                Duration.ofNanos(4_200_000));
    }

    private static CheckResult notRun(String path, Outcome outcome) {
        CheckId id = CheckId.parse(path);
        String reason = "the target does not provoke add-phone-audio.error-cannot-redirect";
        return new CheckResult(
                id, List.of(id.rule()), outcome, reason, List.of(), List.of(), List.of(), Instant.EPOCH, Duration.ZERO);
    }

    public static RecordedExchange exchange(String id, String check, int status, String body) {
        List<Header> sent =
                List.of(new Header("Authorization", "Bearer ***"), new Header("Accept", "application/json"));
        List<Header> received = List.of(new Header("Location", "/ucwa/v1/invitations/146"));
        return new RecordedExchange(
                id,
                check,
                START.plusSeconds(1),
                Duration.ofMillis(4),
                new RecordedExchange.Request(
                        "POST",
                        "http://127.0.0.1:8080/ucwa/v1/addPhoneAudio",
                        sent,
                        "{\"to\":\"sip:lenné@contoso.com\",\"operationId\":\"74cb\"}"),
                new RecordedExchange.Response(status, received, body),
                "");
    }
}
