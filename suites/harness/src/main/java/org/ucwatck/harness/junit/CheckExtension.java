package org.ucwatck.harness.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.PlannedCheck;

/** Turns each invocation of a test method into a check, and hands it to whoever plans or runs. */
public final class CheckExtension implements InvocationInterceptor, ParameterResolver {
    public static final List<Object> STORE = List.of("org.ucwatck", "run");
    private static final Namespace OWN = Namespace.create(CheckExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> call, ExtensionContext context)
            throws Throwable {
        call.getArguments().stream().filter(Format.class::isInstance).forEach(format -> context.getStore(OWN)
                .put(Format.class, format));
        return invocation.proceed();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CheckContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new CheckContext();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        hand(invocation, call, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        hand(invocation, call, context);
    }

    private static void hand(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        Format format = Optional.ofNullable(context.getStore(OWN).get(Format.class, Format.class))
                .orElseThrow(() -> new IllegalStateException(call.getTargetClass() + " does not take a Format"));
        Optional<PlannedCheck> check = CheckNames.check(call, format);
        CheckHandler handler = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(STORE.toArray()))
                .get(CheckHandler.class, CheckHandler.class);
        if (check.isPresent() && handler != null) {
            handler.meets(check.get(), CheckNames.cases(call));
        }
        if (check.isEmpty() || handler == null || !handler.wants(check.get(), call.getExecutable())) {
            invocation.skip();
            return;
        }
        CheckContext given = call.getArguments().stream()
                .filter(CheckContext.class::isInstance)
                .map(CheckContext.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getExecutable() + " does not take a CheckContext"));
        RepeatedBody body = new RepeatedBody(invocation, call);
        handler.run(check.get(), given, body);
        body.skipUnlessProceeded();
    }
}
