package org.ucwatck.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code index.html}: one page for people, which loads nothing and runs no script but its own. */
final class HtmlReport implements ReportWriter {
    @Override
    public void write(ReportInput input, Path path) throws IOException {
        write(
                "index.jte",
                Map.of("page", new PageMaker(input).page(), "script", PageScript.read()),
                input.outlet(),
                path);
    }

    /** Writes a page that a template lays out. */
    static void write(String template, Map<String, Object> parameters, Outlet outlet, Path path) throws IOException {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
        StringOutput out = new StringOutput();
        engine.render(template, parameters, out);
        outlet.write(path, out.toString());
    }
}
