package org.ucwatck.harness.session;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.auth.RenewingClient;
import org.ucwatck.harness.auth.Token;
import org.ucwatck.harness.auth.TokenCommands;
import org.ucwatck.harness.auth.TokenKeeper;
import org.ucwatck.harness.auth.TokenService;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.transport.CallBudget;
import org.ucwatck.harness.transport.Conduct;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.harness.transport.UcwaClient;
import org.ucwatck.harness.weather.SteadyClient;
import org.ucwatck.harness.weather.WeatherLog;

/** The server under test as a run sees it: its configuration, one client, and the door that discovery found. */
public final class Target implements AutoCloseable {
    private final TargetConfig config;
    private final CallBudget calls;
    private final RenewingClient client;
    private final WeatherLog weather;
    private final TrustedOrigins origins;
    private final TokenService tokens;
    private final TokenCommands commands;
    private final TokenKeeper keeper;
    private final Once<Door> door;
    private final Consumer<Duration> stayAway;
    private final OpenApplications applications = new OpenApplications();
    private final Guests guests = new Guests(this);

    /** The target of a run that begins with the calls of the target file. */
    public Target(TargetConfig config, ExchangeLog log) {
        this(config, log, Conduct.SUITE);
    }

    /** The same, of which each request says that it is from this. */
    public Target(TargetConfig config, ExchangeLog log, String userAgent) {
        this(config, log, new CallBudget(config.limits().calls(), 0, "raise limits.calls"), userAgent);
    }

    public Target(TargetConfig config, ExchangeLog log, CallBudget calls) {
        this(config, log, calls, Conduct.SUITE);
    }

    /**
     * The target of a run.
     *
     * @param userAgent what each request of the run says that it is from
     */
    public Target(TargetConfig config, ExchangeLog log, CallBudget calls, String userAgent) {
        this.config = config;
        this.calls = calls;
        secretsOf(config, log.mask());
        this.commands = new TokenCommands(log.mask());
        this.keeper = new TokenKeeper(Clock.systemUTC(), commands::run);
        this.origins = new TrustedOrigins(config.entrance().url(), config.hosts());
        Duration answer = config.limits().answer();
        UcwaClient transport = new UcwaClient(
                log, origins, answer, config.trustedAuthorities(), calls, Conduct.of(userAgent, config.limits()));
        this.weather = new WeatherLog(config.limits().weather(), log::answers);
        String root = config.entrance().url().toString();
        this.stayAway = transport::pause;
        SteadyClient steady = new SteadyClient(transport, weather, answer, root, stayAway);
        List<Secret> scoped =
                config.scopedTokens().stream().map(ScopedToken::token).toList();
        this.client = new RenewingClient(steady, keeper, scoped);
        this.tokens = new TokenService(steady::repeat, transport::ownConnection, log.mask());
        this.door = new Once<>(() -> new Discovery(this).walk(new Trace("discovery")));
    }

    public TargetConfig config() {
        return config;
    }

    /** A contact of the target file, such as {@code reachable}; throws ArrangementFailed when it names none. */
    public String contact(String kind) {
        return config.contact(kind)
                .orElseThrow(() -> new ArrangementFailed("the target file names no contact '" + kind + "'"));
    }

    /** A number of the target file, such as {@code own}; throws ArrangementFailed when it names none. */
    public String number(String kind) {
        return config.number(kind)
                .orElseThrow(() -> new ArrangementFailed("the target file names no number '" + kind + "'"));
    }

    /** The calls that may still be placed. */
    public CallBudget calls() {
        return calls;
    }

    public RenewingClient client() {
        return client;
    }

    /** What the run created and has not tried to delete yet. */
    public OpenApplications applications() {
        return applications;
    }

    /** Does nothing for so long; throws RunStopped when the run is stopped meanwhile. */
    public void stayAway(Duration time) {
        stayAway.accept(time);
    }

    /** What the weather did so far. */
    public WeatherLog weather() {
        return weather;
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
        if (account.grant() instanceof Grant.OriginTokens own) {
            return client.tokenAt(door().applications(), own, traceOf(account));
        }
        return keeper.of(account).orElseGet(() -> grant(account, challenge, door().applications()));
    }

    /** The token of an account, asked for where the challenge says; of several the one for the origin of the URL. */
    Secret grant(Account account, Optional<Challenge> challenge, String url) {
        Trace trace = traceOf(account);
        if (account.grant() instanceof Grant.OriginTokens own) {
            return client.tokenAt(url, own, trace);
        }
        Supplier<Token> grant = granting(account.grant(), challenge, trace);
        Token token = grant.get();
        keeper.keep(account, token, grant);
        return token.secret();
    }

    private Supplier<Token> granting(Grant grant, Optional<Challenge> challenge, Trace trace) {
        if (grant instanceof Grant.ReadyToken ready) {
            return () -> new Token(ready.token(), null);
        }
        if (grant instanceof Grant.PrintedToken printed) {
            return () -> new Token(commands.run(printed.command()), null);
        }
        Challenge known = challenge.orElseThrow(
                () -> new ArrangementFailed(
                        "the server sent no MsRtcOAuth challenge with a grant_type and an http or"
                                + " https href, so nobody can ask for a token; give a ready token in the target file (grant: token) if that is intended"));
        return () -> tokens.grant(grant, known, trace);
    }

    private Trace traceOf(Account account) {
        return new Trace("token-" + name(account));
    }

    private String name(Account account) {
        return account.equals(config.caller()) ? "caller" : "other";
    }

    /**
     * A new guest of the meeting of the target file: an account whose token is renewed as the same guest's. Throws
     * ArrangementFailed when the file names no meeting, or the server lets in no guest.
     */
    public Account guest(Trace trace) {
        return guests.welcome(trace);
    }

    /** Absolute URL at which the account creates applications; that of the caller for all but guests. */
    public String applicationsOf(Account account) {
        return guests.applicationsOf(account).orElseGet(() -> door().applications());
    }

    TokenKeeper keeper() {
        return keeper;
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

    /** Hides what the target file holds in secret. */
    public static Mask maskOf(TargetConfig config) {
        Mask mask = new Mask();
        secretsOf(config, mask);
        return mask;
    }

    private static void secretsOf(TargetConfig config, Mask mask) {
        Stream<Grant> grants = Stream.of(
                        Stream.of(config.caller().grant()),
                        config.other().stream().map(Account::grant),
                        config.anonymous().stream().<Grant>map(meeting -> meeting))
                .flatMap(each -> each);
        mask.add(Stream.of(
                        grants.flatMap(Target::secretsOf),
                        config.scopedTokens().stream().map(ScopedToken::token),
                        config.expiredToken().stream())
                .flatMap(each -> each)
                .toList());
    }

    private static Stream<Secret> secretsOf(Grant grant) {
        if (grant instanceof Grant.Password password) {
            return Stream.of(password.password());
        } else if (grant instanceof Grant.Windows windows) {
            return Stream.of(windows.password());
        } else if (grant instanceof Grant.AnonymousMeeting meeting) {
            return Stream.of(meeting.key());
        } else if (grant instanceof Grant.ReadyToken ready) {
            return Stream.of(ready.token());
        } else if (grant instanceof Grant.OriginTokens own) {
            return own.tokens().values().stream()
                    .filter(Secret.class::isInstance)
                    .map(Secret.class::cast);
        }
        return Stream.empty();
    }
}
