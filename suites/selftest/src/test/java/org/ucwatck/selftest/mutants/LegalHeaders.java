package org.ucwatck.selftest.mutants;

import java.util.Locale;
import java.util.Set;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Operator.Verb;
import org.ucwatck.verdict.exchange.RecordedExchange.Response;

/** What pages leave open about headers. */
final class LegalHeaders {
    /** Those whose value a requirement speaks of, each in its own place. */
    private static final String TYPE = "content-type";

    private static final String LOCATION = "location";
    private static final String LENGTH = "content-length";
    private static final String CHALLENGE = "www-authenticate";

    /** Those that the pages name and that are no lists (HTTP RFC, message headers). */
    private static final Set<String> ONCE = Set.of(TYPE, LOCATION, LENGTH, "etag", "expires");

    private static final int UNAUTHORISED = 401;

    private LegalHeaders() {}

    /** Whether nothing is demanded of what was changed. */
    static boolean isFree(Mutant mutant) {
        Verb verb = mutant.operator().verb();
        return switch (verb) {
            case DUPLICATE -> !ONCE.contains(name(mutant.place()));
            case RETYPE -> isFree(mutant.place(), mutant);
            case SWAP ->
                isFree(mutant.place(), mutant) && isFree(mutant.places().other(), mutant);
            default -> false;
        };
    }

    private static String name(Place header) {
        return header.name().toLowerCase(Locale.ROOT);
    }

    /** Whether any value will do. */
    private static boolean isFree(Place header, Mutant mutant) {
        boolean discovery = mutant.changed().context().rel().equals("user");
        return switch (name(header)) {
            case TYPE ->
                !mutant.answer().hasBody()
                        || mutant.answer().format().isEmpty()
                        || mutant.answer().isAutodiscovery();
            case LOCATION -> mutant.status() != 201;
            case LENGTH -> false;
            case CHALLENGE -> !discovery;
            default -> true;
        };
    }

    /** Whether a failure, by its status or by its type, no longer says that it comes from UCWA. */
    static boolean mayBeForeign(Mutant mutant) {
        Response response = mutant.changed().response();
        boolean declared = response.header("Content-Type")
                .flatMap(type -> MediaType.parse(type).format())
                .isPresent();
        boolean failure = response.status() >= 400 && (response.body().isEmpty() || !declared);
        boolean outside =
                Set.of(Noun.STATUS, Noun.HEADER).contains(mutant.place().noun());
        boolean changed = mutant.operator() == Operator.RETYPE_STATUS
                ? response.status() != UNAUTHORISED
                : name(mutant.place()).equals(TYPE)
                        || mutant.places()
                                .partner()
                                .map(LegalHeaders::name)
                                .filter(TYPE::equals)
                                .isPresent();
        return failure && outside && changed;
    }
}
