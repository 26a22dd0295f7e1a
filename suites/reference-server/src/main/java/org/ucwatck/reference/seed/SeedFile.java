package org.ucwatck.reference.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads an organisation from a YAML file; whatever the server would not use is an error. */
public final class SeedFile {
    private static final String DEMO = "demo-world.yaml";
    private static final int LARGEST = 1 << 20;

    private SeedFile() {}

    /**
     * Reads a file.
     *
     * @throws SeedInvalid with every problem, each with its line, its place and what to do
     */
    public static Organisation read(Path file) {
        return parse(file.toString(), text(file));
    }

    /** The organisation for demonstrations. */
    public static Organisation demo() {
        return parse(DEMO, demoText());
    }

    /** The file of {@link #demo()}, as an example to begin with. */
    public static String demoText() {
        try (InputStream in = Objects.requireNonNull(SeedFile.class.getResourceAsStream(DEMO), DEMO)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(DEMO, e);
        }
    }

    static Organisation parse(String name, String text) {
        SeedProblems problems = new SeedProblems();
        Optional<Organisation> read =
                SeedText.parse(text, problems).flatMap(root -> new OrganisationReader(problems).read(root));
        if (problems.any() || read.isEmpty()) {
            throw new SeedInvalid(name, problems.told());
        }
        return read.get();
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw unreadable(file, "the file is larger than 1 MiB; an organisation needs far less");
            }
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(file, "the file is no UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw unreadable(file, "the file cannot be read; give a YAML file, or see 'serve --print-world'");
        }
    }

    private static SeedInvalid unreadable(Path file, String problem) {
        return new SeedInvalid(file.toString(), List.of(problem));
    }
}
