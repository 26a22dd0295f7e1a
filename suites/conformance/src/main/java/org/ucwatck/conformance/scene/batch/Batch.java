package org.ucwatck.conformance.scene.batch;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;

/** The link batch of an application: writes requests into one, and reads the answers. */
public final class Batch {
    private static final String REL = "batch";
    private static final String TYPE = "multipart/batching";

    private final CheckContext context;
    private final UcwaSession session;
    private final String url;

    private Batch(CheckContext context, UcwaSession session) {
        this.context = context;
        this.session = session;
        this.url = session.application()
                .link(REL)
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("the application shows no link batch", session.created()));
    }

    /** That of the application which the checks share; throws ArrangementFailed where it shows no such link. */
    public static Batch of(CheckContext context) {
        return of(context, context.session());
    }

    /** That of another application. */
    public static Batch of(CheckContext context, UcwaSession session) {
        return new Batch(context, session);
    }

    /** The POST without a body. */
    public UcwaRequest post() {
        return UcwaRequest.post(url)
                .about(REL)
                .header("Accept", TYPE)
                .token(session.token())
                .within(session.get(url).application());
    }

    /** The POST of these requests, written as usual. */
    public UcwaRequest request(List<UcwaRequest> parts) {
        return request(parts, Envelope.USUAL);
    }

    /** The same, written otherwise. */
    public UcwaRequest request(List<UcwaRequest> parts, Envelope envelope) {
        return written(parts.stream().map(HttpText::of).toList(), envelope);
    }

    /** The POST of these messages, whatever they are. */
    public UcwaRequest written(List<Payload> messages, Envelope envelope) {
        return envelope.around(post(), messages);
    }

    /** Sends these requests in one. */
    public Exchange send(List<UcwaRequest> parts) {
        return context.send(request(parts));
    }

    /** The answers to these requests; throws ArrangementFailed unless there is one for each that can be read. */
    public BatchAnswer answers(List<UcwaRequest> parts) {
        return answers(send(parts), parts.size());
    }

    /** So many answers; throws ArrangementFailed unless they are there and can be read. */
    public static BatchAnswer answers(Exchange batch, int number) {
        return ifReadable(batch)
                .filter(it -> it.parts().size() == number)
                .orElseThrow(() ->
                        new ArrangementFailed("the batch was not answered by " + number + " answers in one", batch));
    }

    /** The answers of a batch that is answered 200; empty unless each can be read. */
    public static Optional<BatchAnswer> ifReadable(Exchange batch) {
        Optional<BatchAnswer> answer = batch.status() == 200 ? BatchAnswer.of(batch) : Optional.empty();
        return answer.filter(it -> it.parts().stream().allMatch(part -> part.status() > 0));
    }
}
