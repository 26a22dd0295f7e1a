package org.ucwatck.selftest.hostile.server;

import java.io.IOException;
import java.util.function.Function;

/** Sends the client elsewhere by a status. */
public enum RedirectBehaviour implements Behaviour {
    REDIRECT_TO_ITSELF(visit -> "302 Found\r\nLocation: " + visit.asked().target()),
    REDIRECT_FOR_EVER(visit ->
            "302 Found\r\nLocation: " + visit.asked().target().replaceFirst("\\?.*", "") + "?" + visit.number()),
    REDIRECT_TO_FOREIGN_HOST(
            visit -> "302 Found\r\nLocation: http://" + visit.trap().foreign() + "/x"),
    REDIRECT_TO_OTHER_PORT(
            visit -> "302 Found\r\nLocation: http://" + visit.trap().otherPort() + "/x"),
    /** Keeps method and body: a password would be sent along. */
    REDIRECT_WITH_BODY(visit ->
            "307 Temporary Redirect\r\nLocation: http://" + visit.trap().foreign() + "/x"),
    REDIRECT_WITHOUT_SCHEME(
            visit -> "301 Moved Permanently\r\nLocation: //" + visit.trap().foreign() + "/x"),
    REDIRECT_TO_FILE(visit -> "302 Found\r\nLocation: file:///etc/hostname"),
    REDIRECT_TO_NO_URL(visit -> "302 Found\r\nLocation: http://exa mple/%%%"),
    REDIRECT_NOWHERE(visit -> "302 Found"),
    REDIRECT_DOWNGRADE(visit -> "302 Found\r\nLocation: http://" + visit.trap().otherPort() + "/x") {
        @Override
        public Reception reception() {
            return Reception.tls();
        }
    };

    private final Function<Visit, String> answer;

    RedirectBehaviour(Function<Visit, String> answer) {
        this.answer = answer;
    }

    @Override
    public void meet(Visit visit) throws IOException {
        visit.raw("HTTP/1.1 " + answer.apply(visit) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
