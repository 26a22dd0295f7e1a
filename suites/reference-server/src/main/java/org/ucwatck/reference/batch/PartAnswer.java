package org.ucwatck.reference.batch;

import java.util.List;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Header;

/** The answer to a request inside a batch, written. */
public record PartAnswer(int status, List<Header> headers, Bytes body) {

    public PartAnswer {
        headers = List.copyOf(headers);
    }

    public PartAnswer withStatus(int other) {
        return new PartAnswer(other, headers, body);
    }

    public PartAnswer withBody(Bytes other) {
        return new PartAnswer(status, headers, other);
    }
}
