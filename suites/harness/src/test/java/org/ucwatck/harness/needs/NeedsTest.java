package org.ucwatck.harness.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetText;

class NeedsTest {
    private static final String TEXT = """
            name: lab
            root: https://lyncdiscover.contoso.com/
            accounts: {caller: {uri: "sip:john@contoso.com", grant: token, token: "${env:TOKEN}"}}
            contacts: {reachable: "sip:anna@contoso.com"}
            numbers: {own: "tel:+14255551234"}
            """;

    @TempDir
    private Path folder = Path.of("");

    private TargetConfig target(String more) {
        return new TargetText(folder, Map.of("TOKEN", "cwt=canary-7f3a")).read(TEXT + more);
    }

    private Needs needs(String more) {
        return Needs.of(target(more), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "contact.reachable, true",
        "contact.unknown, false",
        "number.own, true",
        "number.malformed, false",
        "provoke.x, false",
        "expiredToken, false",
        "secondAccount, false",
        "passwordGrant, false",
        "root, true",
        "challenge, false",
        "slow, false",
        "phoneAudio, false"
    })
    void whatTheTargetGivesIsKnownByItsWord(String need, boolean given) {
        assertThat(needs("").lack(need).isEmpty()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"telepathy", "", "contacts.reachable", "tokens.none"})
    void needThatNobodyKnowsIsAFaultOfTheSuite(String need) {
        assertThatThrownBy(() -> needs("").lack(need))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such capability: " + need);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meetings.ReadWrite", "Contacts.ReadWrite, User.ReadWrite"})
    void anyScopesThatTheOperationDoesNotListAreUnlisted(String scopes) {
        String need = Tokens.unlisted("addPhoneAudio.POST");

        assertThat(needs("tokens: {scoped: [{scopes: [" + scopes + "], token: \"${env:TOKEN}\"}]}")
                        .lack(need))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Conversations.Initiate", "Meetings.ReadWrite, Conversations.Receive"})
    void noScopeAndListedOnesAreNotUnlisted(String scopes) {
        String need = Tokens.unlisted("addPhoneAudio.POST");

        assertThat(needs("tokens: {scoped: [{scopes: [" + scopes + "], token: \"${env:TOKEN}\"}]}")
                        .lack(need))
                .isPresent();
    }

    @Test
    void whatListsOneScopeTakesTheOtherAsUnlisted() {
        Needs receiving = needs("tokens: {scoped: [{scopes: [Conversations.Receive], token: \"${env:TOKEN}\"}]}");

        assertThat(receiving.lack(Tokens.unlisted("phoneAudioInvitation.GET"))).isEmpty();
        assertThat(receiving.lack("token.Conversations.Receive")).isEmpty();
        assertThat(receiving.lack("token.none")).isPresent();
    }

    @Test
    void reasonSaysWhatToAdd() {
        assertThat(needs("").lack("contact.declining").map(Lack::reason))
                .contains("the target file gives no contact.declining; add to the target file:"
                        + " contacts: {declining: \"sip:declining@contoso.com\"}");
        assertThat(needs("").lack("slow").map(Lack::reason))
                .contains("it waits for the timeout of a pending GET, limits.idle of the target file;"
                        + " run with --profile full");
        assertThat(needs("").lack("scopes").map(Lack::reason))
                .contains("the target does not claim the capability scopes");
    }

    /** Any server may forget a client that is away for long enough. */
    @Test
    void profileSlowNeedsNoProvocationToResume() {
        assertThat(needs("").lack("provoke.event.resume")).isPresent();
        assertThat(Needs.of(target(""), List.of("slow")).lack("provoke.event.resume"))
                .isEmpty();
        assertThat(Needs.of(target(""), List.of("slow")).lack("provoke.add-phone-audio.error-conflict"))
                .isPresent();
    }

    @Test
    void profileSlowHasTheTimeToWait() {
        Needs patient = Needs.of(target("provoke: {event.resume: {inactivity: 15m}}"), List.of("slow"));

        assertThat(patient.lack("slow")).isEmpty();
        assertThat(patient.lack("provoke.event.resume")).isEmpty();
        assertThat(needs("provoke: {event.resume: {inactivity: 15m}}").lack("provoke.event.resume"))
                .map(Lack::remedy)
                .contains(Needs.remedy("slow"));
    }
}
