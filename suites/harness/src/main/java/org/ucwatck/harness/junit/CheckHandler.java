package org.ucwatck.harness.junit;

import java.lang.reflect.Method;
import org.ucwatck.verdict.PlannedCheck;

/** Hears of every check that JUnit comes to: one handler plans, another runs. */
interface CheckHandler {
    /** The body of a check, which may be carried out several times. */
    interface Body {
        void proceed() throws Throwable;
    }

    /** Whether the body, which is this method, is to be carried out. */
    boolean wants(PlannedCheck check, Method method);

    void run(PlannedCheck check, Bench bench, Body body);
}
