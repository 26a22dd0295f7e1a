package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.spec.Catalogue;

/** The operations at which a check judged that asks for several, so that its id names none. */
public final class Elements {
    private static final String ANY = "any";

    private final boolean several;
    private final Set<String> judged = new TreeSet<>();

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

    void judged(Exchange exchange) {
        judged.addAll(of(exchange));
    }

    public List<String> all() {
        return List.copyOf(judged);
    }
}
