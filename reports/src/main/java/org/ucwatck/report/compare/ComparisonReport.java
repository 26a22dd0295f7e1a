package org.ucwatck.report.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ucwatck.report.allure.AllureHistory;
import org.ucwatck.report.output.Outlet;
import org.ucwatck.report.page.Template;
import org.ucwatck.verdict.log.EvidenceFiles;

/** Writes the page that compares runs, and beside it an Allure report for each server that has several of them. */
public final class ComparisonReport {
    private ComparisonReport() {}

    /** Writes the page with a column for each run, in this order. */
    public static void write(List<ComparedRun> runs, Path page) throws IOException {
        Path folder = Objects.requireNonNull(page.toAbsolutePath().getParent());
        EvidenceFiles.createFolders(folder);
        ComparisonMaker maker = new ComparisonMaker(runs);
        Template.write("compare/compare.jte", Map.of("comparison", maker.comparison()), Outlet.OPEN, page);
        AllureHistory.write(maker.inputs(), folder.resolve(AllureHistory.FOLDER));
    }
}
