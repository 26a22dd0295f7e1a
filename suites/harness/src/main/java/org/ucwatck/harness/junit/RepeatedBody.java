package org.ucwatck.harness.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** The method of a check. JUnit proceeds only once; whatever comes after calls the method itself. */
final class RepeatedBody implements CheckHandler.Body {
    private final Invocation<Void> invocation;
    private final ReflectiveInvocationContext<Method> call;
    private boolean proceeded;

    RepeatedBody(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call) {
        this.invocation = invocation;
        this.call = call;
    }

    /** JUnit wants to know of a method that is never to be called. */
    void skipUnlessProceeded() {
        if (!proceeded) {
            invocation.skip();
        }
    }

    @Override
    public void proceed() throws Throwable {
        if (!proceeded) {
            proceeded = true;
            invocation.proceed();
            return;
        }
        Method method = call.getExecutable();
        method.setAccessible(true);
        try {
            method.invoke(call.getTarget().orElse(null), call.getArguments().toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
