package org.ucwatck.report.text;

import java.util.List;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.StateTable;
import org.ucwatck.spec.rules.Ambiguity;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.spec.rules.Rule;

/**
 * The edition of the catalogue that a run is told with.
 *
 * @param rules all rules, sorted by id
 * @param readings how the suite reads the points where the pages leave room
 * @param states the states of calls
 * @param faults the faulty servers that prove the rules
 * @param digest of all data of the specification, as a run log records it; empty when not known
 */
public record Edition(
        List<Rule> rules,
        List<Ambiguity> readings,
        List<StateTable> states,
        List<FaultTable.Row> faults,
        String digest) {
    public Edition {
        rules = List.copyOf(rules);
        readings = List.copyOf(readings);
        states = List.copyOf(states);
        faults = List.copyOf(faults);
    }

    /** The edition that a catalogue is. */
    public static Edition of(Catalogue catalogue) {
        return new Edition(
                catalogue.rules(),
                catalogue.ambiguities(),
                StateTable.all(),
                FaultTable.load().rows(),
                Catalogue.digest());
    }

    /** Rules alone, without readings and digest. */
    public static Edition of(List<Rule> rules) {
        return new Edition(rules, List.of(), List.of(), List.of(), "");
    }
}
