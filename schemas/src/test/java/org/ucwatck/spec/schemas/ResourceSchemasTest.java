package org.ucwatck.spec.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResourceSchemasTest {
    private static final String INVITATION = """
            {"rel":"phoneAudioInvitation","direction":"Outgoing","importance":"Normal","operationId":"74cb",
             "state":"Connecting","to":"sip:john@example.com","novelty":{"deep":[1]},
             "_links":{"self":{"href":"/i/1","revision":"2"},"from":{"href":"/p/1","title":""},"novelty":[{"href":"/n"}],
              "customContent":{"href":"data:text/plain,Hello"}},
             "_embedded":{"from":{"rel":"participant","local":true,"_links":{"self":{"href":"/p/1"}}},
              "acceptedByParticipant":[{"rel":"participant","_links":{"self":{"href":"/p/2"}}}]}}""";

    private final ResourceSchemas schemas = ResourceSchemas.load();

    @Test
    void invitationOfThePageIsAccepted() {
        assertThat(schemas.resource("phoneAudioInvitation", json(INVITATION))).isEmpty();
    }

    @Test
    void valueOutsideItsEnumerationIsNamed() {
        assertThat(judgeInvitation("\"Connecting\"", "\"Ringing\""))
                .containsExactly(
                        "/state: is \"Ringing\"; known are Alerting, Cancelled, Connected, Connecting, Declined, "
                                + "Failed, Forwarded, TeamRing");
    }

    @Test
    void wrongTypeIsNamed() {
        assertThat(judgeInvitation("\"74cb\"", "74")).containsExactly("/operationId: is the number 74, not a string");
    }

    @Test
    void lengthIsNamed() {
        assertThat(judgeInvitation("74cb", "x".repeat(51)))
                .containsExactly("/operationId: is 51 characters long; at most 50");
    }

    @Test
    void missingSelfIsNamed() {
        assertThat(judgeInvitation("\"self\":{\"href\":\"/i/1\"", "\"other\":{\"href\":\"/i/1\""))
                .containsExactly("/_links: has no \"self\"");
    }

    @Test
    void linkWithoutHrefIsNamed() {
        assertThat(judgeInvitation("\"href\":\"/p/1\",\"title\"", "\"title\""))
                .containsExactly("/_links/from: has no \"href\"");
    }

    @Test
    void arrayOfASingleLinkIsNamed() {
        assertThat(judgeInvitation("{\"href\":\"/p/1\",\"title\":\"\"}", "[{\"href\":\"/p/1\"}]"))
                .containsExactly("/_links/from: is an array, not an object");
    }

    @Test
    void singleResourceInPlaceOfAnArrayIsNamed() {
        assertThat(judgeInvitation(
                        "[{\"rel\":\"participant\",\"_links\":{\"self\":{\"href\":\"/p/2\"}}}]",
                        "{\"rel\":\"participant\"}"))
                .containsExactly("/_embedded/acceptedByParticipant: is an object, not an array");
    }

    @Test
    void embeddedResourceIsJudgedToo() {
        assertThat(judgeInvitation("\"local\":true", "\"local\":\"yes\""))
                .containsExactly("/_embedded/from/local: is the string \"yes\", not a boolean");
    }

    @Test
    void foreignRelIsNamed() {
        assertThat(judgeInvitation("\"rel\":\"phoneAudioInvitation\"", "\"rel\":\"invitation\""))
                .containsExactly("/rel: is \"invitation\"; known are phoneAudioInvitation");
    }

    @Test
    void dateInAnotherFormIsNamed() {
        var conversation = json("{\"created\":\"2026-11-23T00:00:00Z\",\"_links\":{\"self\":{\"href\":\"/c\"}}}");

        assertThat(schemas.resource("conversation", conversation))
                .containsExactly(new Violation(
                        "/created", "is \"2026-11-23T00:00:00Z\", which is no date of the form /Date(milliseconds)/"));
    }

    @Test
    void rootMayBeARedirectAlone() {
        assertThat(schemas.resource("root", json("{\"_links\":{\"redirect\":{\"href\":\"https://a.example/\"}}}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"phoneAudio, true", "derivedConversation, true", "addPhoneAudio, false", "xframe, false"})
    void onlyResourcesAreKnown(String rel, boolean known) {
        assertThat(schemas.knows(rel)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "common", "addPhoneAudio", "nothing"})
    void unknownRelIsNoSilentSuccess(String rel) {
        assertThatThrownBy(() -> schemas.resource(rel, json("{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no schema for '" + rel + "' in this edition of the catalogue");
    }

    @Test
    void requestOfThePageIsAccepted() {
        var body =
                json("{\"operationId\":\"74cb\",\"phoneNumber\":\"tel:+14255550100\",\"to\":\"sip:john@example.com\"}");

        assertThat(schemas.knowsRequest("addPhoneAudio", "POST")).isTrue();
        assertThat(schemas.request("addPhoneAudio", "POST", body)).isEmpty();
    }

    @Test
    void requestWithoutItsContactIsNamed() {
        assertThat(schemas.request("addPhoneAudio", "POST", json("{\"too\":\"sip:john@example.com\"}")))
                .extracting(Violation::toString)
                .containsExactly("has no \"to\"", "has no \"To\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'To':'sip:john@example.com','OperationId':'1'}",
                "{'to':'sip:john@example.com','operationId':null,'phoneNumber':null}",
                "{'to':'sip:john@example.com','sessionContext':'33dc','telemetryId':null}",
                "{'to':'sip:john@example.com','_links':{'self':{'href':'/x'}},'_embedded':{}}"
            })
    void requestsAreOpenWhereServersHaveToBe(String request) {
        assertThat(schemas.request("addPhoneAudio", "POST", json(request.replace('\'', '"'))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'to':null}",
                "{'to':7}",
                "{'To':7}",
                "{'to':'sip:john@example.com','OperationId':7}",
                "{'TO':'x'}"
            })
    void requestsAreClosedInWhatThePageSays(String request) {
        assertThat(schemas.request("addPhoneAudio", "POST", json(request.replace('\'', '"'))))
                .isNotEmpty();
    }

    @Test
    void emptyBodyIsNamed() {
        assertThat(schemas.resource("phoneAudio", json("")))
                .containsExactly(new Violation("", "is nothing, not an object", Violation.Found.VALUE));
    }

    private List<String> judgeInvitation(String original, String replacement) {
        assertThat(INVITATION).contains(original);
        return schemas.resource("phoneAudioInvitation", json(INVITATION.replace(original, replacement))).stream()
                .map(Violation::toString)
                .toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
