package org.ucwatck.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.ucwatck.report.output.JsonText;
import tools.jackson.databind.JsonNode;

/** Reads an Allure report that is one page. */
public final class AllurePage {
    private AllurePage() {}

    /** The data that the page has by this name. */
    public static JsonNode data(String page, String name) {
        var match = Pattern.compile("d\\('" + Pattern.quote(name) + "','([^']*)'\\)")
                .matcher(page);
        assertThat(match.find()).as(name).isTrue();
        return JsonText.read(new String(Base64.getDecoder().decode(match.group(1)), StandardCharsets.UTF_8));
    }
}
