package org.ucwatck.reference.fault;

/** Faults of the batch: of its answer, of its parts, and of how it is refused. */
public enum BatchFault implements Fault {
    BATCH_UNSUPPORTED("batch.accepted", "HTTP 415"),
    BATCH_207("batch.accepted", "HTTP 207"),
    BATCH_OF_ONE_REFUSED("batch.accepted", "a batch of 1 request: HTTP 200"),
    BATCH_AS_MIXED("batch.accepted", "multipart/mixed"),
    BATCH_WITHOUT_BOUNDARY("batch.accepted", "no boundary"),
    BATCH_NOT_CLOSED("batch.answer-parts", "the closing delimiter"),
    PART_OF_ANOTHER_TYPE("batch.answer-parts", "application/json"),
    PART_WITHOUT_STATUS("batch.answer-parts", "status line"),
    PART_LINES_END_WITH_LF("batch.answer-parts", "ends with LF alone"),
    LAST_ANSWER_MISSING("batch.answer-for-each", "1 answer"),
    LAST_ANSWER_TWICE("batch.answer-for-each", "3 answers"),
    FIRST_ANSWERS_SWAPPED("batch.order", "400, 200 application"),
    OUTER_ANSWERS_SWAPPED("batch.order", "404, 400"),
    FAILURE_FAILS_BATCH("batch.failing-part", "HTTP 400"),
    FAILURE_ENDS_BATCH("batch.failing-part", "HTTP 424"),
    PART_FAILURE_AS_200("batch.same-as-alone", "HTTP 200"),
    PART_ERROR_WITHOUT_BODY("batch.same-as-alone", "without a code"),
    PART_MEMBER_MISSING("batch.same-as-alone", "culture"),
    FORMAT_OF_FIRST_PART("batch.part-format", "Content-Type application/"),
    PARTS_ONLY_IN_JSON("batch.part-format", "application/json"),
    PART_BODY_IGNORED("batch.methods", "POST applications"),
    PART_IF_MATCH_LOST("batch.methods", "PUT communication"),
    PART_PUT_REFUSED("batch.methods", "HTTP 405"),
    PART_DELETE_UNDONE("batch.methods", "HTTP 200"),
    PART_WITHOUT_TOKEN_REFUSED("batch.user", "HTTP 401"),
    PART_FOREIGN_TOKEN_IGNORED("batch.part-token", "HTTP 200"),
    FOREIGN_BATCH_SERVED("authentication.token-of-other-user", "HTTP 200"),
    BATCH_WITHOUT_TOKEN_SERVED("authentication.token-required", "HTTP 200"),
    EVENTS_HOLD_BATCH("batch.excluded-harmless", "no answer within"),
    NESTED_BATCH_500("batch.excluded-harmless", "HTTP 500"),
    PHOTO_BREAKS_BATCH("batch.excluded-harmless", "HTTP 500"),
    NESTED_BATCH_SERVED("batch.excluded-refused", "HTTP 200"),
    NO_BOUNDARY_500("batch.boundary-required", "HTTP 500"),
    MALFORMED_BATCH_500("batch.malformed", "HTTP 500"),
    CUT_PART_CARRIED_OUT("batch.malformed", "HTTP 204"),
    REFUSED_BATCH_CARRIED_OUT("batch.malformed", "GET application is answered HTTP 404"),
    EMPTY_BATCH_TAKEN("batch.malformed", "HTTP 200"),
    PART_TYPE_UNCHECKED("batch.part-type", "HTTP 204"),
    QUOTED_BOUNDARY_REFUSED("batch.written-forms", "HTTP 400"),
    BARE_BOUNDARY_REFUSED("batch.written-forms", "HTTP 400"),
    TRANSFER_ENCODING_REFUSED("batch.written-forms", "HTTP 400"),
    TRANSFER_ENCODING_REQUIRED("batch.written-forms", "HTTP 400"),
    BLANK_IN_TYPE_REFUSED("batch.written-forms", "HTTP 400"),
    PREAMBLE_REFUSED("batch.mime-freedom", "HTTP 400"),
    HUNDRED_REFUSED("batch.hundred", "HTTP 429"),
    OVER_LIMIT_500("batch.over-limit", "HTTP 500"),
    OVER_LIMIT_CARRIED_OUT("batch.over-limit", "GET application is answered HTTP 404"),
    OVER_LIMIT_CUT("batch.over-limit", "100 answers"),
    LIMIT_LASTS("batch.over-limit", "HTTP 429"),
    PART_NAMES_ANOTHER_REL("body.rel", "rel message"),
    PART_ERROR_CODE_WRONG("error.code-matches-status", "code Conflict with HTTP 400");

    private final String rule;
    private final String symptom;

    BatchFault(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
