package org.ucwatck.harness.exchange;

import java.net.URI;

/** Why no connection could be made, in words: what happened at which host, the likely cause, and what to do. */
final class NoConnection {
    private final Causes causes;
    private final String host;
    private final int port;

    private NoConnection(String url, Throwable thrown) {
        URI uri = URI.create(url);
        this.causes = new Causes(thrown);
        this.host = String.valueOf(uri.getHost());
        this.port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** The words. */
    static String words(String url, Throwable thrown) {
        NoConnection it = new NoConnection(url, thrown);
        return it.causes.have("SSLException") ? it.tls() : it.plain();
    }

    private String place() {
        return "port " + port + " of " + host;
    }

    private String plain() {
        if (causes.have("UnknownHostException")) {
            return "no name server knows the host " + host + "; is it spelt right, and known where this suite runs?";
        }
        if (causes.say("refused")) {
            return "nobody listens on " + place()
                    + " (connection refused); does the server run, and is the port right?";
        }
        if (causes.say("timed out")
                || causes.have("ConnectTimeoutException")
                || causes.have("SocketTimeoutException")) {
            return place() + " does not take the connection (time-out); is a firewall in the way, or the address of"
                    + " nobody?";
        }
        if (causes.have("NoRouteToHostException") || causes.say("unreachable")) {
            return "no way leads to " + host + " from here (" + causes.root() + "); is a VPN or a proxy needed?";
        }
        return causes.root();
    }

    private String tls() {
        if (causes.say("Unsupported or unrecognized SSL message")) {
            return place() + " does not speak TLS; https on a port for plain http? write http:// or the port for https";
        }
        if (causes.have("CertificateExpiredException")) {
            return "the certificate of " + host + " has expired (" + causes.root() + "); renew it on the server";
        }
        if (causes.have("CertificateNotYetValidException")) {
            return "the certificate of " + host + " is not valid yet (" + causes.root()
                    + "); is one of the clocks wrong?";
        }
        if (causes.say("certification path") || causes.say("PKIX") || causes.say("trustAnchors")) {
            return "the certificate of " + host + " is signed by an authority that is not known here, or by itself; put"
                    + " the certificate of that authority, in PEM, under tls.trust in the target file";
        }
        if (causes.have("SSLPeerUnverifiedException")
                || causes.say("No subject alternative")
                || causes.say("No name")
                || causes.say("doesn't match")) {
            return "the certificate of " + host + " is one for other names (" + causes.root()
                    + "); write the name that it is for, or give the server one for this name";
        }
        return handshake();
    }

    private String handshake() {
        if (causes.say("fatal alert")) {
            return place() + " refuses the TLS handshake (" + causes.root()
                    + "); does it want an older TLS, or a certificate of the client?";
        }
        if (causes.say("terminated the handshake") || causes.say("EOF") || causes.say("reset")) {
            return place() + " closed the connection in the TLS handshake; is it a port for https at all?";
        }
        return "TLS with " + place() + " failed: " + causes.root();
    }
}
