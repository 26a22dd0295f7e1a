package org.ucwatck.reference.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Deviations of a batch: of the whole, of its parts, and of their answers. */
public final class BatchMutator {
    private static final Map<BatchFault, BiPredicate<Request, List<BatchPart>>> REFUSED = Map.ofEntries(
            Map.entry(BatchFault.BATCH_OF_ONE_REFUSED, (batch, parts) -> parts.size() == 1),
            Map.entry(BatchFault.QUOTED_BOUNDARY_REFUSED, (batch, parts) -> type(batch)
                    .contains("\"")),
            Map.entry(BatchFault.BARE_BOUNDARY_REFUSED, (batch, parts) -> !type(batch)
                    .contains("\"")),
            Map.entry(
                    BatchFault.PREAMBLE_REFUSED, (batch, parts) -> !text(batch).startsWith("--")),
            Map.entry(BatchFault.TRANSFER_ENCODING_REFUSED, (batch, parts) -> text(batch)
                    .contains("Content-Transfer")),
            Map.entry(BatchFault.TRANSFER_ENCODING_REQUIRED, (batch, parts) -> !text(batch)
                    .contains("Content-Transfer")),
            Map.entry(BatchFault.BLANK_IN_TYPE_REFUSED, (batch, parts) -> text(batch)
                    .contains("http; msgtype")));

    /** In shorter batches the order is right. */
    private static final int FEW = 5;

    private final Deviations deviations;

    public BatchMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    /** @throws Refusal where a fault refuses a good batch */
    public void refuse(Request batch, List<BatchPart> parts) {
        if (deviations.has(BatchFault.BATCH_UNSUPPORTED)) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "The content-type is not supported.");
        }
        REFUSED.forEach((fault, refused) -> {
            if (deviations.has(fault) && refused.test(batch, parts)) {
                throw Refusal.badRequest(null, "The batch is not understood.");
            }
        });
    }

    /** The request of a part as it is carried out. */
    public Request request(Request part, Request first) {
        if (deviations.has(BatchFault.PART_BODY_IGNORED)) {
            return part.withBody(Bytes.NONE);
        }
        Map<String, String> headers = new LinkedHashMap<>(part.headers());
        if (deviations.has(BatchFault.PART_IF_MATCH_LOST)) {
            headers.remove("if-match");
        }
        if (deviations.has(BatchFault.FORMAT_OF_FIRST_PART)) {
            headers.put("accept", first.header("Accept").orElse("application/json"));
        }
        if (deviations.has(BatchFault.PARTS_ONLY_IN_JSON)) {
            headers.put("accept", "application/json");
        }
        return part.withHeaders(headers);
    }

    /** What is answered without being carried out. */
    public Optional<Answer> instead(Request part) {
        if (part.method().equals("PUT") && deviations.has(BatchFault.PART_PUT_REFUSED)) {
            return Optional.of(Refusal.of(405, "MethodNotAllowed", null, "No PUT in a batch.")
                    .answer());
        }
        return part.method().equals("DELETE") && deviations.has(BatchFault.PART_DELETE_UNDONE)
                ? Optional.of(Answer.noContent())
                : Optional.empty();
    }

    /** The answer to a part. */
    public PartAnswer answer(PartAnswer answer, Request part) {
        boolean failed = answer.status() >= 400;
        PartAnswer mutated = answer;
        if (failed && deviations.has(BatchFault.PART_FAILURE_AS_200)) {
            mutated = mutated.withStatus(200);
        }
        if (failed && deviations.has(BatchFault.PART_ERROR_WITHOUT_BODY)) {
            mutated = mutated.withBody(Bytes.NONE);
        }
        if (deviations.has(BatchFault.PART_NAMES_ANOTHER_REL)) {
            mutated = replaced(mutated, "(\"rel\":|<resource rel=)\"people\"", "$1\"message\"");
        }
        if (deviations.has(BatchFault.PART_MEMBER_MISSING)) {
            mutated = replaced(mutated, "\"culture\":\"[^\"]*\",|<property name=\"culture\">[^<]*</property>", "");
        }
        if (deviations.has(BatchFault.PART_ERROR_CODE_WRONG)) {
            mutated = replaced(mutated, "\\bBadRequest\\b", "Conflict");
        }
        return mutated;
    }

    private static PartAnswer replaced(PartAnswer answer, String pattern, String replacement) {
        String text = answer.body().text();
        String changed = text.replaceAll(pattern, replacement);
        return changed.equals(text) ? answer : answer.withBody(Bytes.of(changed));
    }

    /** All answers in the order in which they are written. */
    public List<PartAnswer> all(List<PartAnswer> answers) {
        List<PartAnswer> mutated = new ArrayList<>(answers);
        boolean several = answers.size() > 1;
        if (deviations.has(BatchFault.FAILURE_ENDS_BATCH)) {
            return ended(answers);
        }
        if (several && deviations.has(BatchFault.LAST_ANSWER_MISSING)) {
            mutated.remove(mutated.size() - 1);
        }
        if (several && deviations.has(BatchFault.LAST_ANSWER_TWICE)) {
            mutated.add(mutated.get(mutated.size() - 1));
        }
        if (answers.size() > FEW && answers.get(1).status() >= 400) {
            swap(mutated);
        }
        if (answers.size() > 100 && deviations.has(BatchFault.OVER_LIMIT_CUT)) {
            mutated.subList(100, mutated.size()).clear();
        }
        return mutated;
    }

    private void swap(List<PartAnswer> answers) {
        if (deviations.has(BatchFault.FIRST_ANSWERS_SWAPPED)) {
            Collections.swap(answers, 0, 1);
        }
        if (deviations.has(BatchFault.OUTER_ANSWERS_SWAPPED)) {
            Collections.swap(answers, 0, answers.size() - 1);
        }
    }

    /** What follows the first failure is not answered for itself. */
    private static List<PartAnswer> ended(List<PartAnswer> answers) {
        List<PartAnswer> mutated = new ArrayList<>();
        boolean failed = false;
        for (PartAnswer answer : answers) {
            mutated.add(failed ? new PartAnswer(424, answer.headers(), Bytes.NONE) : answer);
            failed = failed || answer.status() >= 400;
        }
        return mutated;
    }

    /** The whole answer. */
    public Answer batch(Answer answer, List<PartAnswer> parts) {
        if (deviations.has(BatchFault.BATCH_207)) {
            return answer.withStatus(207);
        }
        boolean failed = deviations.has(BatchFault.FAILURE_FAILS_BATCH);
        return failed
                ? answer.withStatus(parts.stream()
                        .mapToInt(PartAnswer::status)
                        .filter(status -> status >= 400)
                        .findFirst()
                        .orElse(answer.status()))
                : answer;
    }

    private static String type(Request batch) {
        return batch.header("Content-Type").orElse("");
    }

    private static String text(Request batch) {
        return batch.body().text();
    }
}
