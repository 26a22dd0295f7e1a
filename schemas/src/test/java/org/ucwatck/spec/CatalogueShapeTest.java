package org.ucwatck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.spec.files.DataFiles;

class CatalogueShapeTest {
    static List<String> resources() {
        return DataFiles.below("catalogue/resources");
    }

    static List<String> rules() {
        return DataFiles.below("catalogue/rules");
    }

    static List<String> statements() {
        return DataFiles.below("catalogue/statements");
    }

    static List<String> vectors() {
        return DataFiles.below("vectors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ambiguities",
                "areas",
                "capabilities",
                "documents",
                "edition",
                "enumerations",
                "errors",
                "events",
                "people",
                "planned",
                "replaced",
                "scopes"
            })
    void tableHasItsShape(String table) {
        assertThat(DataFiles.problems("catalogue/" + table + ".yaml", table)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void resourceHasItsShape(String file) {
        assertThat(DataFiles.problems(file, "resource")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void resourceLiesWhereItsAreaRelAndRevisionSay(String file) {
        var page = DataFiles.tree(file);
        var revision = page.has("revision") ? "@" + page.get("revision").asInt() : "";

        assertThat(Path.of(file))
                .isEqualTo(Path.of(
                        "catalogue/resources",
                        page.get("area").asString(),
                        page.get("rel").asString() + revision + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rulesHaveTheirShapeAndAreSorted(String file) {
        assertThat(DataFiles.problems(file, "rules")).isEmpty();
        assertThat(DataFiles.tree(file).findValuesAsString("id")).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void statementsHaveTheirShape(String file) {
        assertThat(DataFiles.problems(file, "statements")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vectorsHaveTheirShapeAndAreSorted(String file) {
        assertThat(DataFiles.problems(file, "vectors")).isEmpty();
        assertThat(DataFiles.tree(file).findValuesAsString("id")).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyMetaSchemaHasItsFiles() {
        var used = Stream.of(
                        "ambiguities",
                        "areas",
                        "capabilities",
                        "documents",
                        "edition",
                        "enumerations",
                        "errors",
                        "events",
                        "people",
                        "planned",
                        "replaced",
                        "resource",
                        "rules",
                        "scopes",
                        "statements",
                        "states",
                        "vectors")
                .map(name -> Path.of("catalogue/meta", name + ".schema.json").toString());

        assertThat(DataFiles.below("catalogue/meta")).containsExactlyElementsOf(used.toList());
    }
}
