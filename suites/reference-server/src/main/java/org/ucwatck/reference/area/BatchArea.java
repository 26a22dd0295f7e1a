package org.ucwatck.reference.area;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.batch.BatchMutator;
import org.ucwatck.reference.batch.BatchPart;
import org.ucwatck.reference.batch.BatchReader;
import org.ucwatck.reference.batch.BatchWriter;
import org.ucwatck.reference.batch.PartAnswer;
import org.ucwatck.reference.batch.PartServer;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** batch_ref: several requests in one, each answered as if it came alone (page BatchingRequests). */
public final class BatchArea {
    /** So many requests of a user may be outstanding, over all batches. */
    private static final int MOST = 100;

    /** What no batch may contain. */
    private static final Set<String> EXCLUDED = Set.of("batch", "contactPhoto", "events", "photo");

    private final Deviations deviations;
    private final PartServer server;
    private final BatchReader reader;
    private final BatchWriter writer;
    private final BatchMutator mutator;
    private final Map<Account, AtomicInteger> outstanding = new ConcurrentHashMap<>();
    private final Set<Account> limited = ConcurrentHashMap.newKeySet();

    public BatchArea(PartServer server, Deviations deviations) {
        this.deviations = deviations;
        this.server = server;
        this.reader = new BatchReader(deviations);
        this.writer = new BatchWriter(deviations);
        this.mutator = new BatchMutator(deviations);
    }

    public void routes(Routes routes) {
        routes.on("POST", Paths.APPLICATIONS + "/{app}/batch", "batch", this::post);
    }

    private Answer post(Call call) {
        Request batch = call.request();
        List<BatchPart> parts = read(batch);
        mutator.refuse(batch, parts);
        requireAllowed(batch, parts);
        Account account = call.token().account();
        AtomicInteger count = outstanding.computeIfAbsent(account, key -> new AtomicInteger());
        if (isTooMany(count.addAndGet(parts.size()), parts, account)) {
            count.addAndGet(-parts.size());
            throw tooMany(batch, parts, account);
        }
        CompletableFuture<Answer> answer = answers(batch, parts)
                .thenApply(this::written)
                .whenComplete((done, failure) -> count.addAndGet(-parts.size()));
        return answer.isDone() ? answer.join() : Answer.later(answer);
    }

    private List<BatchPart> read(Request batch) {
        try {
            return reader.read(batch);
        } catch (Refusal refusal) {
            boolean nowhere = !batch.header("Content-Type").orElse("").contains("boundary=");
            if (deviations.has(nowhere ? BatchFault.NO_BOUNDARY_500 : BatchFault.MALFORMED_BATCH_500)) {
                throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
            }
            if (deviations.has(BatchFault.REFUSED_BATCH_CARRIED_OUT)) {
                answers(batch, reader.lenient().read(batch)).join();
            }
            throw refusal;
        }
    }

    private boolean isTooMany(int all, List<BatchPart> parts, Account account) {
        boolean lasts = deviations.has(BatchFault.LIMIT_LASTS) && limited.contains(account);
        boolean hundred = deviations.has(BatchFault.HUNDRED_REFUSED) && parts.size() == MOST;
        boolean any = deviations.has(Variant.BATCH_OF_ANY_SIZE) || deviations.has(BatchFault.OVER_LIMIT_CUT);
        return lasts || hundred || (all > MOST && !any);
    }

    private Refusal tooMany(Request batch, List<BatchPart> parts, Account account) {
        limited.add(account);
        if (deviations.has(BatchFault.OVER_LIMIT_CARRIED_OUT)) {
            answers(batch, parts).join();
        }
        return deviations.has(BatchFault.OVER_LIMIT_500)
                ? Refusal.of(500, "ServiceFailure", null, "Internal Server Error.")
                : Refusal.of(429, "TooManyRequests", null, "Too many requests of the user are outstanding.");
    }

    /** Where what no batch may contain is not refused by itself. */
    private void requireAllowed(Request batch, List<BatchPart> parts) {
        List<String> rels = rels(batch, parts);
        if (deviations.has(Variant.BATCH_REFUSED_WHOLE)
                && (rels.size() < parts.size() || rels.stream().anyMatch(EXCLUDED::contains))) {
            throw Refusal.badRequest(null, "A part of the batch cannot be carried out.");
        }
        if (deviations.has(BatchFault.NESTED_BATCH_500) && rels.contains("batch")) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
    }

    /** Where the requests lead. */
    private List<String> rels(Request batch, List<BatchPart> parts) {
        return parts.stream()
                .filter(BatchPart::isRequest)
                .map(part -> server.rel(server.request(part, batch)))
                .toList();
    }

    private CompletableFuture<List<PartAnswer>> answers(Request batch, List<BatchPart> parts) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
        if (deviations.has(Variant.BATCH_WORKED_BACKWARDS)) {
            Collections.reverse(order);
        }
        Map<Integer, CompletableFuture<PartAnswer>> answers = new TreeMap<>();
        order.forEach(i -> answers.put(i, answer(batch, parts, i)));
        boolean broken = deviations.has(BatchFault.PHOTO_BREAKS_BATCH)
                && rels(batch, parts).stream().anyMatch(rel -> rel.matches("photo|contactPhoto"));
        return CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> answers.values().stream()
                        .map(CompletableFuture::join)
                        .map(answer -> broken ? answer.withStatus(500) : answer)
                        .toList());
    }

    private CompletableFuture<PartAnswer> answer(Request batch, List<BatchPart> parts, int number) {
        BatchPart part = parts.get(number);
        Request request = server.request(part, batch);
        if (!part.isRequest()) {
            Answer refused = Refusal.badRequest(null, part.objection()).answer();
            return CompletableFuture.completedFuture(server.written(refused, request));
        }
        if (isExcluded(server.rel(request))) {
            Answer refused =
                    Refusal.conflict(null, "No batch may contain this request.").answer();
            return CompletableFuture.completedFuture(server.written(refused, request));
        }
        Request mutated = mutator.request(request, server.request(parts.get(0), batch));
        Optional<PartAnswer> instead = mutator.instead(mutated).map(it -> server.written(it, mutated));
        if (instead.isPresent()) {
            return CompletableFuture.completedFuture(instead.get());
        }
        return server.answer(mutated).thenApply(answer -> mutator.answer(answer, mutated));
    }

    private boolean isExcluded(String rel) {
        boolean served = (rel.equals("events") && deviations.has(BatchFault.EVENTS_HOLD_BATCH))
                || (rel.equals("batch") && deviations.has(BatchFault.NESTED_BATCH_SERVED));
        return EXCLUDED.contains(rel) && !served;
    }

    private Answer written(List<PartAnswer> answers) {
        return mutator.batch(writer.write(mutator.all(answers)), answers);
    }
}
