package org.ucwatck.harness.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.UriReference;

/** Requests and their addresses as recorders write them, in the form in which the suite compares them. */
final class Urls {
    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/?#\\s]+.*", Pattern.DOTALL);
    private static final String ACCEPT = "Accept";

    private Urls() {}

    /** The absolute address without its fragment, which is never sent. */
    static String required(String url, String where) throws CaptureUnreadable {
        if (url.isBlank()) {
            throw new CaptureUnreadable(where + " is missing; the exchange is left out");
        }
        if (!HTTP.matcher(url).matches()) {
            throw new CaptureUnreadable(where + " is no absolute http or https URL; the exchange is left out");
        }
        String sent = url.split("#", 2)[0];
        return UriReference.resolve(sent, sent).orElse(sent);
    }

    /** Several lines of Accept say together what is accepted. */
    static UcwaRequest request(String method, String url, List<Header> headers, Payload payload) {
        List<Header> all = new ArrayList<>(headers);
        List<String> accept = CapturedBody.values(headers, ACCEPT);
        if (accept.size() > 1) {
            all.removeIf(header -> header.name().equalsIgnoreCase(ACCEPT));
            all.add(new Header(ACCEPT, String.join(", ", accept)));
        }
        return new UcwaRequest(method, url, "", all, payload, null, "", method.equals("DELETE"));
    }

    /** The Content-Length in bytes; -1 when there is none, or no number. */
    static long length(List<Header> headers) {
        List<String> values = CapturedBody.values(headers, "Content-Length");
        return values.size() == 1 && values.get(0).strip().matches("[0-9]{1,15}")
                ? Long.parseLong(values.get(0).strip())
                : -1;
    }

    static String withoutQuery(String url) {
        return url.split("\\?", 2)[0];
    }
}
