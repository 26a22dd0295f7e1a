package org.ucwatck.harness.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.verdict.result.PlannedCheck;

/** Hears of every check that JUnit comes to: one handler plans, another runs. */
public interface CheckHandler {
    /** The body of a check, which may be carried out several times. */
    interface Body {
        void proceed() throws Throwable;
    }

    /** Called with every check and the cases that it gets as arguments, before it is asked for. */
    default void meets(PlannedCheck check, List<Object> cases) {}

    /** Whether the body, which is this method, is to be carried out. */
    boolean wants(PlannedCheck check, Method method);

    void run(PlannedCheck check, CheckContext context, Body body);
}
