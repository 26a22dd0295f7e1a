package org.ucwatck.harness.capture;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.verdict.log.RunLogWriter;

/** A file of recorded traffic, which tells by its beginning what it is. */
final class CaptureFile {
    private static final int BEGINNING = 256;

    private CaptureFile() {}

    /** Reads what can be read of it; what is wrong is told in the reading. */
    static Reading read(Path named, String label, Spool spool) {
        Reading reading = new Reading(named.toString(), label);
        Path path = Files.isDirectory(named) ? named.resolve(RunLogWriter.FILE_NAME) : named;
        try {
            if (!Files.exists(path)) {
                reading.broken(
                        Files.isDirectory(named)
                                ? "is a folder without a run.jsonl; name a HAR, a SAZ or a run.jsonl"
                                : "does not exist; is the name spelt right?");
            } else if (!Files.isRegularFile(path)) {
                reading.broken("is no regular file; save the recording in one");
            } else {
                read(path, reading, spool);
            }
        } catch (AccessDeniedException e) {
            reading.broken("may not be read; change its permissions");
        } catch (IOException e) {
            reading.broken("cannot be read to its end (" + FileTrouble.of(e) + "); copy the recording anew");
        }
        return reading;
    }

    private static void read(Path path, Reading reading, Spool spool) throws IOException {
        String beginning = beginning(path);
        if (beginning.startsWith("PK")) {
            SazFile.read(path, reading, spool);
        } else if (beginning.startsWith("\u001F\u008B")) {
            reading.broken("is compressed with gzip; unpack it first");
        } else if (beginning.stripLeading().startsWith("{\"run\"")) {
            LogFile.read(path, reading);
        } else if (beginning.contains("{")) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
                HarFile.read(in, reading, spool);
            }
        } else {
            reading.broken((beginning.isBlank() ? "is empty" : "is neither HAR nor SAZ nor run.jsonl")
                    + "; save the traffic as HAR 1.2 or as SAZ");
        }
    }

    private static String beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1).replace("\0", "");
        }
    }
}
