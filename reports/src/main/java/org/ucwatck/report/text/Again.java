package org.ucwatck.report.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckId;

/** The command that runs only one check of a run again: complete, to be pasted into a shell. */
final class Again {
    private static final String PASSIVE = "every-exchange";

    private final RunHeader header;

    Again(RunHeader header) {
        this.header = header;
    }

    /**
     * Runs the check against the same target with the same values, and leaves the reports of the run as they are. A check
     * that judges what other checks exchange needs one of those to run, too: the one whose exchange shows the finding; if
     * none is known, its rule is named, which selects some. Recordings are judged again as a whole.
     *
     * @param exchanges ids of the exchanges that show what is wrong
     */
    String command(CheckId check, List<String> exchanges) {
        if (header.judgesRecordings()) {
            return "./ucwa-tck judge "
                    + header.judgedFiles().stream()
                            .map(file -> quoted(file.file()))
                            .collect(Collectors.joining(" "));
        }
        return Stream.of("./ucwa-tck run", target(), choices(), only(check, exchanges), out())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The embedded reference server needs no file. */
    private String target() {
        String file = header.provenance().targetFile();
        return file.isEmpty() ? "" : "--target " + quoted(file);
    }

    private String choices() {
        Stream<String> profiles = header.profiles().stream()
                .filter(profile -> !profile.equals("default"))
                .map(profile -> "--profile " + quoted(profile));
        Stream<String> strict = header.strict() ? Stream.of("--strict") : Stream.of();
        Stream<String> seed =
                header.seed() == RunHeader.DEFAULT_SEED ? Stream.of() : Stream.of("--seed " + header.seed());
        return Stream.of(profiles, strict, seed).flatMap(each -> each).collect(Collectors.joining(" "));
    }

    private static String only(CheckId check, List<String> exchanges) {
        String itself = "--only '" + check.path() + "'";
        if (!check.variant().equals(PASSIVE)) {
            return itself;
        }
        return exchanges.stream()
                .map(exchange -> exchange.substring(0, Math.max(0, exchange.lastIndexOf('#'))))
                .filter(cause -> cause.chars().filter(c -> c == '/').count() == 3)
                .findFirst()
                .map(driver -> itself + " --only '" + driver + "'")
                .orElse("--only '" + check.rule() + "' --format "
                        + check.format().slug());
    }

    private String out() {
        return "--out " + quoted("reports/out/" + header.target() + "-again");
    }

    /** What a shell would change stands in single quotes, in which it replaces nothing. */
    private static String quoted(String text) {
        String line = Printable.line(text);
        return line.matches("[A-Za-z0-9_./:@%+,-]+") ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
