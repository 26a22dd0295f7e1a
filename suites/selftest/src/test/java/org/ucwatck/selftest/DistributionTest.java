package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The libraries of the distribution: each once, and each on the bill of materials with its licence. */
class DistributionTest {
    private static final Path TARGET = Path.of("../cli/target");

    @Test
    void noClassComesFromTwoLibraries() throws IOException {
        Map<String, List<String>> origins = new TreeMap<>();
        for (Path jar : libraries()) {
            try (JarFile open = new JarFile(jar.toFile())) {
                open.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(".class")
                                && !name.startsWith("META-INF/")
                                && !name.equals("module-info.class"))
                        .forEach(name -> origins.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(jar.getFileName().toString()));
            }
        }

        assertThat(origins).as("classes").isNotEmpty();
        assertThat(origins.values().stream().filter(jars -> jars.size() > 1).distinct())
                .as("libraries with the same class")
                .isEmpty();
    }

    @Test
    void billOfMaterialsNamesEveryLibraryAndItsLicence() throws IOException {
        JsonNode bill = JsonMapper.builder().build().readTree(Files.readString(TARGET.resolve("ucwa-tck-sbom.json")));
        Map<String, JsonNode> components = bill.get("components")
                .valueStream()
                .collect(Collectors.toMap(DistributionTest::file, it -> it, (one, other) -> one));

        assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(libraries()).extracting(jar -> jar.getFileName().toString()).allSatisfy(name -> {
            assertThat(components).containsKey(name);
            assertThat(Objects.requireNonNull(components.get(name)).path("licenses"))
                    .as("licences of " + name)
                    .isNotEmpty();
        });
    }

    @Test
    void licencesAreListedForPeople() throws IOException {
        assumeTrue(libraries().size() > 1, "nothing is packaged");
        String licences = Files.readString(TARGET.resolve("THIRD-PARTY.txt"));

        assertThat(licences).contains("rest-assured", "javalin", "picocli").doesNotContain("Unknown license");
    }

    private static String file(JsonNode component) {
        return component.get("name").asString() + "-" + component.get("version").asString() + ".jar";
    }

    /** What the jar of the command line names, once it is packaged, which the build does before this test. */
    private static List<Path> libraries() throws IOException {
        Path jar = TARGET.resolve("ucwa-tck-cli.jar");
        assumeTrue(
                Files.exists(jar) && Files.exists(TARGET.resolve("ucwa-tck-sbom.json")),
                "the distribution is not packaged");
        try (JarFile open = new JarFile(jar.toFile())) {
            String names = open.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(names.split(" ")).map(TARGET::resolve).toList();
        }
    }
}
