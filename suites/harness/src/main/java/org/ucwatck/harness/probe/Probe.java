package org.ucwatck.harness.probe;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.session.Door;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.SuiteFault;
import org.ucwatck.harness.transport.Handshake;
import org.ucwatck.harness.weather.ServerLimits;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.harness.weather.WeatherStruck;
import org.ucwatck.spec.pages.Format;

/**
 * Goes the way of a run up to an application of each account, step by step, and deletes these again. Makes nobody available,
 * places no call, and sends nothing else than GET but for tokens and applications.
 */
public final class Probe {
    private static final Duration SOON = Duration.ofDays(14);
    private static final String DISCOVERY = "discovery";
    private static final String TOKEN = "token";
    private static final String ROOT = "root";
    private static final String APPLICATION = "application";

    /** The id of an exchange, which is kept nowhere. */
    private static final Pattern EXCHANGE = Pattern.compile(" \\[[A-Za-z0-9-]+#[0-9]+]");

    private final Target target;
    private final ExchangeLog log;
    private final Consumer<ProbeStep> told;
    private final BooleanSupplier stop;
    private final String url;

    private Probe(Target target, ExchangeLog log, Consumer<ProbeStep> told, BooleanSupplier stop) {
        this.target = target;
        this.log = log;
        this.told = told;
        this.stop = stop;
        this.url = target.config().entrance().url().toString();
    }

    /**
     * Probes the target and tells each step as it ends. What depends on a step that failed is left out.
     *
     * @param log keeps what was sent and what came back, and hides the secrets in what is told
     * @param stop asked between steps; true leaves out the rest but what deletes applications
     */
    public static void of(TargetConfig config, ExchangeLog log, Consumer<ProbeStep> told, BooleanSupplier stop) {
        try (Target target = new Target(config, log)) {
            new Probe(target, log, told, stop).carryOut();
        }
    }

    private void carryOut() {
        try {
            if (step("name", this::name) && step("connection", this::connection) && discovered()) {
                account("caller", target.config().caller());
                target.config().other().ifPresent(other -> account("other", other));
                target.config().anonymous().ifPresent(meeting -> guest());
            }
        } finally {
            target.applications().takeAll().forEach(this::delete);
        }
    }

    private String name() {
        String host = String.valueOf(URI.create(url).getHost());
        String addresses = String.join(", ", Handshake.addresses(url));
        return addresses.equals(host) ? host + " is an address" : host + " is " + addresses;
    }

    private String connection() {
        TargetConfig config = target.config();
        Handshake made = Handshake.with(url, config.limits().answer(), config.trustedAuthorities());
        return made.protocol().isEmpty()
                ? "made, without TLS, since the target file says http"
                : made.protocol()
                        + made.ends()
                                .map(Probe::lasting)
                                .orElse(", with a certificate of a kind that is not known here");
    }

    private static String lasting(Instant end) {
        boolean soon = Clock.systemUTC().instant().plus(SOON).isAfter(end);
        return ", with a trusted certificate until "
                + end.atZone(ZoneOffset.UTC).toLocalDate() + (soon ? ", which is soon" : "");
    }

    /** Discovery asks for the token of the caller on its way: what the token service refuses is told as that. */
    private boolean discovered() {
        if (stop.getAsBoolean()) {
            return false;
        }
        try {
            Door door = target.door();
            tell(ProbeStep.done(DISCOVERY, way(door)));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            List<Exchange> sent = log.exchanges();
            boolean refused =
                    !sent.isEmpty() && sent.get(sent.size() - 1).request().rel().equals(TOKEN);
            tell(failed(refused ? TOKEN : DISCOVERY, (refused ? "caller: " : ""), e));
            return false;
        }
    }

    private String way(Door door) {
        if (target.config().entrance() instanceof TargetConfig.Entrance.Applications) {
            return "left out, since the target file gives the applications URL";
        }
        List<Exchange> roots = log.exchanges().stream()
                .filter(exchange -> exchange.request().rel().equals(ROOT))
                .toList();
        String hops = roots.stream().map(exchange -> exchange.request().url()).collect(Collectors.joining(" → "));
        Exchange last = roots.get(roots.size() - 1);
        return hops + " shows " + Representation.of(last, ROOT).resource().linkRels() + "; user " + door.user()
                + "; applications " + door.applications();
    }

