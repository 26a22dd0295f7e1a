package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.reference.bend.BodyFault;
import org.ucwatck.reference.bend.EventFault;
import org.ucwatck.reference.bend.Fault;
import org.ucwatck.reference.world.Directory;
import tools.jackson.databind.JsonNode;

class FaultsTest {
    private static final String TO_CAROL = "\"to\":\"" + Directory.REACHABLE + "\"";

    private static Walk walk(Fault fault) throws IOException {
        return new Walk(ServerOptions.DEFAULT.withFaults(Set.of(fault)));
    }

    private static Exchange add(Walk walk, String members) {
        return walk.visitor().post(walk.addPhoneAudio(walk.conversation()), "{" + members + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATION_ID_51_ACCEPTED,51,201",
        "OPERATION_ID_51_TRUNCATED,51,201",
        "OPERATION_ID_50_REJECTED,50,400",
        "LOCATION_MISSING,50,201",
        "WRONG_STATUS_200_FOR_201,50,200"
    })
    void answerToLongOperationIdIsBent(Fault fault, int length, int status) throws IOException {
        try (Walk walk = walk(fault)) {
            assertThat(add(walk, TO_CAROL + ",\"operationId\":\"" + "x".repeat(length) + "\"")
                            .status())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TO_NOT_REQUIRED,'\"operationId\":\"x\"'",
        "TO_SCHEME_UNCHECKED,'\"to\":\"carol\"'",
        "MALFORMED_NUMBER_ACCEPTED,'\"to\":\"sip:carol@contoso.example\",\"phoneNumber\":\"abc\"'",
        "NUMBER_NORMALISED_BEFORE_VALIDATION,'\"to\":\"sip:carol@contoso.example\",\"phoneNumber\":\"+1 (425) 555\"'"
    })
    void whatMustBeRefusedIsAccepted(Fault fault, String members) throws IOException {
        try (Walk walk = walk(fault)) {
            assertThat(add(walk, members).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SCOPE_IGNORED_ON_POST,token-5,201",
        "SCOPE_NEEDS_BOTH,token-1,403",
        "EXPIRED_TOKEN_ACCEPTED,token-expired,201"
    })
    void tokensAreJudgedWrongly(Fault fault, String secret, int status) throws IOException {
        try (Walk walk = walk(fault)) {
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
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "CONVERSATION_LINK_MISSING_IN_EVENT",
                "NO_CHALLENGE",
                "EVENTS_LINK_MISSING",
                "COMMUNICATION_MISSING",
                "PAGE_WITHOUT_NEXT",
                "LOCATION_MALFORMED",
                "LOCATION_OF_OTHER_HOST",
                "START_MESSAGING_WITHOUT_LOCATION"
            })
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
}
