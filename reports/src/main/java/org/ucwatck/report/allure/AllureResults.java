package org.ucwatck.report.allure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ucwatck.report.exchange.HttpText;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.report.text.VerdictFacts;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;

/** {@code allure-results}: one result for each check, with its exchanges as steps, and as texts where there are findings. */
public final class AllureResults implements ReportWriter {
    /** Name of the folder. */
    public static final String FOLDER = "allure-results";

    private static final int LONGEST_BODY = 65_536;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Output out = new Output(Folder.empty(path, input.outlet()), new AllureCheck(input));
        for (CheckResult result : input.log().results()) {
            out.folder()
                    .write(
                            out.checks().uuid(result) + "-result.json",
                            JsonText.allure(out.checks().of(result)));
            attach(input, result, out);
        }
        out.folder().write("environment.properties", properties(environment(input)));
        out.folder().write("categories.json", JsonText.pretty(AllureCategory.ALL) + "\n");
    }

    /** The exchanges whose text is attached: only findings have to be shown; {@code exchanges/} has everything. */
    static List<RecordedExchange> attached(ReportInput input, CheckResult result) {
        return result.findings().isEmpty() ? List.of() : input.exchanges(ReportInput.idsOf(result));
    }

    static String attachmentOf(String uuid) {
        return uuid + "-attachment.txt";
    }

    /** Stable, and a safe name of a file whatever the id is. */
    static String uuidOf(RecordedExchange exchange) {
        return uuid("exchange " + exchange.id());
    }

    /** The same for the same name, in the form that Allure wants. */
    public static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void attach(ReportInput input, CheckResult result, Output out) throws IOException {
        for (RecordedExchange exchange : attached(input, result)) {
            out.folder().write(attachmentOf(uuidOf(exchange)), HttpText.of(exchange, LONGEST_BODY));
        }
    }

    private record Output(Folder folder, AllureCheck checks) {}

    /** What Allure shows of the run, in this order. */
    public static Map<String, String> environment(ReportInput input) {
        RunHeader header = input.log().header();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.putAll(VerdictFacts.of(input));
        environment.put("target", header.target());
        environment.put("root", header.root());
        environment.put("suite", "ucwa-tck " + header.suiteVersion());
        environment.put("run", header.runId());
        environment.put("started", header.started().toString());
        environment.put("formats", header.formats().stream().map(Format::slug).collect(Collectors.joining(", ")));
        environment.put("profiles", String.join(", ", header.profiles()));
        environment.put("capabilities", String.join(", ", header.capabilities()));
        environment.put("seed", String.valueOf(header.seed()));
        environment.put("strict", String.valueOf(header.strict()));
        environment.put("calls placed", String.valueOf(input.log().footer().callsPlaced()));
        return environment;
    }

    private static String properties(Map<String, String> environment) {
        StringBuilder out = new StringBuilder();
        environment.forEach((name, value) -> {
            out.append(name.replace(" ", "\\ ")).append(" = ");
            Printable.line(value).chars().forEach(c -> out.append(escaped(c)));
            out.append('\n');
        });
        return out.toString();
    }

    private static String escaped(int c) {
        boolean plain = c >= 0x20 && c < 0x7F && c != '\\';
        return plain ? String.valueOf((char) c) : "\\u%04X".formatted(c);
    }
}
