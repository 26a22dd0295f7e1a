package org.ucwatck.conformance.me;

import java.util.Optional;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/** The photo of the caller, which is a picture whatever a client accepts (page photo_ref). */
final class Photo {
    private static final String REL = "photo";
    private static final String TYPE = "image/jpeg";

    private final CheckContext context;
    private final UcwaSession session;
    private final String url;

    private Photo(CheckContext context, UcwaSession session, String url) {
        this.context = context;
        this.session = session;
        this.url = url;
    }

    /** Throws ArrangementFailed where no link leads there. */
    static Photo of(CheckContext context) {
        return new Photo(context, context.session(), Ways.urlOf(context, REL));
    }

    /** As an application of the check alone links to it. */
    static Photo ofOwnApplication(CheckContext context) {
        UcwaSession session = context.own().session();
        String url = session.meBefore()
                .flatMap(me -> me.link(REL))
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("me shows no link photo", session.created()));
        return new Photo(context, session, url);
    }

    String url() {
        return url;
    }

    /** GET of the photo with the token of the caller. */
    UcwaRequest request() {
        return session.get(url).about(REL).header("Accept", TYPE);
    }

    /** GET of the photo in a size such as {@code HR64X64}. */
    UcwaRequest request(String size) {
        return request().to(url + (url.contains("?") ? "&" : "?") + "size=" + size);
    }

    /** Sends it; throws NotOffered where the caller has no photo. */
    Exchange get(UcwaRequest request) {
        Exchange answer = context.send(request);
        if (answer.status() == 404 || answer.status() == 409) {
            throw new NotOffered("the caller has no photo, GET photo is answered " + answer.status());
        }
        return answer;
    }

    /** The answer is 200 and brings a JPEG, which is given back; empty where it is not. */
    Optional<Jpeg> judge(String rule, String sent, Exchange answer) {
        Optional<Jpeg> shown = Jpeg.of(answer.body());
        String type = answer.mediaType().map(it -> it.name()).orElse("none");
        var judgement = context.judge(rule, answer).of(sent).status(200);
        if (answer.status() == 200) {
            judgement
                    .that(type.equals(TYPE), "Content-Type " + TYPE, "Content-Type " + type)
                    .that(
                            shown.isPresent(),
                            "the bytes of a JPEG",
                            answer.body().size() + " bytes that are none");
        }
        return shown;
    }
}
