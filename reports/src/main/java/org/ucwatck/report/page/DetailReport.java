package org.ucwatck.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.verdict.RuleVerdict;

/** {@code details}: a page for each rule that has checks, with all of them, so that {@code index.html} stays small. */
public final class DetailReport implements ReportWriter {
    /** Name of the folder. */
    public static final String FOLDER = "details";

    private static final int LONGEST_NAME = 120;

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Folder folder = Folder.empty(path, input.outlet());
        DetailMaker maker = new DetailMaker(input);
        for (RuleVerdict rule : input.verdict().allRules()) {
            if (!rule.checks().isEmpty()) {
                folder.write(
                        fileOf(rule.rule().id()), Template.render("page/detail.jte", Map.of("detail", maker.of(rule))));
            }
        }
    }

    /** The page of a rule, in the folder; a log may name rules in a way that no file system takes. */
    static String fileOf(String rule) {
        String safe = rule.replaceAll("[^A-Za-z0-9._+-]", "_").replaceFirst("^\\.+", "_");
        if (safe.equals(rule) && safe.length() <= LONGEST_NAME) {
            return safe + ".html";
        }
        String digest = Sha256.of(rule.getBytes(StandardCharsets.UTF_8));
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length())) + "-" + digest.substring(0, 12) + ".html";
    }
}
