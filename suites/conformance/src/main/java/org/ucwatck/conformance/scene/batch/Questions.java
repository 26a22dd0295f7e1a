package org.ucwatck.conformance.scene.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;

/** Requests that change nothing, good ones and others, with no token of their own. */
public final class Questions {
    private Questions() {}

    /** So many reads of the application and of what it leads to, each of another resource as long as there are any. */
    public static List<UcwaRequest> reads(CheckContext context, int number) {
        List<UcwaRequest> all = reads(context);
        List<UcwaRequest> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(all.get(i % all.size()));
        }
        return some;
    }

    /** Each that a client can read and that a batch may contain. */
    public static List<UcwaRequest> reads(CheckContext context) {
        return Reads.ofApplication(context).stream()
                .filter(read -> !read.rel().toLowerCase(Locale.ROOT).endsWith("photo"))
                .map(UcwaRequest::withoutToken)
                .toList();
    }

    /** GET of the application itself. */
    public static UcwaRequest application(CheckContext context) {
        String url =
                context.session().self().orElseThrow(() -> new ArrangementFailed("the application has no link self"));
        return context.session().get(url).about("application").withoutToken();
    }

    /** POST of an application without any of its required parameters, which is 400. */
    public static UcwaRequest withoutParameters(CheckContext context) {
        return context.session()
                .post(context.target().door().applications(), Input.empty())
                .about("applications")
                .withoutToken();
    }

    /** GET of the application in a version that no server has: 404 (page Versioning). */
    public static UcwaRequest ofNoVersion(CheckContext context) {
        return application(context).header("X-MS-RequiresMinResourceVersion", "99.0");
    }
}
