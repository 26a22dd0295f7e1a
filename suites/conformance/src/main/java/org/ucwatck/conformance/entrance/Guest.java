package org.ucwatck.conformance.entrance;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Scene;

/** A guest of the meeting of the target file with an application of her own; she joins nothing (page RootURL, anonymous meeting join flow). */
public final class Guest implements Scene {
    private final CheckContext context;
    private final Account account;
    private final UcwaSession session;

    private Guest(CheckContext context) {
        this.context = context;
        this.account = context.target().guest(context.trace());
        this.session = UcwaSession.open(
                context.target(), context.format(), UcwaSession.Client.lurking(account), "guest-" + context.freshId());
    }

    /** One of this attempt at the check; her application is deleted when the attempt ends. */
    static Guest of(CheckContext context) {
        return context.scenes().of(Guest.class, () -> new Guest(context));
    }

    static Grant.AnonymousMeeting meeting(CheckContext context) {
        return context.config()
                .anonymous()
                .orElseThrow(() -> new ArrangementFailed("the target file names no meeting under accounts.anonymous"));
    }

    /** A token of a guest whom nobody knew before, which opens the user resource. */
    static Secret another(CheckContext context) {
        return context.target().tokenOf(context.target().guest(context.trace()));
    }

    /** A token of a guest of whom nothing more is known. */
    static Secret untried(CheckContext context) {
        return context.target()
                .tokens()
                .grant(meeting(context), Grants.challenge(context), context.trace())
                .secret();
    }

    /** The same guest, whose application is there for herself: else nobody could tell what its absence says to others. */
    Guest alive() {
        Exchange own = context.send(look().token(token()));
        if (own.status() != 200) {
            throw new ArrangementFailed("the application of a guest was not answered 200 to herself", own);
        }
        return this;
    }

    /** Her token as it is valid now. */
    Secret token() {
        return context.target().tokenOf(account);
    }

    /** GET of her application. */
    UcwaRequest look() {
        return session.get(session.deletion().url()).about("application");
    }

    /** Her own resource as GET shows it, or as her application embeds it where no link leads to it; empty where she sees none. */
    Optional<Me> me() {
        Optional<String> link = session.application().linkOrEmbedded("me").map(it -> session.resolve(it.href()));
        if (link.isEmpty()) {
            return session.application().embedded("me").stream().findFirst().map(it -> new Me(session.created(), it));
        }
        Exchange shown = context.send(session.get(link.get()).about("me"));
        return shown.status() == 200
                ? context.read(shown, "me").map(it -> new Me(shown, it.resource()))
                : Optional.empty();
    }

    /**
     * Her own resource.
     *
     * @param shown the answer that shows it
     */
    record Me(Exchange shown, Resource resource) {
        /** A link of it, as an absolute URL. */
        Optional<String> link(String rel) {
            return resource.link(rel).map(Link::href);
        }
    }

    UcwaSession session() {
        return session;
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
