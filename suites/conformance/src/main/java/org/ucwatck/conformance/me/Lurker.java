package org.ucwatck.conformance.me;

import org.ucwatck.conformance.application.Registration;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
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
        String url = read("me")
                .link("makeMeAvailable")
                .map(Link::href)
                .flatMap(created::resolve)
                .orElseThrow(() -> new NotOffered("me of a new application shows no link makeMeAvailable"));
        return Registration.post(url, input, context).about("makeMeAvailable");
    }

    /** What the application leads to, as it is now. */
    Resource read(String rel) {
        Resource application = Registration.read(created);
        String url = application
                .linkOrEmbedded(rel)
                .map(Link::href)
                .flatMap(created::resolve)
                .orElseThrow(() -> new ArrangementFailed("a new application shows no " + rel, created));
        Exchange answer = context.send(Registration.bare("GET", url, context).about(rel));
        if (answer.status() == 200) {
            return context.read(answer, rel)
                    .orElseThrow(() -> new ArrangementFailed("GET " + rel + " cannot be read", answer))
                    .resource();
        }
        return application.embedded(rel).stream()
                .findFirst()
                .orElseThrow(() -> new ArrangementFailed("GET " + rel + " was not answered 200", answer));
    }

    @Override
    public void close() {
        Registration.delete(created, context);
    }
}
