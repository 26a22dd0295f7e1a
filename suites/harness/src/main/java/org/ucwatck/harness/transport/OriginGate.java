package org.ucwatck.harness.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.UcwaRequest;

/**
 * Every request of a run goes through here before anything is connected to: it must lead to an origin that the target
 * file names, and never from https back to plain http. A target that is entered by http may lead on to https; once it
 * has answered there, nothing goes to a plain URL that was not asked before, since an https answer may have named it.
 */
final class OriginGate {
    /** What only grants a token gives no links; it may be the one place of a plain target that is reached by https. */
    private static final String TOKEN = "token";

    private static final Pattern QUERY_AT_HOST = Pattern.compile("^([^/]*//[^/?]*)\\?");

    private final TrustedOrigins origins;
    private final Set<String> plain = ConcurrentHashMap.newKeySet();
    private final Set<String> plainWithToken = ConcurrentHashMap.newKeySet();
    private volatile boolean secured;

    OriginGate(TrustedOrigins origins) {
        this.origins = origins;
    }

    /** The request as it is sent, without a fragment; throws {@link OriginRefused} when it must not be. */
    UcwaRequest admit(UcwaRequest request) {
        String objection = objection(request);
        if (!objection.isEmpty()) {
            throw new OriginRefused(request, objection);
        }
        if (isPlain(request)) {
            asked(request).add(request.url());
        }
        String sent = sent(request.url());
        return sent.equals(request.url()) ? request : request.to(sent);
    }

    /** Without what is never sent, and so that whoever reads it finds the same host. */
    private static String sent(String url) {
        int fragment = url.indexOf('#');
        String whole = fragment < 0 ? url : url.substring(0, fragment);
        return QUERY_AT_HOST.matcher(whole).replaceFirst("$1/?");
    }

    /** Why the request must not be sent; empty text where it may be. */
    String objection(UcwaRequest request) {
        String objection = origins.objection(request.url());
        boolean back = objection.isEmpty()
                && secured
                && isPlain(request)
                && !asked(request).contains(request.url());
        return back ? "the target has answered over https, and nothing goes back from https to http" : objection;
    }

    /** Takes notice of an answer. */
    void answered(UcwaRequest request) {
        if (!isPlain(request) && !request.rel().equals(TOKEN)) {
            secured = true;
        }
    }

    private static boolean isPlain(UcwaRequest request) {
        return Origin.of(request.url()).filter(Origin::isPlain).isPresent();
    }

    /** What was asked without a token was not shown one. */
    private Set<String> asked(UcwaRequest request) {
        return request.token().isPresent() ? plainWithToken : plain;
    }
}
