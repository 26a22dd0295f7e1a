package org.ucwatck.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.config.TargetDraft.Part;

/** What {@code init} writes explains whatever the reader of target files knows, and is read by it. */
class TargetDraftTest {
    private static final String ROOT = "https://lyncdiscover.contoso.com/";
    private static final String STRANGER = "qqqqqqqqqqqqqqqq";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Z_]+)}");
    private static final Pattern UNUSED = Pattern.compile("(?m)^( *)#(?=[^ #\n])");
    private static final Pattern KNOWN = Pattern.compile("(?:known here|those are): (.*)");
    private static final Map<Part, String> ALL = Map.of(
            Part.ROOT, ROOT,
            Part.NAME, "lab",
            Part.USER, "sip:john@contoso.com",
            Part.PASSWORD, "JOHN",
            Part.CONTACT, "sip:mary@contoso.com",
            Part.NUMBER, "tel:+14255551234");

    private final Path folder;

    TargetDraftTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private TargetText file(String text) {
        return new TargetText(
                folder,
                VARIABLE.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), TargetDraftTest::secret)));
    }

    private static String secret(String variable) {
        return variable.equals("UCWA_MEETING")
                ? "sip:jane@contoso.com;gruu;opaque=app:conf:focus:id:G03W98W4"
                : "x4e7-Zq9";
    }

    /** With every line in use, but for the two that exclude lines of others or need a file. */
    private static String inFull() {
        return UNUSED.matcher(new TargetDraft(ALL).text())
                .replaceAll("$1")
                .replaceAll("(?m)^applications: .*\n", "")
                .replaceAll("(?m)^tls:\n  trust: .*\n", "");
    }

    @Test
    void whatIsUnknownIsAllThatIsLeftToFillIn() {
        String text = new TargetDraft(Map.of(Part.ROOT, ROOT)).text();

        assertThat(new TargetText(folder, Map.of()).problems(text))
                .extracting(line -> line.replaceFirst("line [0-9]+: ", ""))
                .containsExactly(
                        "accounts.caller.uri: has no value yet; write uri: sip:john@contoso.com",
                        "accounts.caller.username: has no value yet; write username: john@contoso.com",
                        "accounts.caller.password: environment variable UCWA_CALLER_PASSWORD is not set; set it before the"
                                + " run",
                        "contacts.reachable: has no value yet; write reachable: sip:mary@contoso.com, somebody who takes the"
                                + " call",
                        "numbers.own: has no value yet; write own: tel:+14255551234, the telephone of the caller, which will"
                                + " ring");
        assertThat(text.split("to fill in, such as", -1)).hasSize(5);
    }

    @Test
    void whatIsKnownStandsInItsPlaceAndTheRestIsAsByDefault() {
        String text = new TargetDraft(ALL).text();
        TargetConfig target = file(text).read(text);

        assertThat(target.name()).isEqualTo("lab");
        assertThat(target.entrance().url()).hasToString(ROOT);
        assertThat(target.caller().uri()).isEqualTo("sip:john@contoso.com");
        assertThat(target.caller().grant()).isInstanceOfSatisfying(Grant.Password.class, it -> assertThat(it.username())
                .isEqualTo("john@contoso.com"));
        assertThat(target.contacts()).containsExactly(Map.entry("reachable", "sip:mary@contoso.com"));
        assertThat(target.numbers()).containsExactly(Map.entry("own", "tel:+14255551234"));
        assertThat(target.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(target.capabilities()).isEmpty();
    }

    @Test
    void tokenTakesThePlaceOfThePassword() {
        String text = new TargetDraft(
                        Map.of(Part.ROOT, ROOT, Part.USER, "sip:o'neil@contoso.com", Part.TOKEN, "ONEILS_TOKEN"))
                .text();

        assertThat(text)
                .contains("    uri: 'sip:o''neil@contoso.com'\n", "    token: ${env:ONEILS_TOKEN}\n")
                .doesNotContain("UCWA_CALLER_PASSWORD");
    }

    @Test
    void everyLineCanBeUsedAndLimitsShowTheDefaults() {
        TargetConfig target = file(inFull()).read(inFull());
        String withoutRate = inFull().replaceFirst("  rate: 10\n", "");

        assertThat(target.limits().rate()).isEqualTo(10);
        assertThat(file(withoutRate).read(withoutRate).limits()).isEqualTo(Limits.DEFAULT);
        assertThat(target.contacts()).containsOnlyKeys(Vocabulary.contacts());
        assertThat(target.provoke()).containsOnlyKeys(Vocabulary.provocations());
        assertThat(target.scopedTokens()).hasSize(6);
        assertThat(target.listensFor()).isPresent();
    }

    /** A stranger in a section makes the reader tell all the keys that it knows there. */
    @Test
    void everyKeyOfTheReaderStandsInItsSection() {
        List<String> lines = inFull().lines().toList();
        List<String> missing = new ArrayList<>();
        int keys = 0;
        for (int at = -1; at < lines.size(); at++) {
            if (at < 0 || lines.get(at).matches(" *[a-z]+:")) {
                int indent = at < 0 ? 0 : indent(lines.get(at)) + 2;
                String section = section(lines, at, indent);
                List<String> known = knownAfter(lines, at, indent);
                keys += known.size();
                known.stream().filter(key -> !stands(key, indent, section)).forEach(missing::add);
            }
        }
        assertThat(missing).containsExactlyInAnyOrder("applications", "tls", "domain", "token", "tokens");
        assertThat(new TargetDraft(ALL).text())
                .contains("\n#applications: ", "\n#tls:\n  #trust: ")
                .contains("with username, password and domain,", "with token,");
        assertThat(keys).isGreaterThan(50);
    }

    private List<String> knownAfter(List<String> lines, int at, int indent) {
        List<String> with = new ArrayList<>(lines);
        with.add(at + 1, " ".repeat(indent) + STRANGER + ": {}");
        String text = String.join("\n", with).replaceFirst("(?m)^ *grant: password\n", "");
        return file(text).problems(text).stream()
                .filter(line -> line.contains(STRANGER))
                .flatMap(line -> KNOWN.matcher(line).results())
                .flatMap(match -> Stream.of(match.group(1).split(", ")))
                .toList();
    }

    private static boolean stands(String key, int indent, String section) {
        return Pattern.compile("(?m)^ {" + indent + "}" + Pattern.quote(key) + ":")
                .matcher(section)
                .find();
    }

    /** All lines that follow and are as deep, or deeper. */
    private static String section(List<String> lines, int at, int indent) {
        return lines.stream()
                .skip(at + 1L)
                .takeWhile(line -> line.isBlank() || indent(line) >= indent)
                .collect(Collectors.joining("\n"));
    }

    private static int indent(String line) {
        Matcher blanks = Pattern.compile("^ *").matcher(line);
        return blanks.find() ? blanks.end() : 0;
    }

    @ParameterizedTest
    @CsvSource({
        "https://lyncdiscover.contoso.com/, contoso.com",
        "https://LyncDiscoverInternal.contoso.com/x?y, contoso.com",
        "http://127.0.0.1:8080/root, 127.0.0.1",
        "http://[::1]:8080/, 1-",
        "http://a/, a"
    })
    void nameIsThatOfTheHost(String root, String name) {
        String text = new TargetDraft(Map.of(Part.ROOT, root)).text();

        assertThat(text).contains("\nname: " + name + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT, lyncdiscover.contoso.com",
        "ROOT, https://john:pw@contoso.com/",
        "NAME, two words",
        "USER, john",
        "USER, john:pw@contoso.com",
        "PASSWORD, s3cret!",
        "TOKEN, cwt=abc",
        "CONTACT, mary",
        "NUMBER, 12 34",
        "NUMBER, sip:x@y"
    })
    void whatDoesNotFitIsNotTaken(Part part, String given) {
        assertThat(part.taken(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USER, ' john@contoso.com ', sip:john@contoso.com",
        "CONTACT, tel:+1425, tel:+1425",
        "CONTACT, mary@contoso.com, sip:mary@contoso.com",
        "NUMBER, +14255551234, tel:+14255551234"
    })
    void schemeMayBeLeftOut(Part part, String given, String taken) {
        assertThat(part.taken(given)).contains(taken);
    }
}
