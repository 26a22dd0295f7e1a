package org.ucwatck.conformance.scene.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Parameter;

/** The query parameters without which a page answers no GET, such as those of search. */
public final class RequiredQuery {
    private static final String ANYBODY = "a";

    private RequiredQuery() {}

    /** The URL with all parameters that the page of the rel requires: somebody of the target file, or a letter. */
    public static String with(String url, String rel, CheckContext context) {
        String complete = url;
        for (String name : missing(url, rel)) {
            complete = with(complete, name, somebody(context));
        }
        return complete;
    }

    /** The URL with one parameter more. */
    public static String with(String url, String name, String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return url + (url.contains("?") ? "&" : "?") + name + "=" + encoded;
    }

    private static List<String> missing(String url, String rel) {
        return Catalogue.load().resource(rel).flatMap(page -> page.operation("GET")).stream()
                .flatMap(operation -> operation.query().stream())
                .filter(Parameter::required)
                .map(Parameter::name)
                .filter(name -> !url.matches(".*[?&]" + name + "=.*"))
                .toList();
    }

    private static String somebody(CheckContext context) {
        return Optional.ofNullable(context.config().contacts().get("reachable"))
                .map(uri -> uri.replaceFirst("(?i)^sip:", ""))
                .orElse(ANYBODY);
    }
}
