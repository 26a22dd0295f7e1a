package org.ucwatck.harness.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.result.ExpectedStatus;

/** At which operations a check judged that asks for several, and which statuses it demanded of its answers. */
public final class Elements {
    private static final String ANY = "any";

    private final boolean several;
    private final Set<String> judged = new TreeSet<>();
    private final List<ExpectedStatus> expected = new ArrayList<>();

    Elements(String operation) {
        this.several = operation.equals(ANY);
    }

    /** The operation of the exchange; none where the id of the check has it. */
    List<String> of(Exchange exchange) {
        UcwaRequest request = exchange.request();
        return several
                ? Catalogue.load().operation(request.rel(), request.method()).stream()
                        .toList()
                : List.of();
    }

    void judged(String element) {
        judged.add(element);
    }

    void judged(Exchange exchange) {
        judged.addAll(of(exchange));
    }

    public List<String> all() {
        return List.copyOf(judged);
    }

    void expect(Exchange exchange, List<String> statuses) {
        expected.add(new ExpectedStatus(exchange.id(), statuses));
    }

    public List<ExpectedStatus> expected() {
        return List.copyOf(expected);
    }
}
