package org.ucwatck.harness.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.harness.judge.rules.Judging.NOTHING;
import static org.ucwatck.harness.judge.rules.Judging.complaining;
import static org.ucwatck.harness.judge.rules.Judging.says;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.judge.look.Bodies;
import org.ucwatck.harness.transport.Told;

final class ErrorJudgesTest {
    private static Told error(int status, String json) {
        return Told.get("me").status(status).json(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'subcode':'x'}", "{'code':null}"})
    void bodyWithoutACodeIsSeen(String body) {
        assertThat(says("error.code-present", error(404, body)))
                .containsExactly("an error body with a code | the body of the HTTP 404 answer has no code | x#1");
    }

    @Test
    void missingCodeIsFoundByOneRuleOnly() {
        assertThat(complaining(error(404, "{'message':'gone'}"))).containsExactly("error.code-present");
        assertThat(complaining(error(404, "{'code':''}"))).containsExactly("error.code-present");
        assertThat(complaining(error(404, "{'code':null}"))).containsExactly("error.code-present");
    }

    @Test
    void missingCodeIsSeenInXmlToo() {
        Told xml = Told.get("me").status(404).xml("<reason NS><message>gone</message></reason>");

        assertThat(says("error.code-present", xml))
                .containsExactly("an error body with a code | the body of the HTTP 404 answer has no code | x#1");
    }

    @Test
    void failureWhoseXmlIsNoErrorBodyHasNoCode() {
        Told xml = Bodies.phoneAudioXml().status(404);

        assertThat(says("error.code-present", xml))
                .containsExactly("an error body with a code | the body of the HTTP 404 answer has no code | x#1");
        assertThat(complaining(xml)).containsExactly("error.code-present");
    }

    @Test
    void codeOfAnotherStatusIsSeen() {
        assertThat(says("error.code-matches-status", error(404, "{'code':'Conflict'}")))
                .containsExactly("code NotFound with HTTP 404 | code Conflict with HTTP 404 | x#1");
        assertThat(says("error.code-matches-status", error(504, "{'code':'notfound'}")))
                .containsExactly("code ExchangeServiceFailure or GatewayTimeout or Timeout with HTTP 504"
                        + " | code notfound with HTTP 504 | x#1");
        assertThat(says("error.code-matches-status", error(404, "{'code':'NotFound'}")))
                .isEmpty();
    }

    @Test
    void codeIsNotMatchedWithAStatusThatNoPageKnows() {
        assertThat(says("error.code-matches-status", error(418, "{'code':'Teapot'}"), error(404, "{}")))
                .containsExactly(NOTHING);
    }

    @Test
    void knownSubcodeInAnotherPlaceIsSeen() {
        assertThat(says("error.documented", error(409, "{'code':'Conflict','subcode':'ApplicationNotFound'}")))
                .containsExactly(
                        "subcode ApplicationNotFound only with 404 NotFound | subcode ApplicationNotFound with 409 Conflict"
                                + " | x#1");
        assertThat(says("error.documented", error(404, "{'code':'NotFound','subcode':'ApplicationNotFound'}")))
                .isEmpty();
        assertThat(says("error.documented", error(400, "{'code':'BadRequest','subcode':'NormalizationFailed'}")))
                .isEmpty();
    }

    @Test
    void subcodesThatNoPageKnowsAreLegal() {
        assertThat(says(
                        "error.documented",
                        error(404, "{'code':'NotFound','subcode':'NeverHeardOf'}"),
                        error(404, "{'code':'NotFound'}")))
                .containsExactly(NOTHING);
    }

    @Test
    void subcodeWithoutACodeIsLeftToTheRuleAboutCodes() {
        assertThat(complaining(error(404, "{'subcode':'ApplicationNotFound'}"))).containsExactly("error.code-present");
    }

    @Test
    void wrongTypesAreAMatterOfShape() {
        assertThat(says("error.shape", error(400, "{'code':'BadRequest','message':7}")))
                .containsExactly(
                        "an error body of the documented shape" + " | /message: is the number 7, not a string | x#1");
        assertThat(says("error.shape", error(400, "{'code':'BadRequest','parameters':[{'reason':'x'}]}")))
                .containsExactly("an error body of the documented shape | /parameters/0: has no \"name\" | x#1");
        assertThat(complaining(error(400, "{'code':'BadRequest','debugInfo':'x'}")))
                .containsExactly("error.shape");
    }

    @Test
    void codeThatIsNoTextIsAMatterOfShape() {
        assertThat(says("error.shape", error(418, "{'code':5}")))
                .containsExactly("an error body of the documented shape | /code: is the number 5, not a string | x#1");
    }

    @Test
    void parametersWithAnotherStatusAreSeen() {
        Told conflict = error(409, "{'code':'Conflict','parameters':[{'name':'to','reason':'x'},{'name':'a'}]}");

        assertThat(says("error.parameters-only-with-400", conflict))
                .containsExactly("parameters only with HTTP 400 | parameters [a, to] with HTTP 409 | x#1");
        assertThat(says("error.parameters-only-with-400", error(409, "{'code':'Conflict','parameters':[]}")))
                .isEmpty();
        assertThat(says("error.parameters-only-with-400", error(409, "{'code':'Conflict','parameters':{'to':'x'}}")))
                .containsExactly("parameters only with HTTP 400 | parameters [to] with HTTP 409 | x#1");
    }

    @Test
    void parametersBelongToBadRequests() {
        assertThat(says("error.parameters-only-with-400", error(400, "{'code':'BadRequest','parameters':[]}")))
                .containsExactly(NOTHING);
    }

    @Test
    void bodiesThatAreNoErrorsAreNotJudged() {
        List<Told> others = List.of(
                Told.get("me").json("{'code':'x'}"),
                Told.get("me").status(404),
                Told.get("me").status(404).body("text/html", Payload.of("<p>")),
                Told.get("me").status(404).json("{"),
                Told.post("token").status(400).json("{'error':'invalid_grant'}"));
        for (String rule : List.of("error.code-present", "error.shape", "error.parameters-only-with-400")) {
            assertThat(says(rule, others.toArray(Told[]::new))).as(rule).containsExactly(NOTHING);
        }
    }
}
