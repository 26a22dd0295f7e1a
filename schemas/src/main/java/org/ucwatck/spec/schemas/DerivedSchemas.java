package org.ucwatck.spec.schemas;

import java.util.Map;
import java.util.TreeMap;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON Schemas that follow from the catalogue, so that no limit is kept in two places. */
final class DerivedSchemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private DerivedSchemas() {}

    /** The text of every derived file by its name in {@code json/}. */
    static Map<String, String> of(Catalogue catalogue) {
        var files = new TreeMap<String, String>();
        var resources = new ResourceSchemaWriter(catalogue);
        var requests = new RequestSchemaWriter(catalogue);
        for (var page : catalogue.pages()) {
            if (page.kind() == ResourcePage.Kind.RESOURCE) {
                files.put(page.key() + ".schema.json", text(resources.schema(page)));
            }
            for (var operation : page.operations()) {
                if (!operation.body().isEmpty()) {
                    var name = page.key() + "." + operation.method() + ".request.schema.json";
                    files.put(name, text(requests.schema(page, operation)));
                }
            }
        }
        return files;
    }

    static String text(JsonNode schema) {
        return WRITER.writeValueAsString(schema) + "\n";
    }
}
