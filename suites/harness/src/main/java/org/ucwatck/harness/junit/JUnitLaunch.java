package org.ucwatck.harness.junit;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.ClassOrderer.OrderAnnotation;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Lets JUnit come to the checks of some test methods, and hands each to the handler. */
public final class JUnitLaunch {
    /** Where the checks of the suite are. */
    public static final String PACKAGE = "org.ucwatck.conformance";

    private JUnitLaunch() {}

    /** All checks of the package, as {@link #launch(List, CheckHandler, int)}. */
    public static void launch(String packageName, CheckHandler handler, int jobs) {
        launch(List.of(DiscoverySelectors.selectPackage(packageName)), handler, jobs);
    }

    /** The checks of these methods, as {@link #launch(List, CheckHandler, int)}. */
    public static void launch(Collection<Method> methods, CheckHandler handler, int jobs) {
        launch(
                methods.stream()
                        .map(method -> DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
                        .toList(),
                handler,
                jobs);
    }

    /** Throws IllegalStateException, with the cause, when there is anything that JUnit could not carry out. */
    private static void launch(List<? extends DiscoverySelector> selectors, CheckHandler handler, int jobs) {
        LaunchFailures losses = new LaunchFailures();
        LauncherConfig config = LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getStore().put(Namespace.create(CheckExtension.STORE.toArray()), CheckHandler.class, handler);
            session.getLauncher().execute(request(selectors, jobs), losses);
        }
        losses.tell();
    }

    private static LauncherDiscoveryRequest request(List<? extends DiscoverySelector> selectors, int jobs) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter(LauncherConstants.CRITICAL_DISCOVERY_ISSUE_SEVERITY_PROPERTY_NAME, "WARNING")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", String.valueOf(jobs > 1))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.testclass.order.default", OrderAnnotation.class.getName())
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "" + jobs)
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.max-pool-size", "" + jobs)
                .build();
    }
}
