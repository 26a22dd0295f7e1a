package org.ucwatck.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.report.SampleRun;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

class AddressTest {
    private static RecordedExchange answered(String location, String body) {
        return new RecordedExchange(
                "x-1",
                "check",
                SampleRun.START,
                Duration.ZERO,
                new RecordedExchange.Request("POST", "http://h/a/b/c", List.of(), ""),
                new RecordedExchange.Response(201, List.of(new Header("Location", location)), body),
                "");
    }

    @Test
    void relativeHrefsAreThoseOfTheUrlThatWasAsked() {
        String body =
                "{\"_links\":{\"x\":{\"href\":\"../x?a=1\"},\"y\":{\"href\":\"\\/y\"},\"z\":{\"href\":\"//other/z\"}}}";

        assertThat(Address.givenBy(answered("d", body))).containsExactly("/a/x", "/y", "/z", "/a/b/d");
    }

    @Test
    void hrefThatIsNoReferenceStaysAsItIs() {
        assertThat(Address.of("/a b", answered("", ""))).isEqualTo("/a b");
    }
}
