package org.ucwatck.harness.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.session.Target;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Leftovers;

/** Deletes what an earlier part of the run left: applications, and with them their conversations and calls. */
public final class EarlierApplications {
    /** What the log has in place of a secret. */
    private static final String MASKED = "***";

    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> REFUSED = Set.of(401, 403);

    private final Target target;
    private final Trace trace = new Trace("cleaning-earlier");

    public EarlierApplications(Target target) {
        this.target = target;
    }

    /** What is still left, each in words; what keeps one from being deleted never ends the run. */
    List<String> delete(Leftovers left) {
        List<String> residue = new ArrayList<>();
        left.applications().values().forEach(url -> delete(url, "application")
                .ifPresent(why -> residue.add("application " + url + " of an earlier part: " + why)));
        residue.addAll(left.unknown());
        return residue;
    }

    /** Why the resource of that rel is still there; empty when it is gone. */
    public Optional<String> delete(String url, String rel) {
        if (url.contains(MASKED)) {
            return Optional.of("its address holds a secret, which the log does not keep");
        }
        try {
            List<Exchange> answers = answers(url, rel);
            int last = answers.get(answers.size() - 1).status();
            return isGone(answers) ? Optional.empty() : Optional.of("DELETE was answered " + last);
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The record does not say whose application it is. */
    private List<Exchange> answers(String url, String rel) {
        List<Exchange> answers = new ArrayList<>();
        List<Account> accounts = Stream.concat(Stream.of(target.config().caller()), target.config().other().stream())
                .toList();
        for (Account account : accounts) {
            UcwaRequest deletion =
                    UcwaRequest.of("DELETE", url).about(rel).accept(Format.JSON).token(target.tokenOf(account));
            answers.add(target.client().send(deletion, trace));
            if (answers.get(answers.size() - 1).succeeded()) {
                break;
            }
        }
        return answers;
    }

    private static boolean isGone(List<Exchange> answers) {
        return answers.stream().anyMatch(Exchange::succeeded)
                || (answers.stream().anyMatch(answer -> GONE.contains(answer.status()))
                        && answers.stream()
                                .allMatch(
                                        answer -> GONE.contains(answer.status()) || REFUSED.contains(answer.status())));
    }
}
