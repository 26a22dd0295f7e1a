package org.ucwatck.harness.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.events.EventChannel;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.transport.Conduct;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.spec.pages.Format;

/** One application of one user, spoken to in one format, made available, its event channel followed. */
public final class UcwaSession implements AutoCloseable {
    private static final Step CREATED = Step.of("application.created");
    private static final Step LINKS = Step.of("application.links");
    private static final Step AVAILABLE = Step.of("me.make-me-available");
    private static final int ALREADY_AVAILABLE = 409;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Target target;
    private final Format format;
    private final Secret token;
    private final Trace trace;
    private final Exchange created;
    private final Resource application;
    private final String channel;
    private final Optional<Resource> meBefore;
    private final Once<EventChannel> events;

    /** Whether a session makes its user available, so that others see and reach her. */
    public enum Appearance {
        AVAILABLE,
        /** A lurker, as page EventChannelDetails calls it: nothing but the application itself is there. */
        LURKING
    }

    /** Who opens a session, and what it calls itself in POST applications (page applications, userAgent). */
    public record Client(Account account, String userAgent, Appearance appearance) {
        /** One that makes the user available. */
        public Client(Account account, String userAgent) {
            this(account, userAgent, Appearance.AVAILABLE);
        }

        /** This suite, for the account. */
        public static Client of(Account account) {
            return new Client(account, Conduct.SUITE);
        }

        /** This suite, for the account, of which nobody else sees anything. */
        public static Client lurking(Account account) {
            return new Client(account, Conduct.SUITE, Appearance.LURKING);
        }
    }

    private UcwaSession(Target target, Format format, Client client, Trace trace) {
        this.target = target;
        this.format = format;
        this.token = target.tokenOf(client.account());
        this.trace = trace;
        this.created = createApplication(client);
        this.application = CREATED.read(created, "application");
        this.meBefore = application.embedded("me").stream().findFirst().or(this::fetchMe);
        if (client.appearance() == Appearance.AVAILABLE) {
            makeMeAvailable();
        }
        this.channel = LINKS.href(created, application, "events");
        this.events = new Once<>(() -> EventChannel.follow(channel, poll(), new Trace(trace.cause() + "-events")));
    }

    /** Creates an application for the account; throws ArrangementFailed, naming the step, when that does not work. */
    public static UcwaSession open(Target target, Format format, Account account) {
        return open(target, format, account, "session-" + format.slug());
    }

    /** The same under a name of its own, where there is more than one for a format. */
    public static UcwaSession open(Target target, Format format, Account account, String name) {
        return open(target, format, Client.of(account), name);
    }

    /** The same for a client that calls itself something else. */
    public static UcwaSession open(Target target, Format format, Client client, String name) {
        return new UcwaSession(target, format, client, new Trace(name));
    }

    public Format format() {
        return format;
    }

    public Secret token() {
        return token;
    }

    /** The event channel, followed from the first time that anybody asks for it. */
    public EventChannel events() {
        return events.get();
    }

    /** Absolute URL under which the channel begins; whoever reads it himself must not ask for {@link #events}. */
    public String channel() {
        return channel;
    }

    /** A pending GET. Pages come in XML only for the precise type (page EventChannelDetails, sample XML event response). */
    public UcwaRequest pending(String url) {
        return eventsRequest(url);
    }

    /** The exchange that created the application. */
    public Exchange created() {
        return created;
    }

    /** The application as it was created. */
    public Resource application() {
        return application;
    }

    /** The user's own resource before the session made her available; empty where the server shows none. */
    public Optional<Resource> meBefore() {
        return meBefore;
    }

    /** Absolute URL of the application, if it has one. */
    public Optional<String> self() {
        return application.self().flatMap(created::resolve);
    }

    /** A GET with the token of the session, asking for its format. */
    public UcwaRequest get(String url) {
        return UcwaRequest.get(url).accept(format).token(token).within(trace.cause());
    }

