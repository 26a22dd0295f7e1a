package org.ucwatck.harness.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.auth.Token;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.spec.pages.Format;

/** Guests of a meeting: each grant makes a new one, and what is hers is found with her token (page RootURL, anonymous meeting join flow). */
final class Guests {
    private static final Step USER = Step.of("discovery.anonymous-join");

    private final Target target;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> applications = new ConcurrentHashMap<>();

    /** Each token after the one before. */
    private static final class Renewal implements Supplier<Token> {
        private final UnaryOperator<Token> next;
        private Token last;

        private Renewal(Token first, UnaryOperator<Token> next) {
            this.last = first;
            this.next = next;
        }

        @Override
        public synchronized Token get() {
            last = next.apply(last);
            return last;
        }
    }

    Guests(Target target) {
        this.target = target;
    }

    Account welcome(Trace trace) {
        Grant.AnonymousMeeting meeting = target.config()
                .anonymous()
                .orElseThrow(() -> new ArrangementFailed("the target file names no meeting under accounts.anonymous"));
        Challenge challenge = target.door()
                .challenge()
                .orElseThrow(() -> new ArrangementFailed("discovery met no MsRtcOAuth challenge"));
        Account guest = new Account("guest " + number.incrementAndGet(), meeting);
        Token first = target.tokens().grant(meeting, challenge, trace);
        target.keeper().keep(guest, first, new Renewal(first, token -> target.tokens()
                .renew(meeting, token.secret(), challenge, trace)));
        applications.put(guest.uri(), applicationsFor(guest, trace));
        return guest;
    }

    Optional<String> applicationsOf(Account account) {
        return Optional.ofNullable(applications.get(account.uri()));
    }

    /** Her home is that of the organizer, wherever the caller is at home. */
    private String applicationsFor(Account guest, Trace trace) {
        String user = target.door().user();
        if (user.isEmpty()) {
            return target.door().applications();
        }
        UcwaRequest first =
                UcwaRequest.get(user).about("user").accept(Format.JSON).token(target.tokenOf(guest));
        Exchange shown = new Redirects(USER.rule())
                .follow(first, request -> target.client().send(request, trace))
                .last();
        if (shown.status() != 200) {
            throw USER.failed("HTTP 200", shown);
        }
        return USER.href(shown, USER.read(shown, "user"), "applications");
    }
}
