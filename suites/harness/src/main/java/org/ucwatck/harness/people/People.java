package org.ucwatck.harness.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.mask.TextReplacer;
import org.ucwatck.harness.record.Rebuilt;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;

/**
 * Everybody whom a target file or recorded traffic shows, and the pseudonyms that stand for them: the same person has the
 * same one wherever she is named, in whatever way that is written. Safe for concurrent use.
 */
public final class People {
    private final Set<SeenPerson> seen = new LinkedHashSet<>();
    private volatile TextReplacer replacer = new TextReplacer(Map.of());

    /** Learns whom the target file names: users, contacts, their numbers. */
    public synchronized void see(TargetConfig config) {
        see(config.caller());
        config.other().ifPresent(this::see);
        Stream.of(config.contacts().values(), config.numbers().values())
                .flatMap(values -> values.stream().sorted())
                .forEach(value -> add(SeenPerson.of(List.of(value))));
        settle();
    }

    private void see(Account account) {
        List<String> names = account.grant() instanceof Grant.Password password
                ? List.of(password.username())
                : account.grant() instanceof Grant.Windows windows ? List.of(windows.username()) : List.<String>of();
        add(SeenPerson.of(List.of(account.uri())).named(names));
    }

    /** Learns whom these exchanges show: senders, contacts and participants, their addresses, names and numbers. */
    public synchronized void see(Collection<RecordedExchange> exchanges) {
        exchanges.forEach(this::see);
        settle();
    }

    /** Learns whom the log shows: in its exchanges, in what its target file declared, and in what was found. */
    public synchronized void see(RunLog log) {
        log.exchanges().forEach(this::see);
        log.header().provenance().claims().forEach(this::look);
        log.results().stream()
                .flatMap(result -> Stream.concat(
                        Stream.of(result.reason()),
                        result.findings().stream().flatMap(it -> Stream.of(it.expected(), it.actual()))))
                .forEach(this::look);
        settle();
    }

    private void see(RecordedExchange exchange) {
        RecordedExchange.Request request = exchange.request();
        try {
            PeopleInBody.tell(Rebuilt.exchange(exchange), this::add);
        } catch (RuntimeException | StackOverflowError e) {
            // what cannot be read is looked through as text alone
        }
        Stream.of(
                        Stream.of(
                                request.url(),
                                request.body(),
                                exchange.response().body()),
                        Stream.concat(request.headers().stream(), exchange.response().headers().stream())
                                .map(Header::value))
                .flatMap(texts -> texts)
                .forEach(this::look);
        PeopleInText.users(request.body()).forEach(user -> add(new SeenPerson(List.of(), List.of(user), List.of())));
    }

    /** Whoever stands in a text is there alone: nobody knows what belongs together. */
    private void look(String text) {
        PeopleInText.addresses(text).forEach(each -> add(new SeenPerson(List.of(each), List.of(), List.of())));
        PeopleInText.numbers(text).forEach(each -> add(new SeenPerson(List.of(), List.of(), List.of(each))));
    }

    private void add(SeenPerson person) {
        if (!person.isNobody()) {
            seen.add(person);
        }
    }

    private void settle() {
        replacer = new TextReplacer(Pseudonyms.of(seen));
    }

    /** The text with a pseudonym in place of everybody who is known by now. */
    public String hide(String text) {
        return replacer.replace(text);
    }
}
