package org.ucwatck.harness.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.session.Target;
import org.ucwatck.spec.Format;
import org.ucwatck.verdict.Leftovers;

/** Deletes the applications that an earlier part of the run left, and with them their conversations and calls. */
final class EarlierApplications {
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final Target target;
    private final Trace trace = new Trace("cleaning-earlier");

    EarlierApplications(Target target) {
        this.target = target;
    }

    /** What is still left, each in words; what keeps one from being deleted never ends the run. */
    List<String> delete(Leftovers left) {
        List<String> residue = new ArrayList<>();
        left.applications().values().forEach(url -> residue.addAll(delete(url)));
        residue.addAll(left.unknown());
        return residue;
    }

    private List<String> delete(String url) {
        String application = "application " + url + " of an earlier part: ";
        try {
            List<Exchange> answers = answers(url);
            int last = answers.get(answers.size() - 1).status();
            return isGone(answers) ? List.of() : List.of(application + "DELETE was answered " + last);
        } catch (RuntimeException e) {
            return List.of(application + e.getMessage());
        }
    }

    /** The record does not say whose application it is. */
    private List<Exchange> answers(String url) {
        List<Exchange> answers = new ArrayList<>();
        List<Account> accounts = Stream.concat(Stream.of(target.config().caller()), target.config().other().stream())
                .toList();
        for (Account account : accounts) {
            answers.add(delete(url, account));
            if (answers.get(answers.size() - 1).succeeded()) {
                break;
            }
        }
        return answers;
    }

    private Exchange delete(String url, Account account) {
        UcwaRequest deletion = UcwaRequest.of("DELETE", url)
                .about("application")
                .accept(Format.JSON)
                .token(target.tokenOf(account));
        return target.client().send(deletion, trace);
    }

    private static boolean isGone(List<Exchange> answers) {
        return answers.stream().anyMatch(Exchange::succeeded)
                || (answers.stream().anyMatch(answer -> GONE.contains(answer.status()))
                        && answers.stream()
                                .allMatch(
                                        answer -> GONE.contains(answer.status()) || REFUSED.contains(answer.status())));
    }
}
