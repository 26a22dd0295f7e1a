package org.ucwatck.harness.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.UriReference;

/**
 * A request and what came back: a fact, not yet judged.
 *
 * @param id unique in the run: what caused it, and a number
 * @param cause path of the check, or name of the arrangement, that sent it
 * @param request what was sent
 * @param status HTTP status; 0 when no answer came
 * @param headers header fields of the answer
 * @param body body of the answer, decoded from its transfer and content coding
 * @param started when it was sent
 * @param duration until the last byte
 * @param failure why no whole answer came, in words; empty when one did
 */
public record Exchange(
        String id,
        String cause,
        UcwaRequest request,
        int status,
        List<Header> headers,
        Payload body,
        Instant started,
        Duration duration,
        String failure) {
    private static final Pattern HTTP = Pattern.compile("(?i)https?://[^/?#].*", Pattern.DOTALL);

    public Exchange {
        headers = List.copyOf(headers);
    }

    /** Whether a whole answer came. */
    public boolean answered() {
        return failure.isEmpty();
    }

    /** Whether it was given up since it goes beyond a limit of the target file, which says nothing against the target. */
    public boolean isBeyondLimits() {
        return Excess.isToldBy(failure);
    }

    public boolean succeeded() {
        return answered() && status >= 200 && status < 300;
    }

    /** The first value of the header field. */
    public Optional<String> header(String name) {
        return headerValues(name).stream().findFirst();
    }

    /** All values of the header field, in order. */
    public List<String> headerValues(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public Optional<MediaType> mediaType() {
        return header("Content-Type").map(MediaType::parse);
    }

    /** The UCWA format that the answer declares; empty for none and for other types, such as an HTML page. */
    public Optional<Format> format() {
        return mediaType().flatMap(MediaType::format);
    }

    /** The Location header as an absolute URL, resolved against the URL of the request. */
    public Optional<String> location() {
        return header("Location").flatMap(this::resolve);
    }

    /** An href of the answer as an absolute URI, of whatever scheme; empty when it is no URI reference. */
    public Optional<String> resolve(String href) {
        return UriReference.resolve(request.url(), href);
    }

    /** As {@link #resolve}, for an href that a request has to be sent to: empty for other schemes than http and https, too. */
    public Optional<String> httpUrl(String href) {
        return resolve(href).filter(url -> HTTP.matcher(url).matches());
    }

    /** Method, URL, status and time in a line, for causes and findings. */
    public String summary() {
        return request.method() + " " + request.url() + " → " + (answered() ? "HTTP " + status : failure);
    }
}
