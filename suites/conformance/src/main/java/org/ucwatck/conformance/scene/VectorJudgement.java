package org.ucwatck.conformance.scene;

import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.rules.Expectation;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Vector;

/** What a vector's expectation means for the answer to a request that carries it. */
public final class VectorJudgement {
    public static final String DOUBTFUL = "request.doubtful-input";

    private final CheckContext context;
    private final String sent;
    private final Vector vector;
    private final Exchange answer;

    /** Judges the answer to a request that carries the vector, which findings call by these words. */
    public VectorJudgement(CheckContext context, String sent, Vector vector, Exchange answer) {
        this.context = context;
        this.sent = sent;
        this.vector = vector;
        this.answer = answer;
    }

    /** Judges for the rule: accepted when valid, refused with one of the statuses when invalid, either otherwise. */
    public void judge(String rule, int... refusals) {
        if (vector.expect() == Expectation.VALID) {
            context.judge(rule, answer).of(sent).status(201);
        } else if (vector.expect() == Expectation.INVALID && vector.level() == Level.MUST) {
            context.judge(rule, answer).of(sent).status(refusals);
        } else {
            tolerate(rule);
        }
    }

    /** Judges the subcode of a refusal, where the vector names some, for a rule of the vector's level. */
    public void subcode(String mustRule, String shouldRule) {
        boolean refused = answer.status() == 400;
        if (refused
                && vector.expect() == Expectation.INVALID
                && !vector.subcodes().isEmpty()) {
            String rule = vector.subcodeLevel() == Level.MUST ? mustRule : shouldRule;
            context.judge(rule, answer).of(sent).subcodeIfAny(vector.subcodes().toArray(String[]::new));
        }
    }

    private void tolerate(String rule) {
        boolean accepted = answer.status() == 201;
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        context.judge(rule, answer)
                .of(sent)
                .that(accepted || refused, "HTTP 201, or a refusal with HTTP 400", "HTTP " + answer.status());
        context.choice(vector.id() + ": " + vector.reason(), accepted ? "accepted" : "refused", answer);
        if (vector.expect() == Expectation.INVALID) {
            context.judge(DOUBTFUL, answer)
                    .of(sent)
                    .that(!accepted, "HTTP 400: " + vector.reason(), "HTTP 201: the request was accepted");
        }
    }
}
