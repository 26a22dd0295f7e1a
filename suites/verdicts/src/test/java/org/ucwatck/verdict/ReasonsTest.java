package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET http://a/1 was answered 503       | GET http://b:80/2?x=y was answered 503
            no answer from /ucwa/v1/me within 3 s | no answer from /ucwa/v1/me/note within 5 s
            2 of 3 calls were free                | 1 of 3 calls were free
            operation 74cb8404e0a247d5 never ended | operation 99cb8404e0a247d5 never ended
            HTTP 503 to a/b/c/json#12             | HTTP 503 to d/b/c/xml#7
            application 3f2504e0-4f89-11d3-9a0c is gone | application 00000000-4f89-11d3-9a0c is gone
            """)
    void reasonsThatDifferInAnAddressAnIdOrANumberAreOne(String one, String other) {
        assertThat(Reasons.kind(one)).isEqualTo(Reasons.kind(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /a was answered HTTP 503 | GET /a was answered HTTP 404
            no call was free             | no conversation was free
            POST /a was not answered     | GET /a was not answered
            """)
    void reasonsThatTellDifferentCausesStayApart(String one, String other) {
        assertThat(Reasons.kind(one)).isNotEqualTo(Reasons.kind(other));
    }

    @Test
    void mostFrequentReasonIsFirstInTheWordsOfItsFirst() {
        assertThat(Reasons.group(List.of("odd", "GET /a/1 failed", "GET /a/2 failed"), Function.identity()))
                .containsExactly(
                        new Reasons.Group<>("GET /a/1 failed", List.of("GET /a/1 failed", "GET /a/2 failed")),
                        new Reasons.Group<>("odd", List.of("odd")));
    }
}
