package org.ucwatck.conformance.scene;

import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/** The phone numbers of the caller (page phones_ref). */
public final class Phones {
    private static final String LIST = "phones";
    private static final String EACH = "phone";

    private Phones() {}

    /** All of them, embedded or linked; throws NotOffered for a user without enterprise voice, who has none (403). */
    public static List<Resource> all(CheckContext context) {
        String url = Ways.shown(context, "me")
                .link(LIST)
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new NotOffered("me shows no link phones"));
        Exchange answer = context.send(context.session().get(url).about(LIST));
        if (answer.status() == 403) {
            throw new NotOffered("the caller has no phones, GET phones is answered 403");
        }
        Resource list = UcwaSession.read(answer, LIST);
        Stream<Resource> linked = list.links(EACH).stream()
                .map(link -> context.fetch(context.session().resolve(link.href()), EACH));
        return Stream.concat(list.embedded(EACH).stream(), linked).toList();
    }

    /** What the phone is for, such as Mobile; empty text where it does not say. Samples have a blank before it. */
    public static String type(Resource phone) {
        return phone.text("type").map(String::strip).orElse("");
    }
}
