package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.reference.fault.BodyFault;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.WayFault;
import org.ucwatck.reference.people.Directory;
import tools.jackson.databind.JsonNode;

class FaultsTest {
    /** Faults that cut the way to a conversation itself, as those of the way do by their kind. */
    private static final Set<String> ON_THE_WAY = Set.of(
            "conversation-link-missing-in-event",
            "no-challenge",
            "events-link-missing",
            "communication-missing",
            "page-without-next",
            "location-malformed",
            "location-of-other-host",
            "start-messaging-without-location");

    private static final String TO_CAROL = "\"to\":\"" + Directory.REACHABLE + "\"";

    private static Walk walk(Fault fault) throws IOException {
        return new Walk(ServerOptions.DEFAULT.withFaults(Set.of(fault)));
    }

    private static Exchange add(Walk walk, String members) {
        return walk.visitor().post(walk.addPhoneAudio(walk.conversation()), "{" + members + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "operation-id-51-accepted,51,201",
        "operation-id-51-truncated,51,201",
        "operation-id-50-rejected,50,400",
        "location-missing,50,201",
        "wrong-status-200-for-201,50,200"
    })
    void answerToLongOperationIdIsChanged(String fault, int length, int status) throws IOException {
        try (Walk walk = walk(named(fault))) {
            assertThat(add(walk, TO_CAROL + ",\"operationId\":\"" + "x".repeat(length) + "\"")
                            .status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "to-not-required,'\"operationId\":\"x\"'",
        "to-scheme-unchecked,'\"to\":\"carol\"'",
        "malformed-number-accepted,'\"to\":\"sip:carol@contoso.example\",\"phoneNumber\":\"abc\"'",
        "number-normalised-before-validation,'\"to\":\"sip:carol@contoso.example\",\"phoneNumber\":\"+1 (425) 555\"'"
    })
    void whatMustBeRefusedIsAccepted(String fault, String members) throws IOException {
        try (Walk walk = walk(named(fault))) {
            assertThat(add(walk, members).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scope-ignored-on-post,token-5,201",
        "scope-needs-both,token-1,403",
        "expired-token-accepted,token-expired,201"
    })
    void tokensAreJudgedWrongly(String fault, String secret, int status) throws IOException {
        try (Walk walk = walk(named(fault))) {
            Visitor holder = walk.visitor().as(Visitor.secret(walk.target(), secret));
            assertThat(holder.post(walk.addPhoneAudio(walk.conversation()), "{" + TO_CAROL + "}")
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void operationIdIsMissingInStartedEventOnly() throws IOException {
        try (Walk walk = walk(EventFault.OPERATION_ID_NOT_ECHOED)) {
            String location = add(walk, TO_CAROL + ",\"operationId\":\"op\"").header("Location");

            assertThat(walk.event("started", location).findValue("operationId")).isNull();
            assertThat(walk.event("completed", location).findValue("operationId"))
                    .isNotNull();
        }
    }

    @Test
    void startedComesAfterCompletedWhenOutOfOrder() throws IOException {
        try (Walk walk = walk(EventFault.EVENTS_OUT_OF_ORDER)) {
            String location = add(walk, TO_CAROL).header("Location");
            JsonNode started = walk.event("started", location);
            JsonNode completed = walk.event("completed", location);

            assertThat(walk.events().indexOf(started))
                    .isGreaterThan(walk.events().indexOf(completed));
        }
    }

    @Test
    void namespaceIsWrongInXmlOnly() throws IOException {
        try (Walk walk = walk(BodyFault.XML_NAMESPACE_WRONG)) {
            assertThat(walk.visitor()
                            .with("Accept", "application/xml")
                            .get(walk.conversation())
                            .text())
                    .contains("2012/03/ucwa2");
        }
    }

    @ParameterizedTest
    @MethodSource("faultsBesideTheWay")
    void faultyServerStillLeadsToAConversation(Fault fault) throws IOException {
        try (Walk walk = walk(fault)) {
            assertThat(walk.visitor().get(walk.conversation()).status()).isEqualTo(200);
        }
    }

    @Test
    void everyFaultNamesItsRuleAndSymptom() {
        assertThat(Set.copyOf(Fault.all())).allSatisfy(each -> {
            assertThat(each.rule()).matches("[a-z-]+\\.[a-z0-9-]+");
            assertThat(each.symptom()).isNotBlank();
        });
    }

    static List<Fault> faultsBesideTheWay() {
        return Fault.all().stream()
                .filter(fault -> !(fault instanceof WayFault) && !ON_THE_WAY.contains(fault.id()))
                .toList();
    }

    private static Fault named(String id) {
        return Fault.named(id).orElseThrow();
    }
}
