package org.ucwatck.harness.transport;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.http.HttpResponse;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.verdict.exchange.Header;

/** The body of an answer is longer than is kept; the rest of it was not read. */
final class LongAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Header> headers;
    private final transient Payload beginning;

    LongAnswer(HttpResponse response, byte[] beginning, Excess excess) {
        super(excess.words());
        this.status = response.getStatusLine().getStatusCode();
        this.headers = Stream.of(response.getAllHeaders())
                .map(header -> new Header(header.getName(), header.getValue() == null ? "" : header.getValue()))
                .toList();
        this.beginning = Payload.beginningOf(beginning, excess);
    }

    int status() {
        return status;
    }

    List<Header> headers() {
        return headers;
    }

    Payload beginning() {
        return beginning;
    }
}
