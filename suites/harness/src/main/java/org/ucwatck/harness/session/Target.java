package org.ucwatck.harness.session;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.auth.TokenService;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.ExchangeLog;
import org.ucwatck.harness.exchange.Mask;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.TrustedOrigins;
import org.ucwatck.harness.exchange.UcwaClient;

/** The server under test as a run sees it: its configuration, one client, and the door that discovery found. */
public final class Target implements AutoCloseable {
    private final TargetConfig config;
    private final UcwaClient client;
    private final TrustedOrigins origins;
    private final TokenService tokens;
    private final Map<String, Secret> granted = new ConcurrentHashMap<>();
    private final Once<Door> door;

    public Target(TargetConfig config, ExchangeLog log) {
        this.config = config;
        secretsOf(config, log.mask());
        this.origins = new TrustedOrigins(config.entrance().url(), config.hosts());
        this.client = new UcwaClient(log, origins, config.limits().answer(), config.trustedAuthorities());
        this.tokens = new TokenService(client, origins, log.mask());
        this.door = new Once<>(() -> new Discovery(this).walk(new Trace("discovery")));
    }

    public TargetConfig config() {
        return config;
    }

    public UcwaClient client() {
        return client;
    }

    public TrustedOrigins origins() {
        return origins;
    }

    public TokenService tokens() {
        return tokens;
    }

    /** What discovery found; walked once, and once only when it fails. */
    public Door door() {
        return door.get();
    }

    /** The token of the account that places the calls. */
    public Secret callerToken() {
        return tokenOf(config.caller());
    }

    /** The token of an account, granted once. */
    public Secret tokenOf(Account account) {
        Optional<Challenge> challenge = door().challenge();
        return granted.computeIfAbsent(account.uri(), uri -> grant(account, challenge));
    }

    Secret grant(Account account, Optional<Challenge> challenge) {
        if (account.grant() instanceof Grant.ReadyToken ready) {
            return ready.token();
        }
        Challenge known = challenge.orElseThrow(
                () -> new ArrangementFailed("the server never sent an MsRtcOAuth challenge, so nobody can ask for a"
                        + " token; give a ready token in the target file (grant: token) if that is intended"));
        return tokens.token(account.grant(), known, new Trace("token-" + name(account)));
    }

    private String name(Account account) {
        return account.equals(config.caller()) ? "caller" : "other";
    }

    void granted(Account account, Secret token) {
        granted.put(account.uri(), token);
    }

    /** The server holds a pending GET for a time unless asked otherwise (page events, parameter timeout). */
    public Duration longestPoll() {
        Duration idle = config.limits().idle();
        return idle.plus(idle.dividedBy(2)).plus(config.limits().answer());
    }

    @Override
    public void close() {
        client.close();
    }

    private static void secretsOf(TargetConfig config, Mask mask) {
        secretsOf(config.caller(), mask);
        config.other().ifPresent(other -> secretsOf(other, mask));
        config.scopedTokens().stream().map(ScopedToken::token).forEach(mask::add);
        config.expiredToken().ifPresent(mask::add);
    }

    private static void secretsOf(Account account, Mask mask) {
        Grant grant = account.grant();
        if (grant instanceof Grant.Password password) {
            mask.add(password.password());
        } else if (grant instanceof Grant.Windows windows) {
            mask.add(windows.password());
        } else if (grant instanceof Grant.AnonymousMeeting meeting) {
            mask.add(meeting.password());
        } else if (grant instanceof Grant.ReadyToken ready) {
            mask.add(ready.token());
        }
    }
}
