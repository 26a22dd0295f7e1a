package org.ucwatck.harness.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.spec.Format;

/** One application of one user, spoken to in one format, made available for phone audio, its event channel followed. */
public final class UcwaSession implements AutoCloseable {
    private static final int ALREADY_AVAILABLE = 409;

    private final Target target;
    private final Format format;
    private final Secret token;
    private final Trace trace;
    private final Exchange created;
    private final Resource application;
    private final EventChannel events;

    private UcwaSession(Target target, Format format, Secret token, Trace trace) {
        this.target = target;
        this.format = format;
        this.token = token;
        this.trace = trace;
        this.created = createApplication();
        this.application = read(created, "application");
        makeMeAvailable();
        String channel = href(created, application, "events");
        this.events = EventChannel.follow(
                channel,
                (url, pages) -> target.client().poll(eventsRequest(url), target.longestPoll(), pages),
                new Trace(trace.cause() + "-events"));
    }

    /** Creates an application for the account; throws ArrangementFailed, naming the step, when that does not work. */
    public static UcwaSession open(Target target, Format format, Account account) {
        return new UcwaSession(target, format, target.tokenOf(account), new Trace("session-" + format.slug()));
    }

    /** As {@link #open(Target, Format, Account)}, for one more application; the name tells its exchanges from all others. */
    public static UcwaSession openAnother(Target target, Format format, Account account, String name) {
        Trace trace = new Trace("session-" + format.slug() + "-" + name);
        return new UcwaSession(target, format, target.tokenOf(account), trace);
    }

    public Format format() {
        return format;
    }

    public Secret token() {
        return token;
    }

    public EventChannel events() {
        return events;
    }

    /** The exchange that created the application. */
    public Exchange created() {
        return created;
    }

    /** The application as it was created. */
    public Resource application() {
        return application;
    }

    /** A GET with the token of the session, asking for its format. */
    public UcwaRequest get(String url) {
        return UcwaRequest.get(url).accept(format).token(token);
    }

    /** Pages of the channel come in XML only for the precise type (page EventChannelDetails, sample XML event response). */
    private UcwaRequest eventsRequest(String url) {
        return get(url).about("events").header("Accept", format.vendorMediaType());
    }

    /** A POST with the token of the session, in its format, asking for its format. */
    public UcwaRequest post(String url, Input input) {
        return UcwaRequest.post(url)
                .accept(format)
                .body(format.mediaType(), input.write(format))
                .token(token);
    }

    /** Fetches a resource that an arrangement needs; throws ArrangementFailed when the answer is not that resource. */
    public Resource fetch(String url, String rel, Trace fetching) {
        Exchange exchange = target.client().send(get(url).about(rel), fetching);
        if (exchange.status() != 200) {
            throw new ArrangementFailed("GET " + rel + " was not answered 200", exchange);
        }
        return read(exchange, rel);
    }

    /** Reads a resource that an arrangement needs. */
    public static Resource read(Exchange exchange, String rel) {
        try {
            return Representation.of(exchange, rel).resource();
        } catch (Unreadable e) {
            throw new ArrangementFailed("the " + rel + " resource is unreadable, " + e.getMessage(), exchange);
        }
    }

    /** The communication resource as it is now, with its absolute URL resolved against the application. */
    public Resource communication(Trace fetching) {
        return fetch(href(created, application, "communication"), "communication", fetching);
    }

    /** Absolute form of an href that this session's server gave. */
    public String resolve(String href) {
        return created.resolve(href)
                .orElseThrow(() -> new ArrangementFailed("the server gave an href that is no URI: " + href));
    }

    /** Deletes the application, and with it whatever a check left behind. */
    @Override
    public void close() {
        events.expectEnd();
        application.self().flatMap(created::resolve).ifPresent(self -> target.client()
                .send(
                        UcwaRequest.of("DELETE", self)
                                .about("application")
                                .accept(format)
                                .token(token),
                        trace));
        events.close();
    }

    private Exchange createApplication() {
        Input input = Input.empty()
                .with("culture", "en-US")
                .with("endpointId", UUID.randomUUID().toString())
                .with("userAgent", "ucwa-tck");
        Exchange exchange =
                target.client().send(post(target.door().applications(), input).about("applications"), trace);
        if (!exchange.succeeded()) {
            throw new ArrangementFailed("POST applications created no application", exchange);
        }
        return exchange;
    }

    /** A token may not show `me`, and a user may be available already; neither keeps calls from being placed. */
    private void makeMeAvailable() {
        Optional<Resource> me = application.embedded("me").stream()
                .findFirst()
                .or(() -> application.link("me").map(link -> fetch(href(created, application, "me"), "me", trace)));
        Optional<String> link =
                me.flatMap(found -> found.link("makeMeAvailable")).flatMap(found -> created.resolve(found.href()));
        if (link.isEmpty()) {
            return;
        }
        Input input = Input.empty()
                .with("phoneNumber", target.config().number("own").orElseThrow())
                .withList("supportedModalities", List.of("PhoneAudio", "Messaging"));
        Exchange exchange = target.client().send(post(link.get(), input).about("makeMeAvailable"), trace);
        if (!exchange.succeeded() && exchange.status() != ALREADY_AVAILABLE) {
            throw new ArrangementFailed("POST makeMeAvailable failed", exchange);
        }
    }

    private static String href(Exchange exchange, Resource resource, String rel) {
        return resource.linkOrEmbedded(rel)
                .flatMap(link -> exchange.resolve(link.href()))
                .orElseThrow(() -> new ArrangementFailed("the application has no link " + rel, exchange));
    }
}
