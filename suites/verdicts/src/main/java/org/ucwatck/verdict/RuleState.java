package org.ucwatck.verdict;

/** What a rule contributes to the verdict, if its level counts. */
public enum RuleState {
    /** Judged, and it held. */
    FULFILLED,
    /** There is a finding. */
    VIOLATED,
    /** It applies to the target, but the run does not show whether it holds. */
    OPEN,
    /** Only the server can cause what the rule is about, and the target file gives nothing that provokes it. */
    NOT_PROVOKED,
    /** The target does not declare a capability that it needs. */
    INAPPLICABLE,
    /** No check can judge it; the catalogue says why. */
    UNTESTABLE,
    /** This version of the suite does not promise to judge it; the catalogue says why. */
    PLANNED,
    /** The command line left out all of its checks, or did not ask for hostile input. */
    NOT_SELECTED
}
