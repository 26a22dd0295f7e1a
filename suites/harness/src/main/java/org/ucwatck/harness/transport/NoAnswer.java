package org.ucwatck.harness.transport;

import org.ucwatck.harness.exchange.Causes;

/** Why no whole answer came on a connection that was made, in words. */
final class NoAnswer {
    private NoAnswer() {}

    /**
     * The words.
     *
     * @param first how the answer began that is no HTTP, in words; empty text when nothing came
     */
    static String words(Throwable thrown, String first) {
        Causes causes = new Causes(thrown);
        if (isNoHttp(thrown) && !first.isEmpty() && !first.startsWith("'HTTP/")) {
            return "the port does not speak HTTP, it answers " + first;
        }
        if (causes.have("NoHttpResponseException")) {
            return "connection broke: it was closed without an answer";
        }
        if (causes.say("valid HTTP response")) {
            return "the answer does not begin as one in HTTP does";
        }
        return words(causes);
    }

    private static String words(Causes causes) {
        if (causes.have("ConnectionClosedException") || causes.have("TruncatedChunkException")) {
            return "connection broke: the answer ended too early: " + causes.root();
        }
        if (causes.have("MalformedChunkCodingException")) {
            return "the answer has malformed chunks: " + causes.root();
        }
        if (causes.have("ZipException") || causes.say("GZIP")) {
            return "the body cannot be inflated, although Content-Encoding says so: " + causes.root();
        }
        if (causes.have("URISyntaxException")) {
            return "nothing was sent, since the URL is malformed: " + causes.root();
        }
        if (causes.have("SocketTimeoutException")) {
            return "connection broke: no byte came for too long";
        }
        return (causes.have("IOException") ? "connection broke: " : "the answer is malformed: ") + causes.root();
    }

    /** Whether something came that does not begin as HTTP does. */
    static boolean isNoHttp(Throwable thrown) {
        return new Causes(thrown).say("valid HTTP response");
    }
}
