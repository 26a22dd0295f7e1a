package org.ucwatck.reference.batch;

import java.util.concurrent.CompletableFuture;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Request;

/** What answers the requests inside a batch: the server itself, as if each came alone. */
public interface PartServer {

    /** The part as a request of the user of the batch, unless it names a token of its own. */
    Request request(BatchPart part, Request batch);

    /** The relation that a request leads to; empty text when there is none. */
    String rel(Request request);

    /** The answer, which comes later for what is held. */
    CompletableFuture<PartAnswer> answer(Request request);

    /** A ready answer, written for a request. */
    PartAnswer written(Answer answer, Request request);
}
