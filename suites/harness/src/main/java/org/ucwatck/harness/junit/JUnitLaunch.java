package org.ucwatck.harness.junit;

import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Lets JUnit come to every check of a package, and hands each to the handler. */
final class JUnitLaunch {
    /** Where the checks of the suite are. */
    static final String PACKAGE = "org.ucwatck.conformance";

    private JUnitLaunch() {}

    /** As {@link #launch(String, CheckHandler, int)}, for the checks of the suite. */
    static void launch(CheckHandler handler, int jobs) {
        launch(PACKAGE, handler, jobs);
    }

    /** Throws IllegalStateException, with the cause, when there is anything that JUnit could not carry out. */
    static void launch(String packageName, CheckHandler handler, int jobs) {
        Losses losses = new Losses();
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
            session.getLauncher().execute(request(packageName, jobs), losses);
        }
        losses.tell();
    }

    private static LauncherDiscoveryRequest request(String packageName, int jobs) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(packageName))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter(LauncherConstants.CRITICAL_DISCOVERY_ISSUE_SEVERITY_PROPERTY_NAME, "WARNING")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", String.valueOf(jobs > 1))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "" + jobs)
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.max-pool-size", "" + jobs)
                .build();
    }
}
