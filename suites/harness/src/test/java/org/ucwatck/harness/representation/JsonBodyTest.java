package org.ucwatck.harness.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.representation.Representation.Kind;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;

final class JsonBodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1} {}     | malformed JSON: Trailing token (`JsonToken.START_OBJECT`) found",
                "{'a':1,}       | malformed JSON: Unexpected character ('}' (code 125))",
                "{'a':          | malformed JSON: Unexpected end-of-input",
                "{'a':01}       | malformed JSON: Invalid numeric value: Leading zeroes not allowed",
                "{'a':NaN}      | malformed JSON: Non-standard token 'NaN'",
                "[]             | the JSON body is no object",
                "'text'         | the JSON body is no object"
            })
    void malformedTextIsUnreadable(String text, String words) {
        assertThatThrownBy(() -> Reading.json(text))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void placeOfAFaultIsToldByLineAndColumn() {
        assertThatThrownBy(() -> Reading.json("{'a':1,\n 'b' 2}")).hasMessageEndingWith("(line 2, column 6)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFEFF"})
    void bodyWithoutAnyValueIsUnreadable(String text) {
        assertThatThrownBy(() -> Reading.json(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() {
        assertThat(Reading.json("\uFEFF{'a':1}")).isEqualTo("{'a':1}");
    }

    @ParameterizedTest
    @CsvSource({"utf-8,UTF-8", "utf-16,UTF-16", "iso-8859-1,ISO-8859-1", "'\"utf-8\"',UTF-8"})
    void bodyIsReadInItsCharset(String declared, String actual) {
        Representation read =
                Reading.bytes("application/json;charset=" + declared, "{\"a\":\"é\"}", Charset.forName(actual));

        assertThat(read.resource().text("a")).contains("é");
    }

    @Test
    void bytesThatAreNoTextOfTheCharsetAreUnreadable() {
        assertThatThrownBy(() -> Reading.bytes("application/json", "{\"a\":\"é\"}", StandardCharsets.ISO_8859_1))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the body is no UTF-8 text");
    }

    @Test
    void charsetThatNobodyKnowsIsUnreadable() {
        assertThatThrownBy(() -> Reading.bytes("application/json; charset=utf-9", "{}", StandardCharsets.UTF_8))
                .isInstanceOf(Unreadable.class)
                .hasMessage("unknown charset utf-9");
    }

    @Test
    void bodyOfAnotherTypeIsUnreadable() {
        assertThatThrownBy(() -> Reading.bytes("text/html; charset=utf-8", "<p>", StandardCharsets.UTF_8))
                .isInstanceOf(Unreadable.class)
                .hasMessage("Content-Type text/html is no UCWA type");
        Told untyped = Told.get("me").body("x", Payload.of("{}")).withoutHeaders();
        assertThatThrownBy(() -> Representation.of(untyped.once(), ""))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the answer has no Content-Type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON ; charset=utf-8",
                "application/vnd.microsoft.com.ucwa+json",
                "application/vnd.microsoft.ucwa+json"
            })
    void allUcwaTypesOfJsonAreRead(String type) {
        assertThat(Reading.bytes(type, "{}", StandardCharsets.UTF_8).format()).isEqualTo(Format.JSON);
    }

    @Test
    void kindFollowsFromStatusAndContent() {
        assertThat(kind(Told.get("").json("{'_links':{}}"))).isEqualTo(Kind.RESOURCE);
        assertThat(kind(Told.get("").json("{'sender':[]}"))).isEqualTo(Kind.EVENTS);
        assertThat(kind(Told.get("").json("{'_links':{'next':{}}}"))).isEqualTo(Kind.EVENTS);
        assertThat(kind(Told.get("").json("{'_links':{'resync':{}}}"))).isEqualTo(Kind.EVENTS);
        assertThat(kind(Told.get("").status(400).json("{'sender':[]}"))).isEqualTo(Kind.ERROR);
        assertThat(kind(Told.get("").status(399).json("{}"))).isEqualTo(Kind.RESOURCE);
    }

    @Test
    void longNumbersAndDeepArraysAreWellFormed() {
        Told body = Told.get("").json("{'a':" + "7".repeat(1001) + ",'b':" + nested(501) + ",'c':1}");
        assertThat(Representation.of(body.once(), "").resource().text("c")).contains("1");
        assertThat(kind(Told.get("").json("{'a':" + nested(Bounds.DEEPEST - 1) + "}")))
                .isEqualTo(Kind.RESOURCE);
    }

    @Test
    void whatExceedsALimitOfThisSuiteIsNoFaultOfTheBody() {
        assertBeyond(() -> Reading.json("{'a':" + nested(Bounds.DEEPEST) + "}"), "depth of the target file, 1000,");
        assertLarger(
                () -> Reading.json("{'a':" + "7".repeat(ReadingLimits.DIGITS + 1) + "}"), "10000 digits of a number");
        assertBeyond(
                () -> Reading.json("{'a':'" + "x".repeat(Payload.MOST_BYTES) + "'}"),
                "body of the target file, 16 MiB,");
        assertBeyond(
                () -> Reading.xml("<resource NS>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</resource>"),
                "depth of the target file, 1000,");
        assertLarger(
                () -> Reading.xml("<resource NS><" + "n".repeat(50_001) + "/></resource>"),
                "50000 characters of a name");
        assertBeyond(
                () -> Reading.xml("<resource NS>" + " ".repeat(Payload.MOST_BYTES) + "</resource>"),
                "body of the target file, 16 MiB,");
    }

    @Test
    void deepXmlIsReadPast() {
        assertThat(Reading.xml("<resource NS rel='me'><x:a xmlns:x='urn:x'>" + "<x:a>".repeat(501)
                        + "</x:a>".repeat(501) + "</x:a></resource>"))
                .isEqualTo("{'rel':'me'}");
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static void assertLarger(ThrowingCallable reading, String limit) {
        assertThatThrownBy(reading)
                .isInstanceOf(LargerThanRead.class)
                .hasMessage("larger than this suite reads (limit " + limit + ")");
    }

    private static void assertBeyond(ThrowingCallable reading, String limit) {
        assertThatThrownBy(reading)
                .isInstanceOf(LargerThanRead.class)
                .hasMessage("larger than this suite reads: limits." + limit + " is exceeded");
    }

    private static Kind kind(Told told) {
        return Representation.of(told.once(), "").kind();
    }

    @Test
    void membersThatAreNullAreAbsent() {
        assertThat(
                        Reading.json(
                                "{'rel':'x','subject':null,'list':[{'a':null,'b':1}],'_links':{'self':{'href':'/y','title':null}}}"))
                .isEqualTo("{'rel':'x','list':[{'b':1}],'_links':{'self':{'href':'/y'}}}");
        assertThat(Representation.of(
                                Told.get("").json("{'code':'x','message':null}").once(), "")
                        .forms())
                .containsExactly(new Form("A-34 member without a value", "null"));
    }

    @Test
    void linksAndEmbeddedResourcesThatAreNullAreStillThere() {
        String body = "{'_links':{'self':null},'_embedded':{'me':null,'people':{'rel':'people'}}}";

        assertThat(Reading.json(body)).isEqualTo(body);
    }

    @Test
    void namesOfParametersStayWhateverIsSaidOfThem() {
        String body = "{'code':'BadRequest','parameters':{'to':null},'debugInfo':{'x':null}}";

        assertThat(Reading.json(body)).isEqualTo(body);
    }
}
