package org.ucwatck.verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A request and its answer as the run log keeps them: raw but for secrets, which are masked before they get here.
 *
 * @param id unique in the run, such as {@code x-0042}
 * @param check path of the check that caused it, or the name of the arrangement, such as {@code session/json}
 * @param started when the request was sent
 * @param duration until the last byte of the answer
 * @param request what was sent
 * @param response what came back; status 0 when nothing did
 * @param failure why no whole answer came, in words; empty when one did
 */
public record RecordedExchange(
        String id,
        String check,
        Instant started,
        Duration duration,
        Request request,
        Response response,
        String failure) {

    /** What was sent; a body that is not UTF-8 text is shown as Base64 with the prefix {@code base64:}. */
    public record Request(String method, String url, List<Header> headers, String body) {
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /** What came back; a body that is not UTF-8 text is shown as Base64 with the prefix {@code base64:}. */
    public record Response(int status, List<Header> headers, String body) {
        public Response {
            headers = List.copyOf(headers);
        }
    }
}
