package org.ucwatck.harness.config;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.FileText;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** What a target file may refer to: environment variables, files beside it, and commands that print a token. */
final class SecretReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^{}]+)}");
    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#.*$");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern TOKEN = Pattern.compile("[^\\p{Cntrl}]+");
    private static final String COMMAND_EXAMPLE = "command: [program, argument]";
    private static final int LARGEST_SECRET = 64 * 1024;
    private static final int LARGEST_PEM = 4 * 1024 * 1024;

    private final Path folder;
    private final Map<String, String> environment;
    private final Problems problems;
    private final Map<Entry, String> secrets = new LinkedHashMap<>();

    SecretReferences(Path folder, Map<String, String> environment, Problems problems) {
        this.folder = folder;
        this.environment = environment;
        this.problems = problems;
    }

    /** What a reference led to, and what that is in words. */
    private record Value(String what, String text) {}

    /** The secret that a reference names. No message ever shows a value, not even a misplaced one. */
    Optional<Secret> secret(Entry entry) {
        return value(entry).flatMap(value -> hidden(entry, value.what(), value.text()));
    }

    /** The token that a reference names, or the command that prints one; the command runs when the token is first needed. */
    Optional<Grant.TokenSource> token(Entry entry) {
        return entry.isMapping() ? command(entry) : secret(entry).map(secret -> secret);
    }

    private Optional<Grant.TokenSource> command(Entry entry) {
        Optional<Entry> written =
                Section.of(entry, problems, List.of("command")).require("command", COMMAND_EXAMPLE);
        List<String> words = written.map(list -> list.texts(problems)).orElse(List.of());
        if (written.isPresent() && (words.isEmpty() || words.get(0).isBlank())) {
            problems.add(written.get(), "names no program; write " + COMMAND_EXAMPLE);
            return Optional.empty();
        }
        String place = Problems.printable(entry.path()) + " (line " + entry.line() + ")";
        return written.map(list -> new Grant.TokenCommand(place, folder, words));
    }

    /** The text that a reference names, of which a {@link #part} alone is a secret. */
    Optional<String> text(Entry entry) {
        return value(entry).map(Value::text);
    }

    /** A secret that is a part of what an entry names; what it is in words. */
    Optional<Secret> part(Entry entry, String what, String text) {
        return hidden(entry, what, text);
    }

    private Optional<Value> value(Entry entry) {
        Optional<String> written = entry.text(problems);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher reference = REFERENCE.matcher(written.get());
        if (!reference.matches()) {
            problems.add(entry, "a secret must not stand in the file; write \"${env:NAME}\" or \"${file:PATH}\"");
            return Optional.empty();
        }
        String name = reference.group(2);
        return reference.group(1).equals("env") ? variable(entry, name) : content(entry, name);
    }

    /** The PEM file that an entry names; one without a readable certificate is a problem. */
    Optional<Path> authorities(Entry entry) {
        Optional<Path> file = entry.text(problems).flatMap(path -> file(entry, path));
        file.flatMap(SecretReferences::objectionToPem)
                .ifPresent(what -> problems.add(entry, what + "; give a PEM file of the authorities to trust"));
        return file;
    }

    private static Optional<String> objectionToPem(Path file) {
        try {
            byte[] pem = FileText.read(file, LARGEST_PEM).getBytes(StandardCharsets.UTF_8);
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return factory.generateCertificates(new ByteArrayInputStream(pem)).isEmpty()
                    ? Optional.of("holds no certificate")
                    : Optional.empty();
        } catch (FileText.Unreadable e) {
            return Optional.of(e.what());
        } catch (CertificateException e) {
            return Optional.of("holds no valid certificate");
        }
    }

    private Optional<Path> file(Entry entry, String path) {
        try {
            return Optional.of(folder.resolve(path));
        } catch (InvalidPathException e) {
            problems.add(entry, "is not a path; write one relative to the target file's folder");
            return Optional.empty();
        }
    }

    private Optional<Value> variable(Entry entry, String name) {
        if (!VARIABLE.matcher(name).matches()) {
            problems.add(entry, "names no environment variable; write \"${env:NAME}\" with letters, digits and _");
            return Optional.empty();
        }
        String what = "environment variable " + name;
        String value = environment.get(name);
        if (value == null) {
            problems.add(entry, what + " is not set; set it before the run");
            return Optional.empty();
        }
        return oneLine(entry, what, value);
    }

    private Optional<Value> content(Entry entry, String path) {
        String what = "secret file " + Problems.printable(path);
        Optional<Path> file = file(entry, path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return oneLine(entry, what, withoutLastNewline(FileText.read(file.get(), LARGEST_SECRET)));
        } catch (FileText.Unreadable e) {
            problems.add(entry, what + " " + e.what() + "; give a UTF-8 file that holds only the secret");
            return Optional.empty();
        }
    }

    private Optional<Value> oneLine(Entry entry, String what, String value) {
        if (value.isBlank()) {
            problems.add(entry, what + " is empty; put the secret there");
            return Optional.empty();
        }
        if (!TOKEN.matcher(value).matches()) {
            problems.add(entry, what + " holds more than one line or control characters; keep only the secret there");
            return Optional.empty();
        }
        return Optional.of(new Value(what, value));
    }

    private Optional<Secret> hidden(Entry entry, String what, String value) {
        Optional<String> objection = SecretForm.objectionTo(value);
        objection.ifPresent(why -> problems.add(entry, what + " " + why));
        if (objection.isPresent()) {
            return Optional.empty();
        }
        secrets.put(entry, value);
        return Optional.of(new Secret(value));
    }

    /** What the file says in clear is in every answer, too, so that it could not be hidden there. */
    void requireUnwritten(String file) {
        String clear = COMMENT.matcher(REFERENCE.matcher(file).replaceAll(" ")).replaceAll("");
        secrets.forEach((entry, value) -> {
            if (SecretForm.isIn(value, clear)) {
                problems.add(
                        entry,
                        "names a secret that this file also has in clear, so that it cannot be hidden; give the account"
                                + " another one");
            }
        });
    }

    private static String withoutLastNewline(String text) {
        return text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
