package org.ucwatck.harness.session;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;

/**
 * What is answered where the target file says that the target begins. An error there says that the address is wrong as
 * well as that the server is: nobody can tell, and no rule is broken.
 */
public final class RootAnswer {
    private static final int PROXY = 407;
    private static final int CLIENT_ERROR = 400;
    private static final Set<Integer> NO_SUCH = Set.of(404, 405, PROXY, 410, 501);

    private RootAnswer() {}

    /** Throws ArrangementFailed when the answer is an error, or none. */
    public static void require(Exchange answer) {
        if (answer.status() >= CLIENT_ERROR || !answer.answered()) {
            throw new ArrangementFailed(
                    "nothing can be told of a server whose root is not found" + cause(answer), answer);
        }
    }

    /** The same of a target file that names the applications URL: throws where nothing takes a POST. */
    static void requireApplications(Exchange answer) {
        if (NO_SUCH.contains(answer.status()) || !answer.answered()) {
            throw new ArrangementFailed(
                    "nothing can be told of a server whose applications are not found; is "
                            + answer.request().url()
                            + " the URL of applications, as `applications:` in the target file has to be?",
                    answer);
        }
    }

    private static String cause(Exchange answer) {
        if (!answer.answered()) {
            return "";
        }
        if (answer.status() == PROXY) {
            return "; a proxy in between wants credentials, but this suite has to reach the target itself";
        }
        String path = URI.create(answer.request().url()).getPath();
        return "; is " + answer.request().url() + " the URL of autodiscovery, as `root:` in the target file has to be"
                + (path == null || path.length() <= 1 ? ", with its whole path?" : "?");
    }

    /** What the body of an answer looks like that is no UCWA resource, after a semicolon; empty text for nothing known. */
    public static String likely(Exchange answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.contains("html")
                ? "; it is a page for people: a login page, a proxy in between, or the address of no UCWA resource?"
                : "";
    }
}
