package org.ucwatck.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the suite, from its jar. */
final class SuiteVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(UcwaTck.class.getPackage().getImplementationVersion())
                .orElse("(not packed)");
        return new String[] {"ucwa-tck " + version, "Java " + Runtime.version()};
    }
}
