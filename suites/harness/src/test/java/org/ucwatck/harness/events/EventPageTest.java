package org.ucwatck.harness.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.transport.Told;

final class EventPageTest {
    private static EventPage page(Told told) {
        Exchange exchange = told.once();
        return EventPage.of(exchange, Representation.of(exchange, "events"));
    }

    private static Event event(String json) {
        return page(Told.get("events").json("{'sender':[{'rel':'s','href':'s/1','events':[" + json + "]}]}"))
                .events()
                .get(0);
    }

    @Test
    void eventIsReadWhole() {
        Event event = event("{'type':'completed','link':{'rel':'x','href':'/x/1'},'status':'Failure',"
                + "'reason':{'code':'A','subcode':'B'},'_embedded':{'x':{'operationId':'7'}}}");

        assertThat(event.words()).isEqualTo("completed x " + Told.HOST + "/x/1 Failure (A/B)");
        assertThat(event.sender()).isEqualTo("s");
        assertThat(event.senderHref()).isEqualTo(Told.HOST + "/ucwa/s/1");
        assertThat(event.operationId()).isEqualTo("7");
        assertThat(event.isCompleted()).isTrue();
        assertThat(event.exchange()).isEqualTo("x#1");
    }

    @Test
    void eventWithNothingInItIsReadAsFarAsItGoes() {
        Event event = event("{}");

        assertThat(event.words()).isEqualTo("  ");
        assertThat(event.embedded()).isEmpty();
        assertThat(event.reason()).isEmpty();
        assertThat(event.operationId()).isEmpty();
        assertThat(event.isCompleted()).isFalse();
    }

    @Test
    void linksOfWhatIsEmbeddedAreAbsolute() {
        Event event = event("{'link':{'rel':'x'},'_embedded':{'x':{'_links':{'self':{'href':'x/1'}}}}}");

        assertThat(event.embedded().flatMap(Resource::self)).contains(Told.HOST + "/ucwa/x/1");
    }

    @Test
    void onlyResourceThatIsEmbeddedIsTheTarget() {
        assertThat(event("{'link':{'rel':'x'},'_embedded':{'y':{'operationId':'7'}}}")
                        .operationId())
                .isEqualTo("7");
        assertThat(event("{'link':{'rel':'x'},'_embedded':{'y':{},'z':{}}}").embedded())
                .isEmpty();
        assertThat(event("{'link':{'rel':'x'},'_embedded':{'y':7}}").embedded()).isEmpty();
    }

    @Test
    void hrefThatIsNoReferenceStaysAsItIs() {
        assertThat(event("{'link':{'href':'/a b'}}").href()).isEqualTo("/a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'_links':{'next':{'href':'/n'},'resume':{'href':'/r'}}}",
                "{'_links':{'resume':{'href':'/n'},'resync':{'href':'/r'}}}",
                "{'_links':{'next':{'href':'a b'},'resync':{'href':'/n'}}}"
            })
    void continuationIsTheFirstThatCanBeFollowed(String json) {
        assertThat(page(Told.get("events").json(json)).continuation()).isEqualTo(Told.HOST + "/n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'_links':{'self':{'href':'/n'}}}", "{'_links':{'next':{}},'sender':{'events':7}}"})
    void pageWithoutALinkLeadsNowhere(String json) {
        assertThat(page(Told.get("events").json(json))).isEqualTo(new EventPage("", "", java.util.List.of()));
    }
}
