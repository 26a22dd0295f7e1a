package org.ucwatck.reference.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ucwatck.reference.auth.Door;
import org.ucwatck.reference.batch.BatchPart;
import org.ucwatck.reference.batch.PartAnswer;
import org.ucwatck.reference.batch.PartServer;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Request;

/** Serves the requests inside a batch as if each came alone. */
final class Parts implements PartServer {
    private static final String TOKEN = "authorization";

    /** What this server tells itself of a request that came in a batch without a token of its own. */
    private static final String INSIDE = "x-inside-a-batch";

    private final ReferenceApi api;
    private final Door door;
    private final Deviations deviations;

    Parts(ReferenceApi api, Door door, Deviations deviations) {
        this.api = api;
        this.door = door;
        this.deviations = deviations;
    }

    @Override
    public Request request(BatchPart part, Request batch) {
        Map<String, String> headers = new LinkedHashMap<>(part.headers());
        boolean ignored = deviations.has(BatchFault.PART_FOREIGN_TOKEN_IGNORED);
        boolean own = headers.containsKey(TOKEN) && !ignored;
        batch.header(TOKEN)
                .filter(token -> !own && !deviations.has(BatchFault.PART_WITHOUT_TOKEN_REFUSED))
                .ifPresent(token -> headers.put(TOKEN, token));
        if (deviations.has(BatchFault.BATCH_WITHOUT_TOKEN_SERVED)) {
            headers.computeIfAbsent(TOKEN, key -> "Bearer " + door.ofAnybody().value());
        }
        if (!own) {
            headers.put(INSIDE, "true");
        }
        String target = part.target().replaceFirst("^[a-z]+://[^/]*", "");
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return new Request(
                part.method(),
                path,
                QueryString.parse(query < 0 ? "" : target.substring(query + 1)),
                headers,
                part.body(),
                batch.origin());
    }

    /** Whether a server with a fault takes any user of a batch for the owner of the application. */
    static boolean isOfForeignBatch(Request part, Deviations deviations) {
        boolean open = deviations.has(BatchFault.FOREIGN_BATCH_SERVED)
                || deviations.has(Operator.FOREIGN_TOKEN_TAKEN, "batch.POST");
        return open && part.header(INSIDE).isPresent();
    }

    @Override
    public String rel(Request request) {
        return api.rel(request);
    }

    @Override
    public CompletableFuture<PartAnswer> answer(Request request) {
        Answer answer = api.answer(request);
        return answer.body() instanceof Body.Later later
                ? later.answer().thenApply(it -> written(it, request))
                : CompletableFuture.completedFuture(written(answer, request));
    }

    @Override
    public PartAnswer written(Answer answer, Request request) {
        Responder.Rendered rendered = api.render(answer, request);
        return new PartAnswer(rendered.status(), rendered.headers(), rendered.body());
    }
}
