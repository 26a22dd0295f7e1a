package org.ucwatck.harness.run;

import java.util.Optional;

/** The version of the suite, from the manifest of its jar. */
final class SuiteVersion {
    private SuiteVersion() {}

    static String read() {
        return Optional.ofNullable(SuiteVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
