package org.ucwatck.report.allure;

import io.qameta.allure.core.ReportWebGenerator;
import io.qameta.allure.entity.ExecutorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.output.Outlet;
import org.ucwatck.report.text.ReportInput;

/**
 * {@code allure-history/N/index.html}: the newest run of a server as an Allure report, with its older runs as history
 * and trend. N is the place of the server among those with several runs, from 1.
 */
public final class AllureHistory {
    /** Name of the folder beside the page that compares. */
    public static final String FOLDER = "allure-history";

    private AllureHistory() {}

    /** Writes a page for each server, replacing older ones. */
    public static void write(List<List<ReportInput>> servers, Path path) throws IOException {
        Folder.delete(path);
        for (int place = 0; place < servers.size(); place++) {
            page(servers.get(place), path.resolve(String.valueOf(place + 1)));
        }
    }

    private static void page(List<ReportInput> oldestFirst, Path page) throws IOException {
        Path results = Files.createTempDirectory("ucwa-tck-allure");
        try (AllurePlugins plugins = AllurePlugins.unpack()) {
            ReportInput newest = oldestFirst.get(oldestFirst.size() - 1);
            var setup = new AllureSetup(newest.log().header(), plugins.load());
            AllureData data = new AllureData();
            for (int place = 0; place < oldestFirst.size(); place++) {
                Map<String, byte[]> history = data.history();
                ReportInput run = oldestFirst.get(place);
                new AllureResults().write(run, results);
                write(history, executor(run, place + 1), results);
                data = AllureReport.data(setup, results, run);
            }
            new ReportWebGenerator().generate(setup, data, page);
            Outlet.OPEN.pass(page);
        } finally {
            Folder.delete(results);
        }
    }

    private static void write(Map<String, byte[]> history, ExecutorInfo executor, Path results) throws IOException {
        Files.createDirectories(results.resolve("history"));
        for (var file : history.entrySet()) {
            Files.write(results.resolve(file.getKey()), file.getValue());
        }
        Outlet.OPEN.writeJson(results.resolve("executor.json"), executor);
    }

    /** Allure orders and names the points of its trends by who made the results. */
    private static ExecutorInfo executor(ReportInput run, int order) {
        return new ExecutorInfo()
                .setName("ucwa-tck")
                .setType("ucwa-tck")
                .setBuildOrder((long) order)
                .setBuildName(run.when());
    }
}
