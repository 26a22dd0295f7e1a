package org.ucwatck.cli.init;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.ucwatck.harness.config.TargetDraft.Part;
import org.ucwatck.spec.files.FileTrouble;

/** Asks the user for what the command line leaves out. */
final class Questions {
    private static final int MOST_TRIES = 3;

    private final BufferedReader answers;
    private final PrintWriter out;

    /** Reads a line for each answer. */
    Questions(InputStream answers, PrintWriter out) {
        this.answers = new BufferedReader(new InputStreamReader(answers, Charset.defaultCharset()));
        this.out = out;
    }

    /** The answer as it goes into the file; empty when there is none, or none that fits after three tries. */
    Optional<String> ask(Part part, String question) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            String answer = line(question);
            if (answer.isBlank()) {
                return Optional.empty();
            }
            Optional<String> taken = part.taken(answer);
            if (taken.isPresent()) {
                return taken;
            }
            out.println("Write " + part.form() + ".");
        }
        return Optional.empty();
    }

    private String line(String question) {
        out.print(question + " ");
        out.flush();
        try {
            return Optional.ofNullable(answers.readLine()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer: " + FileTrouble.of(e), e);
        }
    }
}
