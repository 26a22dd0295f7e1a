package org.ucwatck.report.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;

/** The way to an exchange: each one whose answer gave an address that a later one used, from the root on. */
public final class Chain {
    private final List<RecordedExchange> all;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();

    /** Finds ways in this log. */
    public Chain(RunLog log) {
        all = log.exchanges();
        IntStream.range(0, all.size()).forEach(this::index);
    }

    private void index(int place) {
        RecordedExchange exchange = all.get(place);
        places.putIfAbsent(exchange.id(), place);
        Map<String, Integer> offers = EventPages.isPage(exchange) ? pages : answers;
        Address.givenBy(exchange)
                .filter(address -> !address.equals(Address.of(exchange)))
                .forEach(address -> offers.putIfAbsent(address, place));
    }

    /** The exchanges and all on the way to them, in the order of the run. */
    public List<RecordedExchange> to(List<RecordedExchange> last) {
        TreeSet<Integer> found = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        last.stream().flatMap(exchange -> place(exchange).stream()).forEach(open::add);
        while (!open.isEmpty()) {
            int place = open.remove();
            if (found.add(place)) {
                giver(place).ifPresent(open::add);
            }
        }
        return found.stream().map(all::get).toList();
    }

    private Optional<Integer> place(RecordedExchange exchange) {
        return Optional.ofNullable(places.get(exchange.id()));
    }

    /** What the client was told in an answer of its own, rather than on the event channel. */
    private Optional<Integer> giver(int place) {
        String address = Address.of(all.get(place));
        return Stream.of(answers, pages)
                .flatMap(offers -> Optional.ofNullable(offers.get(address)).stream())
                .filter(giver -> giver < place)
                .findFirst();
    }
}
