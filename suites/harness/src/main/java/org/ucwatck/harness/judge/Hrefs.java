package org.ucwatck.harness.judge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** All hrefs of a body, however deep. */
final class Hrefs {
    private Hrefs() {}

    static void collectBroken(JsonNode json, List<String> broken) {
        if (json.isObject()) {
            json.propertyStream().forEach(entry -> {
                if (entry.getKey().equals("href") && entry.getValue().isString()) {
                    check(entry.getValue().asString(), broken);
                } else {
                    collectBroken(entry.getValue(), broken);
                }
            });
        } else if (json.isArray()) {
            json.values().forEach(value -> collectBroken(value, broken));
        }
    }

    /** A data URI is not taken apart: its content is for whoever uses it. */
    static boolean isReference(String href) {
        if (href.startsWith("data:")) {
            return true;
        }
        try {
            return !href.isEmpty() && new URI(href).toString().equals(href);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void check(String href, List<String> broken) {
        if (!isReference(href)) {
            broken.add(href);
        }
    }
}
