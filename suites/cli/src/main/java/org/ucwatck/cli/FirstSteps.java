package org.ucwatck.cli;

import java.util.List;

/** What somebody sees who starts the suite without a command. */
final class FirstSteps {
    static final List<String> LINES = List.of(
            "ucwa-tck checks servers that implement UCWA 2.0. Give it a command; begin with one of these:",
            "",
            "  ./ucwa-tck run                          test the reference server that comes with it, to see a report",
            "  ./ucwa-tck init ROOT-URL --out my.yaml  describe your own server, in a file that explains every key",
            "  ./ucwa-tck check --target my.yaml       look whether the file and the server are ready; rings nobody",
            "  ./ucwa-tck run --target my.yaml         test your server; phones ring",
            "  ./ucwa-tck judge trace.har              judge traffic that was recorded; sends nothing",
            "",
            "'./ucwa-tck --help' shows all commands and the exit statuses.");

    private FirstSteps() {}
}
