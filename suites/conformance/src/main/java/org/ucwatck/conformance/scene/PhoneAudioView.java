package org.ucwatck.conformance.scene;

import java.util.Optional;
import java.util.function.Predicate;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Step;
import org.ucwatck.harness.stage.CheckContext;

/**
 * phoneAudio as one GET shows it, which may be that it is gone with its conversation.
 *
 * @param exchange the GET
 * @param resource what came back; empty when it is gone
 */
public record PhoneAudioView(Exchange exchange, Optional<Resource> resource) {
    private static final Step STEP = Step.of("conversation.phone-audio-link");

    /** The word for the state of what is gone. */
    public static final String GONE = "gone";

    /** phoneAudio as it is now. */
    public static PhoneAudioView now(CheckContext context, String url) {
        Exchange got = context.send(context.session().get(url).about("phoneAudio"));
        if (got.status() == 200) {
            return new PhoneAudioView(got, Optional.of(STEP.read(got, "phoneAudio")));
        }
        boolean shown = got.status() < 400;
        return new PhoneAudioView(
                got, shown ? context.read(got, "phoneAudio").map(Representation::resource) : Optional.empty());
    }

    /** Once it is as wanted, or as it is when the patience of the target file ends. */
    public static PhoneAudioView once(CheckContext context, String url, Predicate<PhoneAudioView> wanted) {
        Patience patience = new Patience(
                context.session().events(), context.config().limits().arrival());
        return patience.arrival(() -> Optional.of(now(context, url)).filter(wanted), event -> event.href()
                        .equals(url))
                .orElseGet(() -> now(context, url));
    }

    /** The state that it shows, {@link #GONE} for 404 and 410, the status of another failure, else empty text. */
    public String state() {
        return resource.map(it -> it.text("state").orElse("")).orElseGet(this::absent);
    }

    private String absent() {
        return switch (exchange.status()) {
            case 404, 410 -> GONE;
            default -> exchange.succeeded() ? "" : "HTTP " + exchange.status();
        };
    }

    public boolean is(String state) {
        return state().equals(state);
    }

    public boolean isUp() {
        return is("Connected") || is("Connecting");
    }

    public boolean isDown() {
        return is("Disconnected") || is(GONE);
    }

    public boolean offers(String rel) {
        return link(rel).isPresent();
    }

    public Optional<Link> link(String rel) {
        return resource.flatMap(it -> it.link(rel));
    }

    /** State and links, for findings. */
    public String words() {
        return "state " + state() + ", links "
                + resource.map(it -> it.linkRels().toString()).orElse("none");
    }
}
