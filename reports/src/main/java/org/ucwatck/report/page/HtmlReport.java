package org.ucwatck.report.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;

/** {@code index.html}: one page for people, which loads nothing and runs no script but its own. */
public final class HtmlReport implements ReportWriter {
    @Override
    public void write(ReportInput input, Path path) throws IOException {
        Template.write(
                "page/index.jte",
                Map.of("page", new PageMaker(input).page(), "script", PageScript.read()),
                input.outlet(),
                path);
    }
}
