package org.ucwatck.selftest.hostile.cases;

import static org.ucwatck.selftest.hostile.server.Moment.CHALLENGE;
import static org.ucwatck.selftest.hostile.server.Moment.CHANNEL;
import static org.ucwatck.selftest.hostile.server.Moment.CREATION;
import static org.ucwatck.selftest.hostile.server.Moment.RESOURCE;
import static org.ucwatck.selftest.hostile.server.Moment.ROOT;
import static org.ucwatck.selftest.hostile.server.Moment.TOKEN;
import static org.ucwatck.selftest.hostile.server.Moment.USER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;
import org.ucwatck.selftest.hostile.server.RedirectBehaviour;
import org.ucwatck.selftest.hostile.server.UrlBehaviour;

/** URLs and redirects that lead elsewhere or nowhere: nothing is sent to an origin that the target file does not name. */
final class UrlCases {
    private static final List<UrlBehaviour> FOREIGN =
            List.of(UrlBehaviour.OTHER_PORT, UrlBehaviour.HOST_WITHOUT_SCHEME);
    private static final List<UrlBehaviour> OTHER_SCHEME =
            List.of(UrlBehaviour.DATA, UrlBehaviour.FTP, UrlBehaviour.NO_URL);
    private static final List<UrlBehaviour> ODD = List.of(
            UrlBehaviour.MAILTO,
            UrlBehaviour.FILE,
            UrlBehaviour.JAVASCRIPT,
            UrlBehaviour.BACKSLASH,
            UrlBehaviour.NO_SUCH_PORT,
            UrlBehaviour.VERY_LONG,
            UrlBehaviour.CONTROL_CHARACTERS,
            UrlBehaviour.EMPTY);
    private static final List<UrlBehaviour> LEGAL =
            List.of(UrlBehaviour.RELATIVE_PATH, UrlBehaviour.RELATIVE_TO_SCHEME);
    private static final List<RedirectBehaviour> AWAY = List.of(
            RedirectBehaviour.REDIRECT_TO_FOREIGN_HOST,
            RedirectBehaviour.REDIRECT_TO_OTHER_PORT,
            RedirectBehaviour.REDIRECT_WITHOUT_SCHEME,
            RedirectBehaviour.REDIRECT_WITH_BODY);
    private static final List<RedirectBehaviour> BROKEN = List.of(
            RedirectBehaviour.REDIRECT_TO_ITSELF,
            RedirectBehaviour.REDIRECT_FOR_EVER,
            RedirectBehaviour.REDIRECT_TO_FILE,
            RedirectBehaviour.REDIRECT_TO_NO_URL,
            RedirectBehaviour.REDIRECT_NOWHERE);

    private UrlCases() {}

    static Stream<HostileCase> all() {
        return Cases.all(links(), redirects());
    }

    private static Stream<HostileCase> links() {
        return Cases.all(
                Cases.of(UrlBehaviour.FOREIGN_HOST, Cases.LINKS, UrlCases::named),
                Cases.of(FOREIGN, EnumSet.of(ROOT, CHALLENGE, CHANNEL), UrlCases::named),
                Cases.of(
                        UrlBehaviour.USER_INFO,
                        EnumSet.of(ROOT, CHALLENGE, CHANNEL),
                        moment -> Ending.open("@localhost:[0-9]+/x\\b.*holds a user name")),
                Cases.of(UrlBehaviour.FOREIGN_HOST, Set.of(CREATION), UrlCases::nowhere),
                Cases.of(UrlBehaviour.DOWNGRADE, EnumSet.of(ROOT, CHALLENGE, USER, CHANNEL), UrlCases::secure),
                Cases.of(UrlBehaviour.DOWNGRADE_TO_OTHER_PORT, EnumSet.of(ROOT, USER), UrlCases::secure),
                Cases.of(OTHER_SCHEME, Cases.LINKS, UrlCases::nowhere),
                Cases.of(ODD, EnumSet.of(USER, RESOURCE), UrlCases::nowhere),
                Cases.of(LEGAL, Set.of(CHALLENGE), moment -> Ending.fulfilled()));
    }

    private static Stream<HostileCase> redirects() {
        return Cases.all(
                Cases.of(AWAY, Set.of(ROOT), UrlCases::named),
                Cases.of(AWAY, EnumSet.of(TOKEN, RESOURCE), Cases::doubtful),
                Cases.of(BROKEN, Set.of(ROOT), Cases::doubtful),
                Cases.of(RedirectBehaviour.REDIRECT_FOR_EVER, EnumSet.of(RESOURCE, CHANNEL), Cases::doubtful),
                Cases.of(RedirectBehaviour.REDIRECT_DOWNGRADE, Set.of(ROOT), UrlCases::secure));
    }

    /** The URL, and the line of the target file that would allow it. */
    private static Ending named(Moment moment) {
        return Ending.open("(localhost|127\\.0\\.0\\.1):[0-9]+/x(?s:.*)hosts:|hosts:(?s:.*)/x");
    }

    private static Ending nowhere(Moment moment) {
        return Ending.doubtful("").withLink(moment);
    }

    private static Ending secure(Moment moment) {
        return Ending.open("from https to http|https(?s:.*)http://127");
    }
}
