package org.ucwatck.report;

import io.qameta.allure.ReportGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code allure-report/index.html}: the Allure report as one page with all its data in it, since a page of many files
 * shows nothing when it is opened from a disk.
 */
final class AllureReport implements ReportWriter {
    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Path results = path.resolveSibling(ReportKind.ALLURE_RESULTS.path());
        Folder folder = Folder.empty(path);
        try (AllurePlugins plugins = AllurePlugins.unpack()) {
            var setup = new AllureSetup(input.log().header(), plugins.load());
            new ReportGenerator(setup).generateSingleFile(folder.root(), List.of(results));
        }
    }
}
