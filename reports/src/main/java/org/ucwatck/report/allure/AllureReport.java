package org.ucwatck.report.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.Reader;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ReportWebGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;

/**
 * {@code allure-report/index.html}: the Allure report as one page with all its data in it, since a page of many files
 * shows nothing when it is opened from a disk.
 */
public final class AllureReport implements ReportWriter {
    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Path results = path.resolveSibling(AllureResults.FOLDER);
        Folder.empty(path, input.outlet());
        try (AllurePlugins plugins = AllurePlugins.unpack()) {
            var setup = new AllureSetup(input.log().header(), plugins.load());
            new ReportWebGenerator().generate(setup, data(setup, results, input), path);
            input.outlet().pass(path);
        }
    }

    /** What the page shows of the results in a folder, and of the history there. */
    static AllureData data(Configuration setup, Path results, ReportInput input) {
        AllureData data = new AllureData();
        List<LaunchResults> launches = List.of(read(setup, results, input));
        setup.getExtensions(Aggregator2.class).forEach(part -> part.aggregate(setup, launches, data));
        return data;
    }

    private static LaunchResults read(Configuration setup, Path results, ReportInput input) {
        AllureSelection selection = AllureSelection.of(input);
        AllureReading reading = new AllureReading(selection);
        setup.getExtensions(Reader.class).forEach(reader -> reader.readResults(setup, reading, results));
        Map<String, String> environment = AllureResults.environment(input);
        if (!selection.note().isEmpty()) {
            environment.put("shown", selection.note());
        }
        reading.visitExtra("environment", environment);
        return reading.launch();
    }
}
