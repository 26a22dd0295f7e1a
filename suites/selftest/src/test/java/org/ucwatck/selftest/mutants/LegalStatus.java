package org.ucwatck.selftest.mutants;

import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Answer;
import org.ucwatck.spec.pages.Operation;
import tools.jackson.databind.json.JsonMapper;

/** What pages leave open about statuses. */
final class LegalStatus {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int NO_CONTENT = 204;
    private static final int CREATED = 201;

    private LegalStatus() {}

    /** A success that the page of the operation lists, with what belongs to it, or an error whose code belongs to the status. */
    static boolean isDocumented(Mutant mutant) {
        return mutant.status() < 400 ? isSuccess(mutant) : isError(mutant);
    }

    private static boolean isSuccess(Mutant mutant) {
        boolean listed = mutant.answer()
                .operation()
                .map(Operation::answer)
                .map(Answer::statuses)
                .filter(statuses -> statuses.contains(mutant.status()))
                .isPresent();
        boolean body = mutant.status() != NO_CONTENT || !mutant.answer().hasBody();
        boolean located = mutant.status() != CREATED
                || mutant.changed().response().header("Location").isPresent();
        return mutant.answer().status() < 400 && listed && body && located;
    }

    private static boolean isError(Mutant mutant) {
        if (!mutant.answer().hasBody()
                || mutant.answer().status() < 400
                || mutant.format().isEmpty()) {
            return false;
        }
        String body = mutant.changed().response().body();
        String code = body.startsWith("{")
                ? MAPPER.readTree(body).path("code").asString("")
                : body.replaceFirst("(?s).*<(\\w+:)?code>([^<]*)<.*", "$2");
        return Catalogue.load().errors().codesFor(mutant.status()).contains(code) && mutant.status() != 401;
    }
}
