package org.ucwatck.harness.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.transport.Told;

final class TokenKeeperTest {
    private static final Account JOHN =
            new Account("sip:john@contoso.com", new Grant.Password("john", new Secret("secret")));

    private final TickingClock clock = new TickingClock(Duration.ZERO);
    private final TokenKeeper keeper = new TokenKeeper(clock, command -> {
        throw new IllegalStateException("no command is known");
    });
    private final Secret first = new Secret("cwt=1");
    private final Secret second = new Secret("cwt=2");

    private void keep(@Nullable Duration lifetime) {
        keeper.keep(JOHN, new Token(first, lifetime), () -> new Token(second, lifetime));
    }

    private static Exchange answer(int status) {
        return Told.get("me").status(status).once();
    }

    private static Exchange challenge(int status) {
        return Told.get("me")
                .status(status)
                .header("WWW-Authenticate", "Bearer")
                .once();
    }

    @Test
    void tokenOfAnOriginGoesThereAlone() {
        Grant.OriginTokens own = new Grant.OriginTokens(
                Map.of("https://Dir.contoso.com", first, "https://pool.contoso.com:8443", second));

        assertThat(keeper.of(own, "https://dir.contoso.com/")).isSameAs(first);
        assertThat(keeper.valid(second, "https://dir.contoso.com:443/root")).isSameAs(first);
        assertThat(keeper.valid(first, "https://pool.contoso.com:8443/ucwa")).isSameAs(second);
        assertThatThrownBy(() -> keeper.valid(first, "https://pool.contoso.com/ucwa"))
                .isInstanceOf(ArrangementFailed.class)
                .hasMessageContaining("the target file gives no token for https://pool.contoso.com, and");
        assertThatThrownBy(() -> keeper.valid(first, "http://dir.contoso.com/root"))
                .isInstanceOf(ArrangementFailed.class);
        assertThat(keeper.isOver(first, answer(401))).isTrue();
        assertThat(keeper.renewed(first)).isEmpty();
    }

    @Test
    void tokenIsRenewedBeforeItEnds() {
        keep(Duration.ofSeconds(12));

        clock.pass(Duration.ofSeconds(8));
        assertThat(keeper.valid(first)).isSameAs(first);
        clock.pass(Duration.ofSeconds(1));
        assertThat(keeper.valid(first)).isSameAs(second);
        assertThat(keeper.of(JOHN)).containsSame(second);
    }

    @Test
    void longTokenIsKeptUntilShortlyBeforeItsEnd() {
        keep(Duration.ofHours(8));

        clock.pass(Duration.ofHours(8).minusSeconds(31));
        assertThat(keeper.valid(first)).isSameAs(first);
        clock.pass(Duration.ofSeconds(1));
        assertThat(keeper.valid(first)).isSameAs(second);
    }

    @Test
    void tokenOfUnknownLifetimeIsRenewedWhenItIsRefused() {
        keep(null);
        clock.pass(Duration.ofDays(1));

        assertThat(keeper.valid(first)).isSameAs(first);
        assertThat(keeper.isOver(first, answer(401))).isTrue();
        assertThat(keeper.renewed(first)).containsSame(second);
        assertThat(keeper.renewed(first)).containsSame(second);
    }

    @Test
    void forbiddenMeansTheTokenOnlyWithAChallengeOrWhenItsTimeIsOver() {
        keep(Duration.ofSeconds(12));

        assertThat(keeper.isOver(first, answer(403))).isFalse();
        assertThat(keeper.isOver(first, challenge(403))).isTrue();
        assertThat(keeper.isOver(first, answer(404))).isFalse();
        clock.pass(Duration.ofSeconds(12));
        assertThat(keeper.isOver(first, answer(403))).isTrue();
    }

    @Test
    void freshTokenIsNotTheReasonOfARefusal() {
        keep(Duration.ofSeconds(12));

        assertThat(keeper.renewed(first)).isEmpty();
    }

    @Test
    void tokenThatACheckBringsIsSentAsItIs() {
        keep(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(5));
        Secret own = new Secret("cwt=1");

        assertThat(keeper.valid(own)).isSameAs(own);
        assertThat(keeper.isOver(own, answer(401))).isFalse();
        assertThat(keeper.renewed(own)).isEmpty();
    }

    @Test
    void readyTokenIsNeverRenewed() {
        Account ready = new Account("sip:jane@contoso.com", new Grant.ReadyToken(first));
        keeper.keep(ready, new Token(first, null), () -> new Token(first, null));
        clock.pass(Duration.ofHours(1));

        assertThat(keeper.isReady(first)).isTrue();
        assertThat(keeper.renewed(first)).isEmpty();
    }
}
