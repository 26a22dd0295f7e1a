package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnTest {
    @Test
    void sameSeedDrawsTheSameAndEachTryOtherThings() {
        List<String> first = texts();

        assertThat(texts()).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .hasSizeLessThanOrEqualTo(50));
        assertThat(String.join("", first).chars().filter(unit -> unit > 0x7F)).hasSizeGreaterThan(100);
    }

    @Test
    void failureNamesItsSeed() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() ->
                        Drawn.times(3, random -> assertThat(random.nextInt()).isNull()))
                .withMessageStartingWith("try 0 with -Dtck.seed=");
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        Drawn.times(20, random -> texts.add(Drawn.text(random, 40) + Drawn.of("abcdefghij", 10, 10, random)));
        return texts;
    }
}
