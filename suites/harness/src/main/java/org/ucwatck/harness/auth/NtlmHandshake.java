package org.ucwatck.harness.auth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.http.HttpException;
import org.apache.http.auth.NTCredentials;
import org.apache.http.impl.auth.NTLMScheme;
import org.apache.http.message.BasicHeader;
import org.apache.http.message.BasicHttpRequest;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.Sender;

/** Lets an account in by the three messages of NTLM, as the windows grant asks for (page AuthenticationInUCWA); speaks no Kerberos. */
final class NtlmHandshake {
    private static final int REFUSED = 401;
    private static final String NTLM = "NTLM";

    private final Grant.Windows account;
    private final Mask mask;
    private final NTLMScheme scheme = new NTLMScheme();

    NtlmHandshake(Grant.Windows account, Mask mask) {
        this.account = account;
        this.mask = mask;
    }

    /** Whether the answer asks for NTLM; throws ArrangementFailed where it takes nothing but Kerberos. */
    static boolean isAskedFor(Exchange answer) {
        if (answer.status() != REFUSED) {
            return false;
        }
        List<String> schemes =
                AuthChallenge.of(answer).stream().map(AuthChallenge::scheme).toList();
        if (schemes.contains("negotiate") && !schemes.contains("ntlm")) {
            throw new ArrangementFailed(
                    "the token service offers Negotiate alone for the windows grant, thus Kerberos, which this suite does"
                            + " not speak; let it offer NTLM, too, or give the account (accounts: of the target file)"
                            + " grant: password or grant: token",
                    answer);
        }
        return schemes.contains("ntlm");
    }

    /** Sends the request until it is let in; all three messages have to go over one connection. Gives the answer to the last. */
    Exchange carryOut(UcwaRequest request, Sender connection, Trace trace) {
        Exchange asked = connection.send(request.header("Authorization", next("", Optional.empty())), trace);
        if (asked.status() != REFUSED) {
            return asked;
        }
        String challenge = messageOf(asked);
        String response = next(challenge, Optional.of(asked));
        mask.addAll(Set.of(response.substring(response.indexOf(' ') + 1)));
        Exchange answer = connection.send(request.header("Authorization", response), trace);
        if (answer.status() == REFUSED) {
            throw new ArrangementFailed(
                    "the token service does not let the account in by NTLM; username, password or domain (accounts: of the"
                            + " target file) is wrong, or it lets that user in some other way only",
                    answer);
        }
        return answer;
    }

    private static String messageOf(Exchange asked) {
        return AuthChallenge.of(asked).stream()
                .filter(it -> it.scheme().equals("ntlm") && !it.token().isEmpty())
                .map(AuthChallenge::token)
                .findFirst()
                .orElseThrow(() -> new ArrangementFailed(
                        "the token service asks for NTLM, and answers the first message without a challenge"
                                + " (WWW-Authenticate: NTLM and the second message)",
                        asked));
    }

    private String next(String challenge, Optional<Exchange> asked) {
        try {
            scheme.processChallenge(new BasicHeader("WWW-Authenticate", (NTLM + " " + challenge).strip()));
            NTCredentials credentials =
                    new NTCredentials(account.username(), account.password().reveal(), "", account.domain());
            return scheme.authenticate(credentials, new BasicHttpRequest("POST", "/"))
                    .getValue();
        } catch (HttpException | RuntimeException e) {
            String what = "the NTLM challenge of the token service cannot be read";
            throw asked.map(exchange -> new ArrangementFailed(what, exchange))
                    .orElseGet(() -> new ArrangementFailed(what));
        }
    }
}