    private void account(String role, Account account) {
        if (!step(TOKEN, () -> token(role, account)) || stop.getAsBoolean()) {
            return;
        }
        Optional<UcwaSession> opened = open(role, account);
        if (opened.isPresent()) {
            UcwaSession session = opened.get();
            if (role.equals("caller") && !stop.getAsBoolean()) {
                look(session);
            }
            step(APPLICATION, () -> end(role, session));
        }
    }

    private void guest() {
        List<Account> admitted = new ArrayList<>();
        step(TOKEN, () -> {
            admitted.add(target.guest(new Trace("check-anonymous")));
            return "anonymous: granted, with the link applications";
        });
        admitted.stream()
                .filter(guest -> !stop.getAsBoolean())
                .flatMap(guest -> open("anonymous", guest).stream())
                .forEach(session -> step(APPLICATION, () -> end("anonymous", session)));
    }

    private String token(String role, Account account) {
        target.tokenOf(account);
        return role + " " + account.uri() + (account.grant().isReady() ? ": given in the target file" : ": granted");
    }

    private Optional<UcwaSession> open(String role, Account account) {
        Format format = target.config().formats().stream().sorted().findFirst().orElse(Format.JSON);
        try {
            UcwaSession session =
                    UcwaSession.open(target, format, UcwaSession.Client.lurking(account), "check-" + role);
            tell(ProbeStep.done(
                    APPLICATION, role + ": created " + session.self().orElse("without a self link")));
            return Optional.of(session);
        } catch (RuntimeException | StackOverflowError e) {
            tell(failed(APPLICATION, role + ": ", e));
            return Optional.empty();
        }
    }

    private void look(UcwaSession session) {
        Trace trace = new Trace("check-look");
        session.self().ifPresent(self -> steps(TOKEN, () -> new GivenTokens(target, session, trace).steps(self)));
        steps("capabilities", () -> new ShownClaims(target, session, trace).steps());
        for (Lookup lookup : ServiceLoader.load(Lookup.class)) {
            if (!stop.getAsBoolean()) {
                steps(lookup.name(), () -> lookup.steps(target, session));
            }
        }
    }

    private static String end(String role, UcwaSession session) {
        String left = session.end();
        if (!left.isEmpty()) {
            throw new ArrangementFailed(role + ": left on the target: " + left);
        }
        return role + ": deleted";
    }

    /** An application of a session that came to nothing. */
    private void delete(UcwaRequest deletion) {
        step(APPLICATION, () -> {
            Exchange deleted = target.client().send(deletion, new Trace("check-cleaning"));
            if (!deleted.succeeded()) {
                throw new ArrangementFailed("left on the target: " + deletion.url(), deleted);
            }
            return "deleted " + deletion.url();
        });
    }

    private boolean step(String name, Supplier<String> action) {
        return steps(name, () -> List.of(ProbeStep.done(name, action.get())));
    }

    /** Whether it came to its end. */
    private boolean steps(String name, Supplier<List<ProbeStep>> action) {
        try {
            action.get().forEach(this::tell);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            tell(failed(name, "", e));
            return false;
        }
    }

    private static ProbeStep failed(String name, String before, Throwable e) {
        boolean violated =
                e instanceof ArrangementFailed failure && failure.finding().isPresent();
        String words = isForTheUser(e) ? String.valueOf(e.getMessage()) : SuiteFault.words(e);
        return new ProbeStep(
                name,
                violated ? ProbeStep.State.VIOLATED : ProbeStep.State.FAILED,
                before + EXCHANGE.matcher(words).replaceAll(""));
    }

    private static boolean isForTheUser(Throwable e) {
        return e instanceof ArrangementFailed
                || e instanceof Unreachable
                || e instanceof TargetGone
                || e instanceof OriginRefused
                || e instanceof WeatherStruck
                || e instanceof ServerLimits
                || e instanceof LargerThanRead
                || e instanceof RunLimit;
    }

    private void tell(ProbeStep step) {
        told.accept(new ProbeStep(step.name(), step.state(), log.mask().hide(step.words())));
    }
}
