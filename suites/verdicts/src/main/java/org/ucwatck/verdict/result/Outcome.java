package org.ucwatck.verdict.result;

/** What came of a check or a rule: the five outcomes of EARL, and the one table that maps them to other worlds. */
public enum Outcome {
    /** Judged, without a finding. */
    PASSED("ok", "passed", "earl:passed", "fulfilled"),
    /** Judged, with findings. */
    FAILED("failure", "failed", "earl:failed", "violated"),
    /** Inconclusive: the arrangement broke or a declared capability did not work; never green. */
    CANNOT_TELL("error", "broken", "earl:cantTell", "open"),
    /** The target does not declare a capability that the check needs, or legally never does what the rule is about. */
    INAPPLICABLE("skipped", "skipped", "earl:inapplicable", "not counted"),
    /** Nothing provoked it, or it was not selected. */
    UNTESTED("skipped", "skipped", "earl:untested", "open");

    private final String junit;
    private final String allure;
    private final String earl;
    private final String mustCountsAs;

    Outcome(String junit, String allure, String earl, String mustCountsAs) {
        this.junit = junit;
        this.allure = allure;
        this.earl = earl;
        this.mustCountsAs = mustCountsAs;
    }

    /** The JUnit word: ok, failure, error or skipped. */
    public String junit() {
        return junit;
    }

    /** The Allure status: passed, failed, broken or skipped. */
    public String allure() {
        return allure;
    }

    /** The EARL 1.0 outcome value as a prefixed name. */
    public String earl() {
        return earl;
    }

    /** What the outcome means for a MUST rule, in a word. */
    public String mustCountsAs() {
        return mustCountsAs;
    }
}
