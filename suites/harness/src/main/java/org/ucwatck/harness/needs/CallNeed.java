package org.ucwatck.harness.needs;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.transport.CallBudget;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * How many calls checks may take on a server that keeps the rules, and how many the target file allows.
 *
 * @param most the most that are placed
 * @param allowed limits.calls of the target file
 * @param spare one more where something is to be refused: a call is set aside for it, too, and given back
 */
public record CallNeed(int most, int spare, int allowed) {
    /** Of these checks, all of which run. */
    public static CallNeed of(List<PlannedCheck> checks, int allowed) {
        int own = checks.stream()
                .filter(check -> check.share().isEmpty())
                .mapToInt(PlannedCheck::calls)
                .sum();
        int most = own + SharedCalls.of(checks).size();
        return new CallNeed(most, checks.isEmpty() ? 0 : 1, allowed);
    }

    /** What limits.calls has to be for a full verdict. */
    public int needed() {
        return most + spare;
    }

    public boolean isEnough() {
        return needed() <= allowed;
    }

    /** What to add to the target file; empty when the calls suffice. */
    public Optional<Remedy> remedy() {
        return isEnough() ? Optional.empty() : Optional.of(Needs.calls(needed()));
    }

    /** The calls of a run whose earlier parts placed so many; one that takes more than was told needs twice as many. */
    public CallBudget budget(int placed) {
        return new CallBudget(
                allowed, placed, Needs.calls(Math.max(needed(), 2 * allowed)).words());
    }

    /** How many calls will be placed at most and, where the file allows fewer, how many a full verdict may take. */
    public String words() {
        return isEnough()
                ? "at most " + most + " calls will be placed"
                : "at most " + allowed + " calls will be placed, a full verdict may take " + needed();
    }
}
