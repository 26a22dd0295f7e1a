package org.ucwatck.harness.run;

import java.util.Optional;
import org.ucwatck.harness.transport.Conduct;
import org.ucwatck.verdict.log.RunHeader;

/** The version of the suite, from the manifest of its jar. */
final class SuiteVersion {
    private SuiteVersion() {}

    static String read() {
        return Optional.ofNullable(SuiteVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** What each request of a run says that it is from: suite, version and the run, so that a server's log tells them apart. */
    static String userAgent(RunHeader header) {
        String run = header.runId().replaceAll("[^A-Za-z0-9._-]", "_");
        return Conduct.SUITE + "/" + read().replaceAll("[^A-Za-z0-9._-]", "_") + " (run " + run + ")";
    }
}
