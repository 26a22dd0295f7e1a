package org.ucwatck.verdict.log;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** The exchanges of a run, of which the long ones stay on disk; whoever walks along them has one at a time in memory. */
public final class LoggedExchanges extends AbstractList<RecordedExchange> implements RandomAccess {
    private final List<LoggedExchange> all;

    private LoggedExchanges(Collection<LoggedExchange> all) {
        this.all = List.copyOf(all);
    }

    /** The same exchanges; a list of another kind is copied. */
    public static LoggedExchanges of(List<RecordedExchange> exchanges) {
        return exchanges instanceof LoggedExchanges logged
                ? logged
                : new LoggedExchanges(
                        exchanges.stream().map(LoggedExchange::whole).toList());
    }

    /** In the order of their start. */
    public static LoggedExchanges sorted(Collection<LoggedExchange> exchanges) {
        return new LoggedExchanges(exchanges.stream()
                .sorted(Comparator.comparing(each -> each.head().started()))
                .toList());
    }

    static LoggedExchanges inOrder(Collection<LoggedExchange> exchanges) {
        return new LoggedExchanges(exchanges);
    }

    LoggedExchanges then(LoggedExchanges next) {
        List<LoggedExchange> both = new ArrayList<>(all);
        both.addAll(next.all);
        return new LoggedExchanges(both);
    }

    Optional<RecordedExchange> find(String id) {
        return all.stream()
                .filter(each -> each.head().id().equals(id))
                .findFirst()
                .map(LoggedExchange::exchange);
    }

    /** Those of which this holds, as far as is known without headers and bodies. */
    LoggedExchanges select(Predicate<RecordedExchange> wanted) {
        return new LoggedExchanges(
                all.stream().filter(each -> wanted.test(each.head())).toList());
    }

    /** About how many characters they have in all. */
    public long characters() {
        return all.stream().mapToLong(LoggedExchange::size).sum();
    }

    @Override
    public RecordedExchange get(int index) {
        return all.get(index).exchange();
    }

    @Override
    public int size() {
        return all.size();
    }
}
