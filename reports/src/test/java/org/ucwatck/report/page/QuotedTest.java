package org.ucwatck.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuotedTest {
    private static String marked(String text) {
        return Quoted.of(text).stream()
                .map(piece -> piece.code() ? "<" + piece.text() + ">" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void whatStandsBetweenBackticksIsCode() {
        assertThat(marked("a `to` and `hosts: [x]`.")).isEqualTo("a <to> and <hosts: [x]>.");
        assertThat(marked("`to`")).isEqualTo("<to>");
    }

    @Test
    void backtickWithoutAnotherStays() {
        assertThat(marked("it's ` alone")).isEqualTo("it's ` alone");
        assertThat(marked("a `b\nc` d")).isEqualTo("a `b\nc` d");
        assertThat(marked("")).isEmpty();
    }
}
