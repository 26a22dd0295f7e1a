package org.ucwatck.harness.auth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant.TokenCommand;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.yaml.Problems;

/** Runs the commands of the target file that print a token. The token is a secret from then on; nothing else that they say is shown. */
public final class TokenCommands {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** Bytes; who prints more hears that nobody listens any more. */
    private static final int LARGEST = 64 * 1024;

    private final Mask mask;
    private final Duration longest;
    private final Map<TokenCommand, ArrangementFailed> failures = new ConcurrentHashMap<>();

    /** Commands that get a minute each. */
    public TokenCommands(Mask mask) {
        this(mask, LONGEST);
    }

    TokenCommands(Mask mask, Duration longest) {
        this.mask = mask;
        this.longest = longest;
    }

    /** The token that the command prints now; throws ArrangementFailed when it prints none in time, and is not run again then. */
    public Secret run(TokenCommand command) {
        ArrangementFailed earlier = failures.get(command);
        if (earlier != null) {
            throw earlier.again("");
        }
        try {
            return token(command);
        } catch (ArrangementFailed e) {
            if (!Thread.currentThread().isInterrupted()) {
                failures.put(command, e);
            }
            throw e;
        }
    }

    private Secret token(TokenCommand command) {
        Process process = start(command);
        try {
            String printed = printed(process).get(longest.toMillis(), TimeUnit.MILLISECONDS);
            Optional<String> objection = process.exitValue() == 0
                    ? command.objectionTo(printed)
                    : Optional.of("ended with status " + process.exitValue());
            if (objection.isPresent()) {
                throw failed(command, objection.get());
            }
            Secret token = new Secret(printed);
            mask.add(token);
            return token;
        } catch (TimeoutException e) {
            throw failed(command, "had not ended after " + longest.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw failed(command, "could not be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, "was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static Process start(TokenCommand command) {
        List<String> words = new ArrayList<>(command.words());
        if (words.get(0).contains("/")) {
            words.set(0, command.folder().resolve(words.get(0)).toString());
        }
        try {
            Process process = new ProcessBuilder(words)
                    .directory(command.folder().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw failed(command, "could not be started; is it there, and may it be executed?");
        }
    }

    /** All that it prints, once it has ended. */
    private static CompletableFuture<String> printed(Process process) {
        return CompletableFuture.supplyAsync(() -> text(process), TokenCommands::inBackground)
                .thenCombine(process.onExit(), (text, ended) -> text);
    }

    private static String text(Process process) {
        try (InputStream in = process.getInputStream()) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task, "token-command");
        thread.setDaemon(true);
        thread.start();
    }

    private static ArrangementFailed failed(TokenCommand command, String what) {
        Path program = Path.of(command.words().get(0)).getFileName();
        return new ArrangementFailed(
                command.place() + ": the command " + Problems.printable("" + program) + " " + what
                        + "; run it by hand in the folder of the target file: it has to print a token and nothing else, and end");
    }
}
