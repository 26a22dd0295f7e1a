package org.ucwatck.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.spec.files.SpecUnreadable;
import org.ucwatck.spec.pages.Format;
import tools.jackson.databind.json.JsonMapper;

class VectorsTest {
    @Test
    void topicsAreListed() {
        assertThat(Vectors.topics())
                .containsExactly(
                        "json-type-error", "malformed-json", "malformed-xml", "operation-id", "phone-number", "to");
    }

    @ParameterizedTest
    @CsvSource({
        "49-characters, 49, VALID",
        "50-characters, 50, VALID",
        "51-characters, 51, INVALID",
        "50-astral-characters, 50, ACCEPTABLE",
        "51-astral-characters, 51, INVALID"
    })
    void lengthsAreWhatTheirNamesSay(String id, int codePoints, Expectation expected) {
        var vector = vector("operation-id", id);

        assertThat(vector.value().codePoints().count()).isEqualTo(codePoints);
        assertThat(vector.expect()).isEqualTo(expected);
    }

    @Test
    void expectationsOfOperationIdFollowFromBothCounts() {
        assertThat(Vectors.load("operation-id").vectors()).allSatisfy(vector -> {
            var units = vector.value().length();
            var points = vector.value().codePoints().count();
            if (points > 50 && vector.value().equals(vector.value().strip())) {
                assertThat(vector.expect()).isEqualTo(Expectation.INVALID);
            } else if (units > 50) {
                assertThat(vector.expect()).isEqualTo(Expectation.ACCEPTABLE);
            }
        });
    }

    @Test
    void validNumbersStayInTheFictitiousRange() {
        assertThat(Vectors.load("phone-number").vectors())
                .filteredOn(vector -> vector.expect() == Expectation.VALID)
                .extracting(Vector::value)
                .allMatch(number -> number.matches("(tel:)?\\+1[0-9]{3}55501[0-9]{2}"));
    }

    @Test
    void contactIsFilledIn() {
        var body = vector("malformed-json", "compact").body("sip:a@example.com");

        assertThat(body).asString(StandardCharsets.UTF_8).isEqualTo("{\"to\":\"sip:a@example.com\"}");
    }

    @Test
    void rawBytesSurviveFillingIn() {
        var body = vector("malformed-json", "invalid-utf-8").body("sip:a@example.com");

        assertThat(body).contains(0xff, 0xfe, 0x80).endsWith("\"sip:a@example.com\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void charsetIsObeyed() {
        assertThat(vector("malformed-json", "utf-16").body("sip:a@example.com")).startsWith(0xff, 0xfe, '{', 0);
    }

    @Test
    void rawValuesAreJson() {
        assertThat(Vectors.load("json-type-error").vectors())
                .allSatisfy(vector -> assertThat(vector.formats()).containsExactly(Format.JSON))
                .allSatisfy(vector -> assertThat(JsonMapper.shared()
                                .readTree(vector.raw().orElseThrow())
                                .isString())
                        .isFalse());
    }

    @Test
    void everyRefusalSaysWhatIsExpected() {
        var vectors = Vectors.topics().stream().flatMap(topic -> Vectors.load(topic).vectors().stream());

        assertThat(vectors.filter(vector -> vector.expect() == Expectation.INVALID))
                .allSatisfy(vector -> assertThat(vector.codes()).isNotEmpty())
                .allSatisfy(vector -> assertThat(vector.subcodes()).isNotEmpty());
    }

    @Test
    void unknownTopicIsNamed() {
        assertThatThrownBy(() -> Vectors.load("nothing"))
                .isInstanceOf(SpecUnreadable.class)
                .hasMessageStartingWith("vectors/nothing.json: there is no such file");
    }

    private static Vector vector(String topic, String id) {
        List<Vector> vectors = Vectors.load(topic).vectors();
        return vectors.stream()
                .filter(vector -> vector.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
