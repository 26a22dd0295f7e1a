package org.ucwatck.reference.wire;

import java.util.concurrent.CompletableFuture;

/** What an answer carries, before it is written. */
public sealed interface Body {

    Body NONE = new Empty();

    record Empty() implements Body {}

    record OfResource(Resource resource) implements Body {}

    record OfProblem(Problem problem) implements Body {}

    record OfEvents(EventPage page) implements Body {}

    /** Ready text of a fixed media type, outside of UCWA's formats. */
    record OfText(String contentType, String text) implements Body {}

    /** Ready bytes of a fixed media type, such as a picture. */
    record OfBytes(String contentType, Bytes content) implements Body {}

    /** An answer that comes later: a pending GET. */
    record Later(CompletableFuture<Answer> answer) implements Body {}
}
