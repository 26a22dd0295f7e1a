package org.ucwatck.reference.fault;

/** Faults that only hostile input shows. */
public enum RobustnessFault implements Fault {
    EXTERNAL_ENTITY_FETCHED("robustness.external-entity", "the target asked for its address"),
    NESTED_ENTITIES_500("robustness.entity-expansion", "HTTP 500"),
    OPERATION_ID_SPLITS_HEADERS("robustness.header-injection", "operationId with the end of a line"),
    USER_AGENT_SPLITS_HEADERS("robustness.header-injection", "userAgent with the end of a line"),
    FOREIGN_APPLICATION_SHOWN("robustness.other-users-application", "GET application: HTTP 401 or 403 or 404"),
    FOREIGN_APPLICATION_DELETED("robustness.other-users-application", "DELETE application: HTTP 401 or 403 or 404"),
    OWNER_OF_UNRESOLVED_PATH("robustness.path-tricks", "with that application");

    private final String rule;
    private final String symptom;

    RobustnessFault(String rule, String symptom) {
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
