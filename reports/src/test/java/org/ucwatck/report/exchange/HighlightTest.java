package org.ucwatck.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightTest {
    private static final String ANSWER = """
            HTTP 201
            Date: today
            Content-Type: application/json

            {
              "to": "sip:a@b",
              "operationId": "123",
              "state": "Connecting"
            }
            """;

    private static List<String> marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).map(Piece::text).toList();
    }

    private static String whole(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    private static List<Piece> inAnswer(String actual, String expected) {
        return new Highlight(actual, expected, "").inAnswer(ANSWER);
    }

    @Test
    void propertyThatTheFindingNamesIsMarked() {
        List<Piece> pieces = inAnswer("operationId is 123", "operationId as it was sent");
        assertThat(marked(pieces)).containsExactly("  \"operationId\": \"123\",");
        assertThat(whole(pieces)).isEqualTo(ANSWER);
    }

    @Test
    void pointerSaysItBetterThanOtherWords() {
        assertThat(marked(inAnswer("state of the answer at /operationId: is too long", "")))
                .containsExactly("  \"operationId\": \"123\",");
    }

    @Test
    void plainWordIsNoNameOfAProperty() {
        assertThat(marked(inAnswer("a link to nowhere", "nothing"))).isEmpty();
        assertThat(marked(inAnswer("to is sip:a@b", "nothing"))).containsExactly("  \"to\": \"sip:a@b\",");
    }

    @Test
    void statusIsMarkedWhereTheFindingIsAboutIt() {
        assertThat(marked(inAnswer("HTTP 201: the request was accepted", "HTTP 400")))
                .containsExactly("HTTP 201");
    }

    @Test
    void timeIsNoStatus() {
        assertThat(marked(inAnswer("none within 500 ms\n+201 ms: no event", "a completed event")))
                .isEmpty();
    }

    @Test
    void missingHeaderIsShownBehindTheOthers() {
        List<Piece> pieces = inAnswer("no Location header", "a Location header");
        assertThat(marked(pieces)).containsExactly("Location is missing here");
        assertThat(whole(pieces)).contains("Content-Type: application/json\nLocation is missing here\n\n{");
    }

    @Test
    void parameterOfTheCheckIsMarkedInTheRequest() {
        String request = "POST http://h/\n\n<input>\n  <property name=\"operationId\">x</property>\n</input>\n";
        assertThat(marked(new Highlight("HTTP 201", "HTTP 400", "operationId").inRequest(request)))
                .containsExactly("  <property name=\"operationId\">x</property>");
    }
}
