package org.ucwatck.report.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ucwatck.verdict.log.EvidenceFiles;

/** Where the reports leave: the text of every file passes a gate, which knows the secrets of the run that just ended. */
public final class Outlet {
    /** For what was masked when it was recorded, and of which nobody knows the secrets any more. */
    public static final Outlet OPEN = new Outlet(UnaryOperator.identity());

    private static final Set<OpenOption> ANEW =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final UnaryOperator<String> gate;

    /** Lets texts pass as the gate returns them. */
    public Outlet(UnaryOperator<String> gate) {
        this.gate = gate;
    }

    /** Writes a text file as UTF-8, for its owner alone; what UTF-8 cannot carry becomes a question mark. */
    public void write(Path file, String text) throws IOException {
        EvidenceFiles.write(file, gate.apply(text));
    }

    /** Writes a text file of parts, each of which passes the gate by itself, so that not all are in memory at once. */
    public void write(Path file, Stream<String> parts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(EvidenceFiles.open(file, ANEW)))) {
            for (Iterator<String> each = parts.iterator(); each.hasNext(); ) {
                out.write(gate.apply(each.next()).getBytes(StandardCharsets.UTF_8));
            }
        }
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
