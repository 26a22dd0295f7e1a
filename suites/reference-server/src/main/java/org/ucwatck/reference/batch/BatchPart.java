package org.ucwatck.reference.batch;

import java.util.Map;
import org.ucwatck.reference.wire.Bytes;

/**
 * A request inside a batch.
 *
 * @param target what follows the method: a path with its query, or a whole URL
 * @param headers by lower-case name
 * @param objection why it is no request, in words; empty text when it is one
 */
public record BatchPart(String method, String target, Map<String, String> headers, Bytes body, String objection) {

    public BatchPart {
        headers = Map.copyOf(headers);
    }

    static BatchPart refused(String objection) {
        return new BatchPart("", "", Map.of(), Bytes.NONE, objection);
    }

    /** Whether it can be carried out. */
    public boolean isRequest() {
        return objection.isEmpty();
    }
}
