package org.ucwatck.reference;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response as tests look at it. */
record Exchange(HttpResponse<String> response) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    int status() {
        return response.statusCode();
    }

    String text() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return MAPPER.readTree(response.body());
    }

    /** The href of a link of the resource, "" when it is absent. */
    String link(String rel) {
        return json().at("/_links/" + rel + "/href").asString("");
    }
}
