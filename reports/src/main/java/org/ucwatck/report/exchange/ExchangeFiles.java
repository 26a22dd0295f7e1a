package org.ucwatck.report.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.CheckResult;

/**
 * One text file for each check, whose name is the path that ids and reports show, with all its exchanges in order; exchanges of the arrangement, such
 * as opening a session, have files of their own, named by the arrangement.
 */
public final class ExchangeFiles implements ReportWriter {

    /** Where the exchanges of a check stand, relative to the output folder; empty when it has none. */
    public static String of(CheckResult result) {
        return ReportInput.idsOf(result).isEmpty()
                ? ""
                : "exchanges/" + nameOf(result.id().path());
    }

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Folder folder = Folder.empty(path, input.outlet());
        for (Map.Entry<String, List<RecordedExchange>> file : files(input).entrySet()) {
            folder.write(file.getKey(), text(file.getValue()));
        }
    }

    private static Map<String, List<RecordedExchange>> files(ReportInput input) {
        Map<String, List<RecordedExchange>> files = input.log().exchanges().stream()
                .collect(
                        Collectors.groupingBy(exchange -> nameOf(exchange.check()), TreeMap::new, Collectors.toList()));
        for (CheckResult result : input.log().results()) {
            List<String> ids = ReportInput.idsOf(result);
            if (!ids.isEmpty()) {
                put(files, result.id().path(), input.exchanges(ids));
            }
        }
        return files;
    }

    /** A check that ran again, since the run was killed before its end, has its first exchanges in a file beside. */
    private static void put(Map<String, List<RecordedExchange>> files, String check, List<RecordedExchange> own) {
        List<RecordedExchange> others = files.getOrDefault(nameOf(check), List.of()).stream()
                .filter(exchange -> !own.contains(exchange))
                .toList();
        if (!others.isEmpty()) {
            files.put(nameOf(check + "/earlier"), others);
        }
        files.put(nameOf(check), own);
    }

    private static String text(List<RecordedExchange> exchanges) {
        return exchanges.stream().map(HttpText::of).collect(Collectors.joining("\n"));
    }

    /** The path of the check; keeps to what every file system takes, and inside the folder whatever a log says. */
    private static String nameOf(String check) {
        return check.replaceAll("[^A-Za-z0-9._+/-]", "_")
                        .replaceAll("/+", "/")
                        .replaceFirst("^/", "_/")
                        .replaceFirst("/$", "/_")
                        .replaceAll("(^|/)\\.+", "$1_")
                + ".http";
    }
}
