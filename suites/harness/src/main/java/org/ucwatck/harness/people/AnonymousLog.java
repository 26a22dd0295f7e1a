package org.ucwatck.harness.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.ucwatck.verdict.log.RunLogCopy;
import org.ucwatck.verdict.log.RunLogNotWritten;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogWriter;

/** Run logs that show pseudonyms in place of people: outcomes, findings, times and links between them stay as they were. */
public final class AnonymousLog {
    private static final String UNFINISHED = RunLogWriter.FILE_NAME + ".new";

    private AnonymousLog() {}

    /**
     * Puts an anonymised log in the place of the one in the folder; nothing leads back.
     *
     * @param people who is known already; whoever the log shows is known then, too
     */
    public static void inPlace(Path folder, People people) {
        Path log = folder.resolve(RunLogWriter.FILE_NAME);
        Path copy = folder.resolve(UNFINISHED);
        copy(folder, copy, people);
        try {
            Files.move(copy, log, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RunLogNotWritten(log, e);
        }
    }

    /** Writes an anonymised copy of the log in the folder into another one, and leaves the original as it is. */
    public static void write(Path folder, Path to, People people) {
        copy(folder, to.resolve(RunLogWriter.FILE_NAME), people);
    }

    private static void copy(Path folder, Path copy, People people) {
        people.see(RunLogReader.read(folder));
        new RunLogCopy(exchange -> AnonymousExchange.of(exchange, people::hide), people::hide)
                .write(folder.resolve(RunLogWriter.FILE_NAME), copy);
    }
}
