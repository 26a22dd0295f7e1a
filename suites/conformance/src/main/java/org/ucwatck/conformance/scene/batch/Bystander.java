package org.ucwatck.conformance.scene.batch;

import java.util.List;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Scene;

/** An application that is there only for a part of a batch to delete it: whether it was carried out shows. */
public final class Bystander implements Scene {
    private final CheckContext context;
    private final UcwaSession session;

    private Bystander(CheckContext context, Account account) {
        this.context = context;
        this.session = UcwaSession.open(context.target(), context.format(), account, "bystander-" + context.freshId());
    }

    /** One of the account, the same for all of this attempt at the check; it is deleted when the attempt ends. */
    public static Bystander of(CheckContext context, Account account) {
        return context.scenes().of(Bystander.class, () -> new Bystander(context, account));
    }

    /** One of the caller. */
    public static Bystander of(CheckContext context) {
        return of(context, context.config().caller());
    }

    /** The request that would delete it. */
    public UcwaRequest deletion() {
        return session.deletion();
    }

    /** GET of it, which is answered 404 once it is deleted. */
    public Exchange look() {
        return context.send(session.get(session.deletion().url()).about("application"));
    }

    /** Judges that it is still there, although this was answered. */
    public void judgeThere(String rule, Exchange answer, String sent) {
        Exchange now = look();
        context.judge(rule, answer)
                .of(sent)
                .that(
                        now.status() == 200,
                        "nothing that is refused is carried out",
                        "a DELETE in it was: GET application is answered HTTP " + now.status());
    }

    @Override
    public List<String> exchanges() {
        return List.of();
    }

    @Override
    public void end(boolean changed) {
        session.close();
    }
}
