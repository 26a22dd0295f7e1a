package org.ucwatck.spec.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.files.DataFiles;

/** Run with {@code -Dtck.write=true} to write the derived schemas anew. */
class DerivedSchemasTest {
    private static final Path FOLDER = Path.of("json");
    private static final Set<String> WRITTEN_BY_HAND =
            Set.of("common.schema.json", "error.schema.json", "events.schema.json", "token.schema.json");

    @Test
    void committedSchemasFollowFromTheCatalogue() throws IOException {
        var derived = DerivedSchemas.of(Catalogue.load());
        if (Boolean.getBoolean("tck.write")) {
            for (var file : derived.entrySet()) {
                Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }

        assertThat(committed())
                .as("schemas/json is stale: mvn -pl schemas test -Dtck.write=true")
                .isEqualTo(derived);
    }

    @Test
    void everyReferenceLeadsToAFile() {
        assertThat(DataFiles.below("json")).allSatisfy(file -> {
            var references = DataFiles.tree(file).findValuesAsString("$ref").stream()
                    .filter(reference -> !reference.startsWith("#"))
                    .map(reference -> FOLDER.resolve(reference.replaceFirst("#.*", "")));

            assertThat(references).allMatch(Files::exists);
        });
    }

    @Test
    void everySchemaIsALegalSchema() {
        var dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DerivedSchemas.DIALECT));

        assertThat(Stream.of("json", "catalogue/meta").flatMap(folder -> DataFiles.below(folder).stream()))
                .allSatisfy(file -> assertThat(dialect.validate(DataFiles.tree(file)))
                        .as(file)
                        .isEmpty());
    }

    private static Map<String, String> committed() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!WRITTEN_BY_HAND.contains(name)) {
                    found.put(name, Files.readString(file));
                }
            }
        }
        return found;
    }
}
