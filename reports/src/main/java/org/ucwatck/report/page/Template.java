package org.ucwatck.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ucwatck.report.output.Outlet;

/** The templates of {@code src/main/jte}, each folder of them compiled to the package of that name. */
public final class Template {
    private static final String PACKAGE = "org.ucwatck.report";

    private Template() {}

    /** Writes a page that a template lays out. */
    public static void write(String template, Map<String, Object> parameters, Outlet outlet, Path path)
            throws IOException {
        outlet.write(path, render(template, parameters));
    }

    /** A page as a text. */
    static String render(String template, Map<String, Object> parameters) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Template.class.getClassLoader(), PACKAGE);
        StringOutput out = new StringOutput();
        engine.render(template, parameters, out);
        return out.toString();
    }
}
