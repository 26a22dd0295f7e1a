package org.ucwatck.harness.needs;

import java.util.List;

/**
 * What one lack of a target costs.
 *
 * @param lack what is missing
 * @param rules ids of the rules, with the number of their checks that cannot run where others can
 * @param checks how many checks cannot run
 */
public record Gap(Lack lack, List<String> rules, int checks) {
    public Gap {
        rules = List.copyOf(rules);
    }
}