    private EventChannel.Poll poll() {
        return new EventChannel.Poll() {
            @Override
            public Exchange get(String url, Trace pages) {
                return target.client().poll(eventsRequest(url), target.longestPoll(), pages);
            }

            @Override
            public ArrangementFailed refused(Exchange answer) {
                return noPage(answer);
            }

            @Override
            public Bounds bounds() {
                return target.config().limits().bounds();
            }
        };
    }

    /**
     * Why a link of the event channel brought no page: where the application is still there, its link is dead, which breaks
     * a rule; an application that is gone has no channel any more.
     */
    public ArrangementFailed noPage(Exchange answer) {
        boolean first = isFirst(answer.request().url());
        Step step = first ? LINKS : Step.of("event.next-advances");
        ArrangementFailed dead = step.failed("a page of the event channel behind its link", answer);
        return dead.finding().isEmpty() || isAlive()
                ? dead
                : new ArrangementFailed("the application is gone, and its event channel with it", answer);
    }

    /** Throws ArrangementFailed when the server answered a pending GET at once, and with nothing. */
    public void requireHeld() {
        events.ifDone(channel -> channel.early().ifPresent(page -> {
            throw ArrangementFailed.broken(
                    "event.held",
                    "a pending GET is held until something happens or its timeout is over",
                    "a page without events after " + page.duration().toMillis() + " ms",
                    page);
        }));
    }

    /** The link of the application, which a client may give parameters of its own. */
    private boolean isFirst(String url) {
        return url.equals(channel) || url.startsWith(channel + "&") || url.startsWith(channel + "?");
    }

    private boolean isAlive() {
        return application
                .self()
                .flatMap(created::resolve)
                .map(url -> target.client()
                        .send(get(url).about("application"), trace)
                        .succeeded())
                .orElse(false);
    }

    private UcwaRequest eventsRequest(String url) {
        return get(url).about("events").header("Accept", format.vendorMediaType());
    }

