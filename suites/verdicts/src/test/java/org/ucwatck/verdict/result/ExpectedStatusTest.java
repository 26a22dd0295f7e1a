package org.ucwatck.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpectedStatusTest {
    @Test
    void statusOrItsClassIsAllowed() {
        ExpectedStatus expected = new ExpectedStatus("x-1", List.of("201", "4xx"));

        assertThat(List.of(201, 400, 499)).allMatch(expected::allows);
        assertThat(List.of(200, 204, 301, 500, 0)).noneMatch(expected::allows);
    }

    @Test
    void somethingIsAllowed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedStatus("x-1", List.of()));
    }
}
