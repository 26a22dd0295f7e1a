package org.ucwatck.conformance.scene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.conformance.scene.query.RequiredQuery;
import org.ucwatck.conformance.scene.subscription.Made;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;

/** The resources that a client reads with its token, one of each kind: what others must not read. */
public final class Reads {
    /** A second read of the event channel ends the first. */
    private static final Set<String> LEFT_ALONE = Set.of("events");

    private static final String SUBSCRIPTION = "presenceSubscription";

    /** What other checks begin and end meanwhile. */
    private static final Set<String> OF_OTHERS = Set.of("conversation", "conversations");

    private final CheckContext context;
    private final UcwaSession session;
    private final Set<String> seen = new HashSet<>(LEFT_ALONE);
    private final List<UcwaRequest> found = new ArrayList<>();
    private final List<Exchange> answers = new ArrayList<>();

    private Reads(CheckContext context, UcwaSession session) {
        this.context = context;
        this.session = session;
    }

    /** The application and what it leads to; throws ArrangementFailed when none of it can be read. */
    public static List<UcwaRequest> ofApplication(CheckContext context) {
        return ofApplication(context, context.session());
    }

    /** The same of the application of another session. */
    public static List<UcwaRequest> ofApplication(CheckContext context, UcwaSession session) {
        Reads reads = new Reads(context, session);
        reads.seen.addAll(OF_OTHERS);
        return reads.all(application(session), "application");
    }

    private static String application(UcwaSession session) {
        return session.application()
                .self()
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("the application has no link self"));
    }

    /** What the same walk over the application was answered, whatever it was. */
    public static List<Exchange> answersOfApplication(CheckContext context) {
        Reads reads = new Reads(context, context.session());
        reads.seen.addAll(OF_OTHERS);
        return reads.answers(application(context.session()), "application");
    }

    /** What the walk over a conversation was answered, whatever it was. */
    public static List<Exchange> answersOfConversation(CheckContext context) {
        return new Reads(context, context.session())
                .answers(PhoneAudio.conversation(context).url(), "conversation");
    }

    private List<Exchange> answers(String url, String rel) {
        read(url, rel);
        return List.copyOf(answers);
    }

    /** A conversation and what it leads to; throws ArrangementFailed when none of it can be read. */
    public static List<UcwaRequest> ofConversation(CheckContext context) {
        return new Reads(context, context.session())
                .all(PhoneAudio.conversation(context).url(), "conversation");
    }

    /** A presence subscription of an application that the check has for itself, and what it leads to. */
    public static List<UcwaRequest> ofSubscription(CheckContext context) {
        return subscription(context, (reads, made) -> reads.all(made.url(), SUBSCRIPTION));
    }

    /** What the walk over a presence subscription was answered, whatever it was. */
    public static List<Exchange> answersOfSubscription(CheckContext context) {
        return subscription(context, (reads, made) -> reads.answers(made.url(), SUBSCRIPTION));
    }

    private static <T> T subscription(CheckContext context, BiFunction<Reads, Made, T> walk) {
        Subscriber subscriber = Subscriber.of(context);
        Made made = subscriber.require(Subscriber.MINUTES, Subscriber.reachable(context));
        return walk.apply(new Reads(context, subscriber.session()), made);
    }

    private List<UcwaRequest> all(String url, String rel) {
        read(url, rel);
        if (found.isEmpty()) {
            throw new ArrangementFailed("nothing of " + rel + " can be read with the token of the caller");
        }
        return List.copyOf(found);
    }

    private void follow(Resource resource) {
        for (String rel : resource.linkRels()) {
            resource.link(rel).map(Link::href).flatMap(this::resolve).ifPresent(url -> read(url, rel));
        }
        for (String rel : resource.embeddedRels()) {
            resource.embedded(rel).stream().limit(1).forEach(each -> readOrFollow(each, rel));
        }
    }

    /** What cannot be read for itself now may lead on all the same. */
    private void readOrFollow(Resource embedded, String rel) {
        int before = found.size();
        embedded.self().flatMap(this::resolve).ifPresent(url -> read(url, rel));
        boolean own = found.size() > before || OF_OTHERS.contains(rel);
        if (!own && Catalogue.load().resource(rel).isPresent()) {
            follow(embedded);
        }
    }

    /** Empty for what is no address, which the rule about hrefs judges. */
    private Optional<String> resolve(String href) {
        try {
            return Optional.of(session.resolve(href));
        } catch (ArrangementFailed e) {
            return Optional.empty();
        }
    }

    private void read(String url, String rel) {
        boolean known = Catalogue.load()
                .resource(rel)
                .flatMap(page -> page.operation("GET"))
                .filter(operation -> operation.answer().body().isPresent())
                .isPresent();
        if (!known || !seen.add(rel)) {
            return;
        }
        UcwaRequest request = session.get(RequiredQuery.with(url, rel, context)).about(rel);
        try {
            Exchange answer = context.send(request);
            answers.add(answer);
            if (answer.status() == 200) {
                found.add(request);
                context.read(answer, rel).map(Representation::resource).ifPresent(this::follow);
            }
        } catch (OriginRefused e) {
            // The rule about links judges it.
        }
    }
}
