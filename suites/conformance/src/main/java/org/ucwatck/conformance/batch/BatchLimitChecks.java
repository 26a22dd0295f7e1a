package org.ucwatck.conformance.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.OtherUser;
import org.ucwatck.conformance.scene.batch.Batch;
import org.ucwatck.conformance.scene.batch.Bystander;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/**
 * How many requests of a user may be outstanding (page BatchingRequests, limitations). They count over all that goes on of
 * the user, so that the other account does nothing else meanwhile; and a 429 is an answer here, not weather.
 */
@ConformanceChecks(needs = "secondAccount")
record BatchLimitChecks(Format format) {
    private static final String POST = "batch.POST";
    private static final String HUNDRED = "batch.hundred";
    private static final String OVER = "batch.over-limit";
    private static final int LIMIT = 100;
    private static final int LIMITED = 429;

    @Test
    @Check(rule = HUNDRED, operation = POST)
    void hundredRequestsAreTaken(CheckContext context) {
        UcwaSession session = alone(context);
        Exchange answer = exceed(context, Batch.of(context, session).request(reads(session, LIMIT)));

        context.judge(HUNDRED, answer)
                .of("a batch of " + LIMIT + " requests")
                .status(200)
                .that(answer.status() != 200 || answers(answer) == LIMIT, LIMIT + " answers", words(answer));
    }

    /** The limit may be changed in later releases, says the page: a server that takes more is as good. */
    @Test
    @Check(rule = OVER, operation = POST)
    void moreAreTakenOrRefusedWhole(CheckContext context) {
        Account other = context.config().other().orElseThrow();
        UcwaSession session = alone(context);
        Bystander bystander = Bystander.of(context, other);
        List<UcwaRequest> requests = new ArrayList<>(reads(session, LIMIT));
        requests.add(bystander.deletion().withoutToken());
        String accept = "multipart/batching, " + format.mediaType();
        Exchange answer =
                context.exceed(Batch.of(context, session).request(requests).header("Accept", accept));

        String sent = "a batch of " + requests.size() + " requests";
        context.choice(sent, "HTTP " + answer.status(), answer);
        context.judge(OVER, answer).of(sent).status(200, LIMITED);
        if (answer.status() == 200) {
            context.judge(OVER, answer)
                    .of(sent)
                    .that(answers(answer) == requests.size(), requests.size() + " answers", words(answer));
        } else {
            bystander.judgeThere(OVER, answer, sent);
        }
        if (answer.status() == LIMITED) {
            judgeInParts(context, session);
        }
    }

    /** What a client does after a 429. */
    private static void judgeInParts(CheckContext context, UcwaSession session) {
        for (int batch = 1; batch <= 2; batch++) {
            Exchange half = exceed(context, Batch.of(context, session).request(reads(session, LIMIT / 2)));
            context.judge(OVER, half)
                    .of("a batch of " + LIMIT / 2 + " requests after one of more than " + LIMIT)
                    .status(200);
        }
    }

    /** A first 429 may come from elsewhere. */
    private static Exchange exceed(CheckContext context, UcwaRequest batch) {
        Exchange answer = context.exceed(batch);
        return answer.status() == LIMITED ? context.exceed(batch) : answer;
    }

    private static UcwaSession alone(CheckContext context) {
        OtherUser.alone(context);
        return context.own().open(UcwaSession.Client.of(context.config().other().orElseThrow()));
    }

    private static List<UcwaRequest> reads(UcwaSession session, int number) {
        String url = session.self().orElseThrow(() -> new ArrangementFailed("the application has no link self"));
        return Collections.nCopies(number, session.get(url).about("application").withoutToken());
    }

    private static int answers(Exchange answer) {
        return BatchAnswer.of(answer).map(batch -> batch.parts().size()).orElse(0);
    }

    private static String words(Exchange answer) {
        return answers(answer) + " answers";
    }
}
