package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.util.function.Function;
import org.ucwatck.reference.auth.TokenEndpoint;

/** Gives a URL that leads elsewhere, or nowhere, where the client has to use it. */
public enum UrlBehaviour implements Behaviour {
    FOREIGN_HOST(visit -> scheme(visit) + "://" + visit.trap().foreign() + "/x"),
    OTHER_PORT(visit -> scheme(visit) + "://" + visit.trap().otherPort() + "/x"),
    HOST_WITHOUT_SCHEME(visit -> "//" + visit.trap().foreign() + "/x"),
    USER_INFO(visit -> visit.origin() + "@" + visit.trap().foreign() + "/x"),
    BACKSLASH(visit -> visit.origin() + "\\@" + visit.trap().foreign() + "/x"),
    DATA(visit -> "data:application/json,%7B%7D"),
    FTP(visit -> "ftp://" + visit.trap().foreign() + "/x"),
    MAILTO(visit -> "mailto:alice@contoso.example"),
    FILE(visit -> "file:///etc/hostname"),
    JAVASCRIPT(visit -> "javascript:alert(1)"),
    NO_URL(visit -> "http://exa mple/%%%"),
    NO_SUCH_PORT(visit -> scheme(visit) + "://127.0.0.1:99999/x"),
    VERY_LONG(visit -> "/x/" + "y".repeat(200_000)),
    CONTROL_CHARACTERS(visit -> "/x/\u0007\u001b[31m\u0000"),
    EMPTY(visit -> ""),
    /** From https to http, on the host and port that the target file names. */
    DOWNGRADE(visit -> visit.origin().replace("https", "http") + "/x") {
        @Override
        public Reception reception() {
            return Reception.tls();
        }
    },
    /** From https to http, on another port of the host. */
    DOWNGRADE_TO_OTHER_PORT(visit -> "http://" + visit.trap().otherPort() + "/x") {
        @Override
        public Reception reception() {
            return Reception.tls();
        }
    },
    /** Legal: RFC 3986 lets a reference leave out what it shares with the URL that it came from. */
    RELATIVE_PATH(visit -> TokenEndpoint.PATH),
    RELATIVE_TO_SCHEME(visit -> visit.origin().replace("http:", "") + TokenEndpoint.PATH);

    private final Function<Visit, String> url;

    UrlBehaviour(Function<Visit, String> url) {
        this.url = url;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        Place.at(visit.moment()).put(visit, url.apply(visit));
    }

    private static String scheme(Visit visit) {
        return visit.origin().replaceFirst(":.*", "");
    }
}
