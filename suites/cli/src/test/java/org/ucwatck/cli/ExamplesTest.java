package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** The examples for CI systems are YAML, and the commands in them are commands of this suite. */
class ExamplesTest {
    private static final Path FOLDER = Path.of(System.getProperty("user.dir")).resolveSibling("examples");
    private static final String COMMAND = "./ucwa-tck ";

    private static Stream<String> texts(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(ExamplesTest::texts);
        }
        if (node instanceof List<?> list) {
            return list.stream().flatMap(ExamplesTest::texts);
        }
        return node instanceof String text ? Stream.of(text) : Stream.of();
    }

    /** Up to what the shell does next, with the variables of the CI system taken for the second shard. */
    private static List<String> words(String text) {
        String command =
                text.substring(text.indexOf(COMMAND) + COMMAND.length()).replaceFirst("(\\|\\||;).*", "");
        String second = command.replaceAll("\\$\\{\\{[^}]*}}", "2")
                .replace("$CI_NODE_TOTAL", "3")
                .replaceAll("\\$[A-Za-z_]+", "2");
        return Arrays.asList(second.strip().split("\\s+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-matrix.yml", "gitlab-parallel.yml", "kubernetes-indexed-job.yaml"})
    void shardsAreRunAndMerged(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(text);
        List<List<String>> commands = StreamSupport.stream(documents.spliterator(), false)
                .flatMap(ExamplesTest::texts)
                .filter(each -> each.contains(COMMAND))
                .map(ExamplesTest::words)
                .toList();

        CommandLine line = UcwaTck.commandLine(FakeSuite.passing().suite());
        commands.forEach(command -> line.parseArgs(command.toArray(String[]::new)));
        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).startsWith("run").containsSequence("--shard", "2/3");
        assertThat(commands.get(1)).startsWith("report", "--merge").contains("--out");
        assertThat(commands.get(1).stream().filter(word -> word.contains("shard-")))
                .hasSize(3);
    }
}
