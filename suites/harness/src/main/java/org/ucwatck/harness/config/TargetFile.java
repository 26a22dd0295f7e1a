package org.ucwatck.harness.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.FileText;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.YamlText;

/** Reads a target file: all problems at once, unknown keys are errors, secrets only by reference. */
public final class TargetFile {
    private static final int LARGEST = 256 * 1024;

    private TargetFile() {}

    /**
     * Reads the file.
     *
     * @param file the YAML file; relative {@code ${file:…}} references are resolved against its folder
     * @param environment where {@code ${env:NAME}} is looked up
     * @throws TargetConfigInvalid with every problem, each with its line and what to write instead
     */
    public static TargetConfig read(Path file, Map<String, String> environment) {
        Problems problems = new Problems();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        SecretReferences secretReferences = new SecretReferences(folder, environment, problems);
        Optional<String> written = text(file, problems);
        Optional<TargetConfig> target = written.flatMap(text -> new YamlText(text, problems).read())
                .map(root -> new TargetReader(top(root), secretReferences, problems).read());
        written.ifPresent(secretReferences::requireUnwritten);
        if (target.isEmpty() || !problems.sorted().isEmpty()) {
            throw new TargetConfigInvalid(file.toString(), problems.sorted());
        }
        return target.get();
    }

    private static Optional<String> text(Path file, Problems problems) {
        try {
            return Optional.of(FileText.read(file, LARGEST));
        } catch (FileText.Unreadable e) {
            problems.add(0, Problems.FILE, e.what() + "; give a YAML file in UTF-8 that describes the target");
            return Optional.empty();
        }
    }

    private static Entry top(Node root) {
        return new Entry("", Entry.lineOf(root), root);
    }
}
