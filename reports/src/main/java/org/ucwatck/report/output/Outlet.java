package org.ucwatck.report.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.UnaryOperator;
import org.ucwatck.verdict.EvidenceFiles;

/** Where the reports leave: the text of every file passes a gate, which knows the secrets of the run that just ended. */
public final class Outlet {
    /** For what was masked when it was recorded, and of which nobody knows the secrets any more. */
    public static final Outlet OPEN = new Outlet(UnaryOperator.identity());

    private final UnaryOperator<String> gate;

    /** Lets texts pass as the gate returns them. */
    public Outlet(UnaryOperator<String> gate) {
        this.gate = gate;
    }

    /** Writes a text file as UTF-8, for its owner alone; what UTF-8 cannot carry becomes a question mark. */
    public void write(Path file, String text) throws IOException {
        EvidenceFiles.write(file, gate.apply(text));
    }

    /** Writes a value as JSON, indented, with a line end. */
    public void writeJson(Path file, Object value) throws IOException {
        write(file, JsonText.pretty(value) + "\n");
    }

    /** Has the files pass that a library wrote by itself. */
    public void pass(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                write(file, Files.readString(file, StandardCharsets.UTF_8));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
