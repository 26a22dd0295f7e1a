package org.ucwatck.report.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.log.RunLogReader;

/**
 * One of several runs that are compared.
 *
 * @param input the run, told with the same edition as the others
 * @param page link to the page of the run; empty when it has none
 */
public record ComparedRun(ReportInput input, String page) {
    private static final String PAGE = "index.html";

    /** Reads the run of a folder for a page in another one. */
    public static ComparedRun read(Path folder, Path from, Edition edition) {
        ReportInput input = new ReportInput(RunLogReader.read(folder), edition);
        Path page = folder.resolve(PAGE).toAbsolutePath().normalize();
        Path here = from.toAbsolutePath().normalize();
        boolean linked = Files.exists(page) && here.getRoot().equals(page.getRoot());
        return new ComparedRun(input, linked ? here.relativize(page).toString().replace('\\', '/') : "");
    }

    String target() {
        return Printable.line(input.log().header().target());
    }

    /** When the run began, to the second. */
    String when() {
        return input.when();
    }
}
