package org.ucwatck.report;

import io.qameta.allure.ReportGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code allure-report/index.html}: the Allure report as one page with all its data in it, since a page of many files
 * shows nothing when it is opened from a disk. What Allure adds to count its readers is taken out.
 */
final class AllureReport implements ReportWriter {
    private static final String ANALYTICS = "googletagmanager.com";

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Path results = path.resolveSibling(ReportKind.ALLURE_RESULTS.path());
        Folder folder = Folder.empty(path);
        try (AllurePlugins plugins = AllurePlugins.unpack()) {
            var configuration = new AllureSetup(input.log().header(), plugins.load());
            new ReportGenerator(configuration).generateSingleFile(folder.root(), List.of(results));
        }
        Path page = folder.root().resolve("index.html");
        folder.write("index.html", withoutAnalytics(Files.readString(page, StandardCharsets.UTF_8)));
    }

    private static String withoutAnalytics(String page) throws IOException {
        String clean = page.replaceFirst(
                "(?s)\\s*<script async src=\"https://www\\.googletagmanager\\.com/[^>]*></script>"
                        + "\\s*<script>\\s*window\\.dataLayer.*?</script>",
                "");
        if (clean.contains(ANALYTICS)) {
            throw new IOException("the Allure page still calls " + ANALYTICS + "; its template must have changed");
        }
        return clean;
    }
}
