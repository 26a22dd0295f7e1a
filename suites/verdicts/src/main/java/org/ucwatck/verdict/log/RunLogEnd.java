package org.ucwatck.verdict.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.core.JacksonException;

/** Whether the run in a folder came to its end, told by the first and last line of its log alone. */
public final class RunLogEnd {
    private static final byte[] BEGINNING = "{\"run\":".getBytes(StandardCharsets.US_ASCII);

    private RunLogEnd() {}

    /** Whether the file begins as a run log does, or is the beginning of one: a run may be killed at any byte. */
    public static boolean isLog(Path folder) throws IOException {
        try (var in = Files.newInputStream(log(folder))) {
            byte[] first = in.readNBytes(BEGINNING.length);
            return Arrays.equals(first, Arrays.copyOf(BEGINNING, first.length));
        }
    }

    /** Whether the last part of the run ended by itself; false where the log cannot be read. */
    public static boolean isReached(Path folder) {
        try {
            RunLogLine line = RunLogJson.MAPPER.readValue(lastLine(folder), RunLogLine.class);
            return line.end() != null && !line.end().interrupted();
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    private static String lastLine(Path folder) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(log(folder), StandardCharsets.ISO_8859_1)) {
            String last = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                last = line;
            }
            return last;
        }
    }

    private static Path log(Path folder) throws IOException {
        return EvidenceFiles.regular(folder.resolve(RunLogWriter.FILE_NAME));
    }
}
