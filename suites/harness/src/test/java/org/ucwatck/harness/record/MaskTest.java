package org.ucwatck.harness.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

final class MaskTest {
    private static final String CANARY = "ca&na\"ry's \\<wing>/7+é";

    private final Mask mask = new Mask();

    @Test
    void secretIsHiddenInEveryFormThatABodyCanHave() {
        mask.add(new Secret(CANARY));
        Input input = Input.empty().with("a", CANARY);

        assertThat(mask.hide("x " + CANARY + " y " + CANARY)).isEqualTo("x *** y ***");
        assertThat(mask.hide(input.write(Format.JSON).forLog())).isEqualTo("{\"a\":\"***\"}");
        assertThat(mask.hide(input.write(Format.XML).forLog())).contains(">***<");
        assertThat(mask.hide("/?p=" + URLEncoder.encode(CANARY, StandardCharsets.UTF_8)))
                .isEqualTo("/?p=***");
        assertThat(mask.hide("/?p="
                        + URLEncoder.encode(CANARY, StandardCharsets.UTF_8).replace("+", "%20")))
                .isEqualTo("/?p=***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-Cookie: unknown-to-the-mask; path=/",
                "set-cookie:\r\n unknown-to-the-mask",
                "Set-Cookie: a=b;\r\n\tc=unknown-to-the-mask",
                "Authorization: Bearer\n unknown-to-the-mask"
            })
    void secretHeadersOfPartsAreHiddenWithTheirFoldedLines(String header) {
        String part = "HTTP/1.1 200 OK\r\n" + header + "\r\nExpires: 0\r\n\r\n{}";

        assertThat(mask.hideInBatch(part))
                .contains("***", "\r\nExpires: 0\r\n\r\n{}")
                .doesNotContain("unknown-to-the-mask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass&word", "pass'word", "pa&ss'word"})
    void escapesOfRealServersAreHidden(String secret) {
        mask.add(new Secret(secret));

        assertThat(mask.hide("{\"p\":\"" + secret.replace("&", "\\u0026").replace("'", "\\u0027") + "\"}"))
                .isEqualTo("{\"p\":\"***\"}");
        assertThat(mask.hide("<p>" + secret.replace("&", "&amp;") + "</p>")).isEqualTo("<p>***</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary \\u0026\\u003C\\u003e\\\\\\u002b\\u00e4",
                "canary+%26%3c%3E%5c%2B%c3%a4",
                "canary%20%2526%253C%253E%255C%252B%25C3%25A4",
                "canary &#38;&#60;&#x3e;\\&#x2B;&#228;",
                "canary &amp;amp;&amp;lt;&amp;gt;\\+ä",
                "canary &amp;&lt;>\\\\+ä",
                "\\u0063anary &<>\\+ä",
                "%63an%61ry%20&<>%5C+ä",
                "&#99;anary &<>\\+ä"
            })
    void escapesAreHiddenHoweverTheyAreMixed(String written) {
        mask.add(new Secret("canary &<>\\+ä"));

        assertThat(mask.hide("[" + written + "]")).isEqualTo("[***]");
    }

    @Test
    void secretAmongBytesThatAreNoTextIsHidden() {
        mask.add(new Secret("canary-7f3a"));
        List<RecordedExchange> recorded = new ArrayList<>();
        byte[] bytes = "\u00e4 canary-7f3a".getBytes(StandardCharsets.ISO_8859_1);

        new ExchangeLog(mask, recorded::add)
                .record(Told.get("me")
                        .body("application/json", Payload.of(bytes))
                        .once());

        assertThat(recorded.get(0).response().body()).isEqualTo("\ufffd ***");
    }

    @Test
    void slashesMayBeEscaped() {
        mask.add(new Secret("a/b/c\"d"));

        assertThat(mask.hide("a\\/b\\/c\\\"d a/b/c\\\"d")).isEqualTo("*** ***");
    }

    @Test
    void secretThatContainsAnotherIsHiddenWhole() {
        mask.add(new Secret("token"));
        mask.add(new Secret("token-of-mary"));

        assertThat(mask.hide("token-of-mary token")).isEqualTo("*** ***");
    }

    @Test
    void tokenIsHiddenWithAndWithoutItsPrefix() {
        mask.add(new Secret("cwt=AAEBHAEF"));

        assertThat(mask.hide("Bearer cwt=AAEBHAEF, AAEBHAEF, cwt%3DAAEBHAEF")).isEqualTo("Bearer ***, ***, ***");
    }

    @Test
    void wordsTooShortToBeSecretsAreLeft() {
        mask.add(new Secret("abc"));
        mask.add(new Secret("defg"));

        assertThat(mask.hide("abc defg")).isEqualTo("abc ***");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer abc, Bearer ***",
        "AUTHORIZATION, abc, ***",
        "Proxy-Authorization, Basic x y, Basic ***",
        "Cookie, id=7; x, ***",
        "Set-Cookie, id=7, ***",
        "X-Other, Bearer abc, Bearer abc"
    })
    void secretHeadersAreHiddenWhateverTheyHold(String name, String value, String hidden) {
        assertThat(mask.hide(new Header(name, value))).isEqualTo(new Header(name, hidden));
    }

    @Test
    void grantedTokenIsHiddenBeforeAnybodyKnowsIt() {
        List<RecordedExchange> recorded = new ArrayList<>();
        ExchangeLog log = new ExchangeLog(mask, recorded::add);

        log.record(Told.post("token")
                .status(200)
                .json("{'token_type':'Bearer', 'access_token' : 'cwt=ca\\\\na\\'ry-7f3a', 'expires_in':1}")
                .once());

        assertThat(recorded.get(0).response().body())
                .isEqualTo("{\"token_type\":\"Bearer\", \"access_token\" : \"***\", \"expires_in\":1}");
    }

    @Test
    void logKeepsWhatWasSaidRawAndRecordsItMasked() {
        List<RecordedExchange> recorded = new ArrayList<>();
        mask.add(new Secret("canary-7f3a"));
        ExchangeLog log = new ExchangeLog(mask, recorded::add);
        Told told = Told.get("me?p=canary-7f3a").json("{'p':'canary-7f3a'}").header("X-Echo", "canary-7f3a");
        Exchange exchange = told.asking(told.request().token(new Secret("cwt=other-secret")))
                .failing("broke at canary-7f3a")
                .once();

        log.record(exchange);

        assertThat(log.exchanges()).containsExactly(exchange);
        assertThat(recorded.toString()).doesNotContain("canary", "other-secret").contains("Bearer ***");
    }
}
