package org.ucwatck.conformance.me;

import java.util.Optional;
import org.ucwatck.conformance.application.Registration;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;

/** A further application of the caller that has not made her available yet (page EventChannelDetails calls it a lurker). */
final class Lurker implements AutoCloseable {
    private final CheckContext context;
    private final Exchange created;

    private Lurker(CheckContext context, Exchange created) {
        this.context = context;
        this.created = created;
    }

    /** Throws ArrangementFailed when no application is created. */
    static Lurker of(CheckContext context) {
        return new Lurker(context, Registration.create(Registration.valid(), context));
    }

    /** POST makeMeAvailable; throws NotOffered where me shows no link to it, since the user counts as available already. */
    UcwaRequest makingAvailable(Input input) {
        String url = shown("me")
                .link("makeMeAvailable")
                .map(Link::href)
                .flatMap(created::resolve)
                .orElseThrow(() -> new NotOffered("me of a new application shows no link makeMeAvailable"));
        return Registration.post(url, input, context).about("makeMeAvailable");
    }

    /** What the application leads to, or embedded when it was created where nothing can be read behind its link now. */
    Resource shown(String rel) {
        Exchange answer = get(rel);
        return readable(answer, rel)
                .or(() -> Registration.read(created).embedded(rel).stream().findFirst())
                .orElseThrow(() -> unreadable(answer, rel));
    }

    /** What the application leads to, as it is now; throws ArrangementFailed when it cannot be read. */
    Resource read(String rel) {
        Exchange answer = get(rel);
        return readable(answer, rel).orElseThrow(() -> unreadable(answer, rel));
    }

    private Exchange get(String rel) {
        String url = Registration.read(created)
                .linkOrEmbedded(rel)
                .map(Link::href)
                .flatMap(created::resolve)
                .orElseThrow(() -> new ArrangementFailed("a new application shows no " + rel, created));
        return context.send(Registration.bare("GET", url, context).about(rel));
    }

    private Optional<Resource> readable(Exchange answer, String rel) {
        return answer.status() == 200 ? context.read(answer, rel).map(Representation::resource) : Optional.empty();
    }

    private static ArrangementFailed unreadable(Exchange answer, String rel) {
        return new ArrangementFailed("GET " + rel + " brought nothing that can be read", answer);
    }

    @Override
    public void close() {
        Registration.delete(created, context);
    }
}
