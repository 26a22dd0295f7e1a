package org.ucwatck.harness.capture;

/** Why an exchange of a recording is not judged; none of it is held against a server. */
enum Unjudged {
    OTHER_HOST("of other hosts"),
    OTHER("of the same hosts but not UCWA"),
    TOKEN("with a token service"),
    PREFLIGHT("CORS preflights"),
    CACHED("redirects or answered from a cache"),
    NO_ANSWER("without a whole answer"),
    BUSY("busy answers (429, 502, 503, 504)"),
    IN_FRONT("answered by something in front of the server"),
    TUNNEL("tunnels of a proxy"),
    DAMAGED("damaged in the file");

    private final String words;

    Unjudged(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
