package org.ucwatck.conformance.robustness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.OtherUser;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The application of another user, whose address became known: the caller's own token does not open it. */
@ConformanceChecks
record OtherApplicationChecks(Format format) {
    private static final String OTHERS = "robustness.other-users-application";
    private static final String TRICKS = "robustness.path-tricks";
    private static final int[] REFUSALS = {401, 403, 404};

    @Test
    @Check(rule = OTHERS, operation = "application.GET")
    void callerReadsNothingOfAnotherUser(CheckContext context) {
        for (UcwaRequest read : Reads.ofApplication(context, other(context))) {
            Exchange answer = context.send(read.token(context.session().token()));
            context.judge(OTHERS, answer).of("GET " + read.rel()).status(REFUSALS);
        }
    }

    @Test
    @Check(rule = OTHERS, operation = "application.DELETE")
    void callerDeletesNothingOfAnotherUser(CheckContext context) {
        UcwaRequest deletion = other(context).deletion();
        Exchange answer = context.send(deletion.token(context.session().token()));

        context.judge(OTHERS, answer).of("DELETE application").status(REFUSALS);
    }

    /** What a server makes of such a path is its own affair, as long as nothing of the other user shows. */
    @ParameterizedTest
    @EnumSource(PathTrick.class)
    @Check(rule = TRICKS, operation = "application.GET")
    void pathThatMisleadsShowsNothingOfAnotherUser(PathTrick trick, CheckContext context) {
        String others = self(other(context));
        String url = trick.url(self(context.session()), others);
        Exchange answer = context.send(context.session().get(url).about(UcwaRequest.NOWHERE));

        context.choice("GET application with " + trick.slug(), "HTTP " + answer.status(), answer);
        context.judge(TRICKS, answer)
                .of("GET " + trick.slug())
                .that(
                        !shows(others, answer, context),
                        "nothing of the application of another user",
                        "HTTP " + answer.status() + " with that application");
    }

    private static UcwaSession other(CheckContext context) {
        OtherUser.share(context);
        return context.own().open(UcwaSession.Client.of(context.config().other().orElseThrow()));
    }

    private static String self(UcwaSession session) {
        return session.self().orElseThrow(() -> new ArrangementFailed("the application has no link self"));
    }

    private static boolean shows(String application, Exchange answer, CheckContext context) {
        return answer.succeeded()
                && context.read(answer, "application")
                        .flatMap(body -> body.resource().self())
                        .flatMap(answer::resolve)
                        .filter(application::equals)
                        .isPresent();
    }
}
