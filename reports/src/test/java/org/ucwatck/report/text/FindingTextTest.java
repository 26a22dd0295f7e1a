package org.ucwatck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.SampleRules;
import org.ucwatck.report.SampleRun;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

class FindingTextTest {
    private final FindingText text = FindingText.with(SampleRules.ALL, SampleRun.header(false));

    @Test
    void findingSaysAllThatAVendorNeeds() {
        assertThat(text.of(SampleRun.TOO_LONG, SampleRun.LENGTH)).isEqualTo("""
                request.max-length (MUST, OperationResource#operation-resource)
                  An operationId of more than 50 characters is refused.
                  expected   400 BadRequest, with ParameterValidationFailure or without a subcode
                  actual     201 Created
                  exchanges  x-0002, x-0003
                  again      ./ucwa-tck run --target FILE --seed 42 --only 'request.max-length/addPhoneAudio.POST.operationId/51-characters/xml' --out 'reports/out/sample <server> & co-again'""");
    }

    @Test
    void furtherLinesStandBelowTheFirst() {
        Finding finding = new Finding("add-phone-audio.echo", "one of\n- this\r\n- that", "neither\u0007\n", List.of());
        assertThat(text.of(SampleRun.ECHO, finding)).isEqualTo("""
                add-phone-audio.echo (MUST, addPhoneAudio_ref#post)
                  The invitation repeats the `to` & 'phoneNumber' that the request gave.
                  expected   one of
                             - this
                             - that
                  actual     neither␇
                  exchanges  none
                  again      ./ucwa-tck run --target FILE --seed 42 --only 'add-phone-audio.echo/addPhoneAudio.POST/plain/json' --out 'reports/out/sample <server> & co-again'""");
    }

    @Test
    void openCheckSaysWhy() {
        CheckResult open = SampleRun.result(SampleRun.ECHO, Outcome.CANNOT_TELL, "no conversation", List.of());
        assertThat(text.of(open)).isEqualTo("""
                add-phone-audio.echo (MUST, addPhoneAudio_ref#post)
                  The invitation repeats the `to` & 'phoneNumber' that the request gave.
                  outcome    CANNOT_TELL
                  reason     no conversation
                  again      ./ucwa-tck run --target FILE --seed 42 --only 'add-phone-audio.echo/addPhoneAudio.POST/plain/json' --out 'reports/out/sample <server> & co-again'""");
        assertThat(text.line(open)).isEqualTo("CANNOT_TELL: no conversation");
    }

    @Test
    void allFindingsOfACheckStandOneAfterTheOther() {
        CheckResult failed =
                SampleRun.result(SampleRun.ECHO, Outcome.FAILED, "", List.of(SampleRun.LENGTH, SampleRun.NO_VERSION));
        assertThat(text.of(failed))
                .isEqualTo(text.of(SampleRun.ECHO, SampleRun.LENGTH) + "\n\n"
                        + text.of(SampleRun.ECHO, SampleRun.NO_VERSION));
        assertThat(text.line(failed))
                .isEqualTo("request.max-length (MUST, OperationResource#operation-resource): expected 400 BadRequest, "
                        + "with ParameterValidationFailure or without a subcode, but 201 Created");
    }

    @Test
    void oneLineIsOfTheGravestFinding() {
        CheckResult failed =
                SampleRun.result(SampleRun.ECHO, Outcome.FAILED, "", List.of(SampleRun.NO_VERSION, SampleRun.LENGTH));
        assertThat(text.line(failed)).startsWith("request.max-length (MUST, ");
    }

    @Test
    void ruleThatTheCatalogueLacksIsSaidToBeUnknown() {
        Finding finding = new Finding("gone.rule", "x", "y", List.of());
        assertThat(text.of(SampleRun.ECHO, finding)).startsWith("""
                gone.rule (MUST, source unknown)
                  This catalogue has no rule of that id; the log was written with another one.
                """);
    }

    @Test
    void passedCheckHasNothingToSay() {
        CheckResult passed = SampleRun.result(SampleRun.ECHO, Outcome.PASSED, "", List.of());
        assertThat(text.of(passed)).isEmpty();
        assertThat(text.line(passed)).isEmpty();
    }
}
