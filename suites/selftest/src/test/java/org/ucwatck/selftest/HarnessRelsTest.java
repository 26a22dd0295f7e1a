package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;

/** The harness goes to a session and no further: what lies beyond is known to the checks alone. */
class HarnessRelsTest {
    private static final Path SOURCES = Path.of("../harness/src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** The way to a session that is made available, with the other link that stands there, and one that a server may send a client along. */
    private static final Set<String> WAY = Set.of(
            "root",
            "redirect",
            "xframe",
            "user",
            "applications",
            "application",
            "events",
            "communication",
            "me",
            "makeMeAvailable");

    /** Words that the harness uses of something else: limits, needs, members of messages, traces. */
    private static final Set<String> WORDS = Set.of("answer", "contact", "message", "presence", "reason");

    private static final Set<String> RELS =
            Catalogue.load().pages().stream().map(ResourcePage::rel).collect(Collectors.toUnmodifiableSet());

    @Test
    void harnessNamesNoRelBeyondTheWayToASession() throws IOException {
        Set<String> named = new TreeSet<>();
        int files = 0;
        for (Path file : sources()) {
            files++;
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group(1))
                    .flatMap(HarnessRelsTest::relsIn)
                    .map(rel -> file.getFileName() + ": " + rel)
                    .forEach(named::add);
        }

        assertThat(files).isGreaterThan(100);
        assertThat(named).isEmpty();
    }

    @Test
    void relsAreFoundInElementsAndIds() {
        assertThat(relsIn("phoneAudio")).containsExactly("phoneAudio");
        assertThat(relsIn("request.to/addPhoneAudio.POST.to/empty/*")).containsExactly("addPhoneAudio");
        assertThat(relsIn("conversation.start-messaging")).isEmpty();
        assertThat(relsIn("application.GET")).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** The rels that a text is, or whose operations it names. */
    private static Stream<String> relsIn(String text) {
        Stream<String> operations = Pattern.compile("([a-z][A-Za-z0-9]*)\\.(?:GET|POST|PUT|DELETE|OPTIONS)\\b")
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1));
        return Stream.concat(Stream.of(text), operations)
                .filter(RELS::contains)
                .filter(rel -> !WAY.contains(rel) && !WORDS.contains(rel))
                .distinct();
    }
}
