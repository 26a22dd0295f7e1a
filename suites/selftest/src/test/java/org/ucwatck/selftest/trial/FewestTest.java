package org.ucwatck.selftest.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewestTest {
    private static final List<Integer> ALL = IntStream.range(0, 100).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, 49, 50, 99})
    void oneThatShowsItIsLeft(int cause) {
        assertThat(Fewest.of(ALL, some -> some.contains(cause))).containsExactly(cause);
    }

    @Test
    void whatOnlyShowsItTogetherIsLeft() {
        assertThat(Fewest.of(ALL, some -> some.containsAll(Set.of(3, 51, 98)))).containsExactly(3, 51, 98);
    }

    @Test
    void nothingIsLeftWhereNothingIsNeeded() {
        assertThat(Fewest.of(ALL, some -> true)).isEmpty();
    }

    @Test
    void allAreLeftWhereNotEvenAllShowIt() {
        assertThat(Fewest.of(ALL, some -> false)).isEqualTo(ALL);
    }
}
