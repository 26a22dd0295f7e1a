package org.ucwatck.conformance.entrance;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.UcwaRequest;
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

    static Challenge challenge(CheckContext context) {
        return context.target()
                .door()
                .challenge()
                .orElseThrow(() -> new ArrangementFailed("discovery met no MsRtcOAuth challenge"));
    }

    /** A token of a guest whom nobody knew before. */
    static Secret another(CheckContext context) {
        return context.target()
                .tokens()
                .grant(meeting(context), challenge(context), context.trace())
                .secret();
    }

    /** Her token as it is valid now. */
    Secret token() {
        return context.target().tokenOf(account);
    }

    /** GET of her application. */
    UcwaRequest look() {
        return session.get(session.deletion().url()).about("application");
    }

    /** The link of her own resource, as an absolute URL; empty where she sees none. */
    Optional<String> mine(String rel) {
        return me().flatMap(it -> it.link(rel)).map(link -> session.resolve(link.href()));
    }

    /** Her own resource; empty where the server shows none. */
    Optional<Resource> me() {
        return session.meBefore();
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
