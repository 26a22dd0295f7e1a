package org.ucwatck.spec.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageSchemasTest {
    private final ResourceSchemas schemas = ResourceSchemas.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'Conflict'}",
                "{'code':'BadRequest','subcode':'New','message':'','debugInfo':{'diagnosticsCode':'2'}}",
                "{'code':'BadRequest','parameters':[{'name':'to','reason':'Missing'}]}",
                "{'code':'BadRequest','parameters':{'to':'Missing'}}"
            })
    void errorBodiesAreAccepted(String body) {
        assertThat(schemas.error(json(body))).isEmpty();
    }

    @Test
    void errorWithoutCodeIsNamed() {
        assertThat(schemas.error(json("{'subcode':'AlreadyExists'}")))
                .containsExactly(new Violation("", "has no \"code\""));
    }

    @Test
    void parametersAsTextAreNamed() {
        assertThat(schemas.error(json("{'code':'BadRequest','parameters':'to'}")))
                .containsExactly(new Violation(
                        "/parameters", "is the string \"to\", not an array or an object", Violation.Found.VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_links':{'next':{'href':'/e?ack=2'}}}",
                "{'_links':{'self':{'href':'/e?ack=1'},'next':{'href':'/e?ack=2'}},'sender':[]}",
                "{'_links':{'resync':{'href':'/e?ack=4'}}}",
                "{'_links':{'self':{'href':'/e?ack=9'},'resync':{'href':'/e?ack=4'}}}",
                "{'_links':{'resume':{'href':'/e?ack=1'}}}",
                "{'_links':{'next':{'href':'/e'}},'sender':[{'rel':'communication','href':'/c','events':[{'type':'completed',"
                        + "'status':'Failure','link':{'rel':'phoneAudioInvitation','href':'/i'},'reason':{'code':'RemoteFailure'},"
                        + "'_embedded':{'phoneAudioInvitation':{'rel':'phoneAudioInvitation'}}}]}]}"
            })
    void eventPagesAreAccepted(String page) {
        assertThat(schemas.events(json(page))).isEmpty();
    }

    @Test
    void eventPageThatLeadsNowhereIsNamed() {
        assertThat(schemas.events(json("{'_links':{'self':{'href':'/e'}}}")))
                .containsExactly(new Violation("/_links", "has none of the links next, resync and resume"));
    }

    @Test
    void unknownKindOfEventIsNamed() {
        var page = "{'_links':{'next':{'href':'/e'}},'sender':[{'rel':'me','href':'/m','events':[{'type':'changed',"
                + "'link':{'href':'/m'}}]}]}";

        assertThat(schemas.events(json(page)))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "/sender/0/events/0/type: is \"changed\"; known are added, updated, deleted, started, completed",
                        "/sender/0/events/0/link: has no \"rel\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28000", "'28000'"})
    void secondsOfATokenAreANumberOrItsText(String seconds) {
        assertThat(schemas.token(json("{'access_token':'cwt=AA','token_type':'Bearer','expires_in':" + seconds + "}")))
                .isEmpty();
    }

    @Test
    void secondsInWordsAreNamed() {
        assertThat(schemas.token(json("{'access_token':'cwt=AA','token_type':'Bearer','expires_in':'soon'}")))
                .containsExactly(new Violation("/expires_in", "is \"soon\", which is no number of seconds"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