    /** A POST with the token of the session, in its format, asking for its format. */
    public UcwaRequest post(String url, Input input) {
        return UcwaRequest.post(url)
                .accept(format)
                .body(format.mediaType(), input.write(format))
                .token(token)
                .within(trace.cause());
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

    /** As {@link #fetch(String, String, Trace)}, for a link that the step says has to lead to the resource. */
    public Resource fetch(String url, String rel, Step step, Trace fetching) {
        Exchange exchange = target.client().send(get(url).about(rel), fetching);
        if (exchange.status() != 200) {
            throw step.failed("HTTP 200 from GET " + rel, exchange);
        }
        return step.read(exchange, rel);
    }

    /** The communication resource as it is now, with its absolute URL resolved against the application. */
    public Resource communication(Trace fetching) {
        return fetch(LINKS.href(created, application, "communication"), "communication", LINKS, fetching);
    }

    /**
     * The same, or what the application embeds of it now, or embedded when it was created, where nothing readable is behind
     * its link: that is found by the rule about the links of an application, and keeps nobody from using what it shows.
     */
    public Resource communicationAsShown(Trace fetching) {
        try {
            return communication(fetching);
        } catch (ArrangementFailed e) {
            if (e.finding().isEmpty()) {
                throw e;
            }
            return Stream.concat(applicationNow(fetching).stream(), Stream.of(application))
                    .flatMap(shown -> shown.embedded("communication").stream())
                    .filter(shown -> !shown.linkRels().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> e);
        }
    }

    /** What is available only since {@code makeMeAvailable} does not stand in the answer that created the application. */
    private Optional<Resource> applicationNow(Trace fetching) {
        return application
                .self()
                .flatMap(created::resolve)
                .map(url -> target.client().send(get(url).about("application"), fetching))
                .filter(Exchange::succeeded)
                .map(answer -> LINKS.read(answer, "application"));
    }

    /** Absolute form of an href that this session's server gave. */
    public String resolve(String href) {
        return created.resolve(href)
                .orElseThrow(() -> ArrangementFailed.broken(
                        "body.href", "hrefs that are URI references", "href '" + href + "'", created));
    }

    /** Deletes the application, and with it whatever a check left behind. */
    @Override
    public void close() {
        end();
    }

    /** As {@link #close}; gives what is left on the target, in words, which is empty text when nothing is. */
    public String end() {
        events.ifDone(EventChannel::expectEnd);
        String left =
                self().map(this::delete).orElse("the application of " + trace.cause() + ", which has no self link");
        events.ifDone(EventChannel::close);
        return left;
    }

    /** The exchange that deletes the application. */
    public UcwaRequest deletion() {
        String self = application
                .self()
                .flatMap(created::resolve)
                .orElseThrow(() -> new ArrangementFailed("the application has no self link", created));
        return deletion(self);
    }

    private UcwaRequest deletion(String url) {
        return UcwaRequest.of("DELETE", url).about("application").accept(format).token(token);
    }

    private String delete(String self) {
        target.applications().ending(self);
        try {
            Exchange deleted = target.client().send(deletion(), trace);
            boolean gone = deleted.succeeded() || deleted.status() == NOT_FOUND || deleted.status() == GONE;
            return gone ? "" : "application " + self + ": DELETE was answered " + deleted.status();
        } catch (Unreachable | TargetGone e) {
            return "application " + self + ": the target could not be reached any more";
        } catch (RuntimeException e) {
            return "application " + self + ": " + e.getMessage();
        }
    }

    private Exchange createApplication(Client client) {
        Input input = Input.empty()
                .with("culture", "en-US")
                .with("endpointId", UUID.randomUUID().toString())
                .with("userAgent", client.userAgent());
        String applications = target.applicationsOf(client.account());
        Exchange exchange = target.client().repeat(post(applications, input).about("applications"), trace);
        if (!exchange.succeeded()) {
            throw CREATED.failed("HTTP 201 from POST applications", exchange);
        }
        addressOf(exchange).ifPresent(url -> target.applications().opened(deletion(url)));
        return exchange;
    }

    /** So that it is deleted whatever else goes wrong on the way to a session. */
    private static Optional<String> addressOf(Exchange creation) {
        try {
            Resource shown = Representation.of(creation, "application").resource();
            return shown.self().flatMap(creation::resolve).or(creation::location);
        } catch (Unreadable | LargerThanRead e) {
            return creation.location();
        }
    }

    /** What is behind the link me; empty where the server answers with an error that the page lists. */
    private Optional<Resource> fetchMe() {
        if (application.link("me").isEmpty()) {
            return Optional.empty();
        }
        Exchange shown =
                target.client().send(get(LINKS.href(created, application, "me")).about("me"), trace);
        if (shown.status() == 200) {
            return Optional.of(LINKS.read(shown, "me"));
        }
        if (shown.status() == ALREADY_AVAILABLE || shown.status() == FORBIDDEN) {
            return Optional.empty();
        }
        throw LINKS.failed("HTTP 200 from GET me", shown);
    }

    /** A token may not show `me`, and a user may be available already; neither keeps calls from being placed. */
    private void makeMeAvailable() {
        Optional<String> link = meBefore.flatMap(found -> found.link("makeMeAvailable"))
                .flatMap(found -> created.resolve(found.href()));
        if (link.isEmpty()) {
            return;
        }
        Input input = Input.empty()
                .with("phoneNumber", target.config().number("own").orElseThrow())
                .withList("supportedModalities", List.of("PhoneAudio", "Messaging"));
        Exchange exchange = target.client().repeat(post(link.get(), input).about("makeMeAvailable"), trace);
        if (!exchange.succeeded() && exchange.status() != ALREADY_AVAILABLE) {
            throw AVAILABLE.failed("HTTP 204 from POST makeMeAvailable", exchange);
        }
    }
}
