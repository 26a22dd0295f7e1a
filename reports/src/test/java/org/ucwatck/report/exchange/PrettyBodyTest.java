package org.ucwatck.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrettyBodyTest {
    @Test
    void jsonIsIndentedAndKeepsItsOrderAndNumbers() {
        assertThat(PrettyBody.of("{\"b\":1.10,\"a\":[1,{}],\"c\":1e400}")).isEqualTo("""
                {
                  "b": 1.10,
                  "a": [
                    1,
                    {}
                  ],
                  "c": 1E+400
                }""");
    }

    @Test
    void xmlIsIndented() {
        assertThat(PrettyBody.of("<?xml version=\"1.0\"?><a x='1'><b>t</b><c/></a>"))
                .isEqualTo("""
                <a x="1">
                  <b>t</b>
                  <c/>
                </a>""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "{\"a\":",
                "{} {}",
                "<a><b></a>",
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
                "base64:AAEC"
            })
    void whatIsMalformedStaysAsItCame(String body) {
        assertThat(PrettyBody.of(body)).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {600, 100_000})
    void deepBodyStaysAsItCame(int levels) {
        String json = "[".repeat(levels) + "]".repeat(levels);
        String xml = "<resource rel='a'>".repeat(levels) + "</resource>".repeat(levels);

        assertThat(PrettyBody.of(json)).isEqualTo(json);
        assertThat(PrettyBody.of(xml)).isEqualTo(xml);
        assertThat(Body.of(xml).isMissingNode()).isTrue();
        assertThat(Body.of("{\"a\":" + json + "}").isMissingNode()).isTrue();
    }
}
