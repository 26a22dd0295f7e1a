package org.ucwatck.spec.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.files.DataFiles;

/** Run with {@code -Dtck.write=true} to write the description anew. */
class OpenApiTest {
    private static final Path FILE = Path.of("openapi/ucwa.json");

    @Test
    void committedDescriptionFollowsFromTheCatalogue() throws IOException {
        var derived = OpenApi.of(Catalogue.load());
        if (Boolean.getBoolean("tck.write")) {
            Files.createDirectories(FILE.resolveSibling(""));
            Files.writeString(FILE, derived);
        }

        assertThat(Files.readString(FILE))
                .as("schemas/openapi is stale: mvn -pl schemas test -Dtck.write=true")
                .isEqualTo(derived);
    }

    @Test
    void readerOfTheStandardUnderstandsEveryOperation() throws IOException {
        var read = read(Files.readString(FILE));

        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths().values().stream().map(PathItem::readOperations))
                .flatMap(operations -> operations)
                .hasSize(263);
    }

    @Test
    void readerOfTheStandardSaysWhatItDoesNotUnderstand() throws IOException {
        var damaged = Files.readString(FILE).replaceFirst("\"description\" : \"Done\"", "\"words\" : \"Done\"");

        assertThat(read(damaged).getMessages()).isNotEmpty();
    }

    @Test
    void everyReferenceLeadsToAFile() {
        assertThat(DataFiles.tree(FILE.toString()).findValuesAsString("$ref"))
                .isNotEmpty()
                .allMatch(reference -> Files.exists(FILE.resolveSibling(reference)));
    }

    private static SwaggerParseResult read(String text) {
        return new OpenAPIV3Parser().readContents(text, null, new ParseOptions());
    }
}
