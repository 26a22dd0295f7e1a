package org.ucwatck.selftest.faults;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The proof of the fault that {@code -Dtck.fault} names, in a process of its own; its exit status tells the result. */
final class FaultProof {
    static final int HELD = 0;
    static final int FAILED = 11;

    private FaultProof() {}

    public static void main(String[] arguments) {
        Launcher launcher = LauncherFactory.create();
        SummaryGeneratingListener told = new SummaryGeneratingListener();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(FaultMatrixTest.class))
                        .build(),
                told);
        TestExecutionSummary summary = told.getSummary();
        boolean whole = summary.getTestsFoundCount() == 2;
        System.exit(whole && summary.getTotalFailureCount() == 0 ? HELD : whole ? FAILED : HELD + 1);
    }
}
