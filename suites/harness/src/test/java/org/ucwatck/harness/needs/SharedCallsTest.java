package org.ucwatck.harness.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;
import org.ucwatck.verdict.result.PlannedCheck.Share;

class SharedCallsTest {
    private static final List<PlannedCheck> CHECKS = Stream.of(
                    checks("operationId", true, 3, Format.JSON),
                    checks("to", true, 1, Format.JSON),
                    checks("charset", true, 1, Format.JSON),
                    checks("to", false, 2, Format.JSON),
                    checks("to", true, 1, Format.XML),
                    checks(Share.NOTHING, true, 4, Format.XML))
            .flatMap(each -> each)
            .toList();

    private static Stream<PlannedCheck> checks(String part, boolean sure, int count, Format format) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PlannedCheck(
                        new CheckId("request." + part.toLowerCase(Locale.ROOT), part, sure + "-" + i, format),
                        List.of("any"),
                        List.of(),
                        1,
                        Optional.of(new Share(part, sure))));
    }

    private static List<List<String>> shared(List<PlannedCheck> checks) {
        return SharedCalls.of(checks).stream()
                .map(call -> call.stream()
                        .map(check -> check.id().operation() + " " + check.id().variant())
                        .sorted()
                        .toList())
                .toList();
    }

    @Test
    void eachCheckHasOneCallWithOtherPartsOfTheSameKindAndFormat() {
        assertThat(shared(CHECKS))
                .containsExactlyInAnyOrder(
                        List.of("charset true-0", "operationId true-0", "to true-0"),
                        List.of("operationId true-1"),
                        List.of("operationId true-2"),
                        List.of("to false-0"),
                        List.of("to false-1"),
                        List.of("nothing true-0", "nothing true-1", "nothing true-2", "nothing true-3"),
                        List.of("to true-0"));
    }

    @Test
    void orderOfThePlanChangesNothing() {
        List<PlannedCheck> shuffled = new ArrayList<>(CHECKS);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(SharedCalls.of(shuffled)).isEqualTo(SharedCalls.of(CHECKS));
    }

    @Test
    void sharedCallIsNeededOnce() {
        assertThat(CallNeed.of(CHECKS, 20).most()).isEqualTo(7);
    }

    @Test
    void checkThatRunsAloneNeedsItsOwnCall() {
        assertThat(shared(CHECKS.subList(3, 4))).containsExactly(List.of("to true-0"));
    }
}
