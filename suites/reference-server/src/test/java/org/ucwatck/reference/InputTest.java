package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InputTest {
    private static final String TO = "\"to\":\"sip:carol@contoso.example\"";
    private Walk walk;

    @BeforeAll
    void start() throws IOException {
        walk = new Walk(ServerOptions.DEFAULT);
    }

    @AfterAll
    void stop() {
        walk.close();
    }

    private Exchange add(Visitor visitor, String body) {
        return visitor.post(walk.addPhoneAudio(walk.conversation()), body);
    }

    private Exchange add(String body) {
        return add(walk.visitor(), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "{\"to\":}", "[]", "null", "\"to\"", "{} {}", "{\"to\":\"x\",}", "{'to':'x'}"})
    void malformedJsonIsRefused(String body) {
        assertThat(add(body).json().path("subcode").asString()).isEqualTo("DeserializationFailure");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(add("[".repeat(200_000)).status()).isEqualTo(400);
    }

    @Test
    void bodyThatIsTooLargeIsRefused() {
        Exchange refused = add("{" + TO + ",\"x\":\"" + "x".repeat(2 << 20) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("code").asString()).isEqualTo("EntityTooLarge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"to\":null}", "{\"to\":\"\"}", "{\"to\":7}", "{\"to\":\"carol\"}", "{\"to\":[]}", ""})
    void missingOrUselessTargetIsListed(String body) {
        Exchange refused = add(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/parameters/0/name").asString()).isEqualTo("to");
        assertThat(refused.json().path("parameters").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,201", "1,201", "50,201", "51,400", "1000,400"})
    void operationIdHasFiftyCharactersAtMost(int length, int status) {
        assertThat(add("{" + TO + ",\"operationId\":\"" + "x".repeat(length) + "\"}")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "+", "++1", "+1 425", "+1234567890123456", "tel:", "+1425x", "(425) 555"})
    void numberThatCannotBeNormalisedIsRefused(String number) {
        assertThat(add("{" + TO + ",\"phoneNumber\":\"" + number + "\"}")
                        .json()
                        .path("subcode")
                        .asString())
                .isEqualTo("NormalizationFailed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json;charset='utf-8'",
                "application/vnd.microsoft.com.ucwa+json"
            })
    void mediaTypesOfJsonAreUnderstood(String type) {
        assertThat(add(walk.visitor().with("Content-Type", type), "\uFEFF{" + TO + "}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void otherMediaTypeIsUnsupported() {
        Exchange refused = add(walk.visitor().with("Content-Type", "text/plain"), "hello");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.json().path("code").asString()).isEqualTo("UnsupportedMediaType");
    }

    @Test
    void namesMayBeInAnyCaseAndUnknownOnesAreIgnored() {
        assertThat(add("{\"TO\":\"sip:carol@contoso.example\",\"flavour\":{\"a\":[1]},\"_links\":{}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void queryParametersCarryInput() {
        String add = walk.addPhoneAudio(walk.conversation()) + "?to=sip:carol%40contoso.example&operationId=q";

        Exchange added = walk.visitor().send("POST", add, null);

        assertThat(walk.visitor()
                        .get(added.header("Location"))
                        .json()
                        .path("operationId")
                        .asString())
                .isEqualTo("q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void otherMethodsAreNotAllowed(String method) {
        Exchange refused = walk.visitor().send(method, walk.addPhoneAudio(walk.conversation()), null);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("POST");
        assertThat(refused.json().path("code").asString()).isEqualTo("MethodNotAllowed");
    }

    @Test
    void versionThatIsTooHighIsNotSupported() {
        Exchange refused = add(walk.visitor().with("X-MS-RequiresMinResourceVersion", "99"), "{" + TO + "}");

        assertThat(refused.json().path("subcode").asString()).isEqualTo("APIVersionNotSupported");
    }
}
