package org.ucwatck.report.allure;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import io.qameta.allure.context.FreemarkerContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Allure's page without the scripts by which it counts its readers: a report must not call home. */
final class AllureTemplate extends FreemarkerContext {
    private static final String PAGE = "index.html.ftl";
    private static final String LOADED = "(?s)<#if analyticsDisable == false>.*?</#if>";
    private static final String CALLED = "(?s)<script>\\s*window\\.dataLayer.*?</script>";

    @Override
    public Configuration getValue() {
        StringTemplateLoader loader = new StringTemplateLoader();
        loader.putTemplate(PAGE, quiet(original()));
        Configuration configuration = super.getValue();
        configuration.setTemplateLoader(loader);
        return configuration;
    }

    private static String quiet(String template) {
        String quiet = template.replaceFirst(LOADED, "").replaceFirst(CALLED, "");
        if (quiet.contains("gtag")) {
            throw new IllegalStateException("Allure's page has changed and still calls home; adapt AllureTemplate");
        }
        return quiet;
    }

    private static String original() {
        try (InputStream in = FreemarkerContext.class.getResourceAsStream("/tpl/" + PAGE)) {
            if (in == null) {
                throw new IllegalStateException("allure-generator has no page template " + PAGE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
