package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.transport.Told;

/** Bodies of more nodes, or deeper, than is read. */
final class BodySizeTest {
    private static final int MANY = 100_000;
    private static final String NODES = "limits.nodes of the target file, 100000, is exceeded";
    private static final String DEPTH = "limits.depth of the target file, 1000, is exceeded";
    private static final Bounds SMALL = new Bounds(1, 1, 1, 1, 10, 5, 1, 1, Bounds.DEFAULT.run());

    static Stream<Arguments> large() {
        return Stream.of(
                json("{'_links':{'a':[" + "{'href':'/x'},".repeat(MANY) + "{}]}}", NODES),
                json("{'_embedded':{'a':[" + "{'rel':'a'},".repeat(MANY) + "{}]}}", NODES),
                json("{'list':[" + "1,".repeat(MANY) + "1]}", NODES),
                json("{'a':" + "[".repeat(MANY) + "]".repeat(MANY) + "}", DEPTH),
                json("{'a':".repeat(MANY) + "1" + "}".repeat(MANY), DEPTH),
                xml("<link rel='a' href='/x'/>".repeat(MANY), NODES),
                xml("<resource rel='a'/>".repeat(MANY), NODES),
                xml("<resource rel='a'>".repeat(MANY) + "</resource>".repeat(MANY), DEPTH),
                xml("<a>".repeat(MANY), DEPTH));
    }

    private static Arguments json(String body, String limit) {
        return Arguments.of(Told.get("me").json(body), limit);
    }

    private static Arguments xml(String inside, String limit) {
        return Arguments.of(Told.get("me").xml("<resource NS rel='me' href='/me'>" + inside + "</resource>"), limit);
    }

    @ParameterizedTest
    @MethodSource("large")
    void bodyBeyondALimitIsNotRead(Told told, String limit) {
        assertThatThrownBy(() -> Representation.of(told.once(), "me"))
                .isInstanceOf(LargerThanRead.class)
                .hasMessage("larger than this suite reads: " + limit);
    }

    @Test
    void limitsOfTheTargetFileCount() {
        assertThat(read(Told.get("me").json("{'a':[1,2,3,4,5,6,7,8]}")).json().size())
                .isEqualTo(1);
        assertThatThrownBy(() -> read(Told.get("me").json("{'a':[1,2,3,4,5,6,7,8,9]}")))
                .hasMessageContaining("limits.nodes of the target file, 10,");
        assertThatThrownBy(() -> read(Told.get("me").json("{'a':[[[[[]]]]]}")))
                .hasMessageContaining("limits.depth of the target file, 5,");
        assertThatThrownBy(() ->
                        read(Told.get("me").xml("<resource NS a='' b='' c='' d='' e='' f='' g='' h='' i='' j=''/>")))
                .hasMessageContaining("limits.nodes of the target file, 10,");
        assertThatThrownBy(() -> read(Told.get("me").xml("<resource NS><a><b><c><d><e/></d></c></b></a></resource>")))
                .hasMessageContaining("limits.depth of the target file, 5,");
    }

    @Test
    void malformedBodyIsMalformedHoweverLargeItIs() {
        assertThatThrownBy(() -> read(Told.get("me").json("{'a':[1,2,3,4,5,6,7,}")))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("malformed JSON");
        assertThatThrownBy(() -> read(Told.get("me").xml("<resource NS a='' b='' c='' d='' e=''><b></c></resource>")))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("malformed XML");
    }

    private static Representation read(Told told) {
        Exchange whole = told.once();
        Payload small = whole.body().within(SMALL);
        return Representation.of(
                new Told(told.request(), told.cause(), told.status(), told.headers(), small, "").once(), "me");
    }
}
