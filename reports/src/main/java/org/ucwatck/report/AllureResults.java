package org.ucwatck.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ucwatck.spec.Format;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RecordedExchange;
import org.ucwatck.verdict.RunHeader;

/** {@code allure-results}: one result for each check, one attachment for each exchange that a check has. */
final class AllureResults implements ReportWriter {
    private static final int LONGEST_BODY = 65_536;
    private static final int LONGEST_BODY_PASSED = 2_048;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Folder folder = Folder.empty(path);
        AllureCheck checks = new AllureCheck(input);
        for (CheckResult result : input.log().results()) {
            folder.write(checks.uuid(result) + "-result.json", JsonText.allure(checks.of(result)));
        }
        attachments(input, folder);
        folder.write("environment.properties", environment(input));
        folder.write("categories.json", JsonText.pretty(AllureCategory.ALL) + "\n");
    }

    /** Name of the file with an exchange: stable, and safe whatever the id is. */
    static String attachmentOf(RecordedExchange exchange) {
        return uuid("exchange " + exchange.id()) + "-attachment.txt";
    }

    static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whole exchanges where something is to be explained, the beginning of long ones elsewhere. */
    private static void attachments(ReportInput input, Folder folder) throws IOException {
        Map<Boolean, List<String>> ids = input.log().results().stream()
                .collect(Collectors.partitioningBy(
                        result -> result.outcome() == Outcome.PASSED,
                        Collectors.flatMapping(result -> ReportInput.idsOf(result).stream(), Collectors.toList())));
        for (RecordedExchange exchange : input.exchanges(ids.getOrDefault(true, List.of()))) {
            folder.write(attachmentOf(exchange), HttpText.of(exchange, LONGEST_BODY_PASSED));
        }
        for (RecordedExchange exchange : input.exchanges(ids.getOrDefault(false, List.of()))) {
            folder.write(attachmentOf(exchange), HttpText.of(exchange, LONGEST_BODY));
        }
    }

    private static String environment(ReportInput input) {
        RunHeader header = input.log().header();
        VerdictText words = input.words();
        return property("verdict", words.headline())
                + property("target", header.target())
                + property("root", header.root())
                + property("suite", "ucwa-tck " + header.suiteVersion())
                + property("run", header.runId())
                + property("started", header.started().toString())
                + property(
                        "formats", header.formats().stream().map(Format::slug).collect(Collectors.joining(", ")))
                + property("profiles", String.join(", ", header.profiles()))
                + property("capabilities", String.join(", ", header.capabilities()))
                + property("seed", String.valueOf(header.seed()))
                + property("strict", String.valueOf(header.strict()))
                + property("calls placed", String.valueOf(input.log().footer().callsPlaced()));
    }

    private static String property(String name, String value) {
        StringBuilder out = new StringBuilder(name.replace(" ", "\\ ")).append(" = ");
        for (char c : Printable.line(value).toCharArray()) {
            boolean plain = c >= 0x20 && c < 0x7F && c != '\\';
            out.append(plain ? String.valueOf(c) : "\\u%04X".formatted((int) c));
        }
        return out.append('\n').toString();
    }
}
