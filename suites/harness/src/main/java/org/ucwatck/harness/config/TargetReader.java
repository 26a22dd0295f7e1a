package org.ucwatck.harness.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;
import org.ucwatck.spec.pages.Format;

/** Reads the whole description of a target; goes on after a problem, so that all are found. */
final class TargetReader {
    private static final List<String> KEYS = List.of(
            "name",
            "root",
            "applications",
            "hosts",
            "tls",
            "accounts",
            "tokens",
            "contacts",
            "numbers",
            "provoke",
            "capabilities",
            "formats",
            "canary",
            "limits");
    private static final String XML = "xml";
    private static final Entrance NOWHERE = new Entrance.Root(URI.create("http://invalid/"));
    private static final Account NOBODY = new Account("sip:nobody@invalid", new Grant.ReadyToken(new Secret("")));

    private final Problems problems;
    private final SecretReferences secretReferences;
    private final AccountReader accounts;
    private final MeetingReader meetings;
    private final PeerReader peers;
    private final Section top;
    private final List<String> notes = new ArrayList<>();

    TargetReader(Entry root, SecretReferences secretReferences, Problems problems) {
        this.problems = problems;
        this.secretReferences = secretReferences;
        this.accounts = new AccountReader(secretReferences, problems);
        this.meetings = new MeetingReader(secretReferences, problems);
        this.peers = new PeerReader(problems);
        this.top = Section.of(root, problems, KEYS);
    }

    /** The target; where there are problems, it holds something harmless and must not be used. */
    TargetConfig read() {
        requireSections();
        Section users = top.below("accounts", List.of("caller", "other", "anonymous"));
        Section tokens = top.below("tokens", List.of("scoped", "expired"));
        Section numbers = top.below("numbers", List.of("own", "other", "rejecting", "malformed"));
        return new TargetConfig(
                top.require("name", "name: my-server").flatMap(this::name).orElse("unnamed"),
                entrance().orElse(NOWHERE),
                top.get("hosts").map(this::hosts).orElse(List.of()),
                trust(top.below("tls", List.of("trust"))).orElse(null),
                caller(users).orElse(NOBODY),
                users.get("other").flatMap(accounts::read).orElse(null),
                users.get("anonymous").flatMap(meetings::read).orElse(null),
                tokens.get("scoped").map(this::scoped).orElse(List.of()),
                tokens.get("expired").flatMap(secretReferences::secret).orElse(null),
                peers.contacts(top.below("contacts", Vocabulary.contacts())),
                peers.numbers(numbers),
                numbers.get("malformed").map(list -> list.texts(problems)).orElse(List.of()),
                peers.provoke(top.openBelow("provoke")),
                top.get("capabilities").map(this::capabilities).orElse(Set.of()),
                top.get("formats").map(this::formats).orElse(EnumSet.allOf(Format.class)),
                top.get("canary").flatMap(this::canary).orElse(null),
                notes,
                top.get("limits").map(new LimitsReader(problems)::read).orElse(Limits.DEFAULT));
    }

    private void requireSections() {
        requireSection("accounts", "accounts: {caller: {uri: …, grant: …}}");
        requireSection("contacts", "contacts: {reachable: sip:mary@contoso.com}");
        requireSection("numbers", "numbers: {own: tel:+14255551234}");
    }

    private void requireSection(String key, String example) {
        if (top.get(key).isEmpty()) {
            top.missing(key, example);
        }
    }

    private Optional<Account> caller(Section users) {
        return users.require("caller", "caller: {uri: sip:john@contoso.com, grant: …}")
                .flatMap(accounts::read);
    }

    private Optional<String> name(Entry entry) {
        Optional<String> name = entry.text(problems);
        if (name.isPresent() && !Form.isName(name.get())) {
            problems.add(entry, "is no name; write at most 64 letters, digits, dots and dashes, such as my-server-2.1");
        }
        return name;
    }

    private Optional<Entrance> entrance() {
        Optional<Entrance> root = top.get("root").flatMap(this::url).map(Entrance.Root::new);
        Optional<Entrance> applications =
                top.get("applications").flatMap(this::url).map(Entrance.Applications::new);
        if (top.get("root").isPresent() && top.get("applications").isPresent()) {
            problems.add(top.get("applications").get(), "stands beside root; keep one of them");
        }
        if (top.get("root").isEmpty() && top.get("applications").isEmpty()) {
            top.missing(
                    "root", "root: https://lyncdiscover.contoso.com/ (or applications: with the URL of applications)");
        }
        return root.or(() -> applications);
    }

    private Optional<URI> url(Entry entry) {
        Optional<String> text = entry.text(problems);
        Optional<String> objection = text.flatMap(Form::objectionToUrl);
        objection.ifPresent(
                what -> problems.add(entry, what + "; write one such as https://lyncdiscover.contoso.com/"));
        return objection.isPresent() ? Optional.empty() : text.map(URI::create);
    }

    private Optional<URI> canary(Entry entry) {
        Optional<URI> url = url(entry);
        if (url.filter(it -> !"http".equalsIgnoreCase(it.getScheme())).isPresent()) {
            problems.add(entry, "begins with https, and the suite listens to plain http only; write http://host:port/");
        }
        return url;
    }

    private List<String> hosts(Entry entry) {
        for (Entry item : entry.items(problems)) {
            Optional<String> host = item.text(problems);
            if (host.isPresent() && !Form.isOrigin(host.get())) {
                problems.add(
                        item,
                        "is no origin; write host or host:port, perhaps behind http:// or https://, and no path, such as"
                                + " pool.contoso.com:443");
            }
        }
        return entry.texts(new Problems());
    }

    private Optional<Path> trust(Section section) {
        return section.require("trust", "trust: ca.pem").flatMap(secretReferences::authorities);
    }

    private List<ScopedToken> scoped(Entry entry) {
        return new TokensReader(secretReferences, problems).scoped(entry);
    }

    private Set<String> capabilities(Entry entry) {
        Set<String> capabilities = new LinkedHashSet<>();
        for (Entry item : entry.items(problems)) {
            Optional<String> name = item.text(problems);
            if (name.filter(XML::equals).isPresent()) {
                notes.add("line " + item.line() + ": " + item.path()
                        + ": xml is no capability any more: every server speaks"
                        + " both formats, and both are tested; delete it (formats: [json] tests JSON alone)");
                continue;
            }
            if (name.isPresent() && !Vocabulary.capabilities().contains(name.get())) {
                problems.unknown(item, "capability", Vocabulary.capabilities());
            }
            name.ifPresent(capabilities::add);
        }
        return capabilities;
    }

    private Set<Format> formats(Entry entry) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        for (Entry item : entry.items(problems)) {
            Optional<String> name = item.text(problems);
            Optional<Format> format = Stream.of(Format.values())
                    .filter(it -> name.filter(it.slug()::equals).isPresent())
                    .findFirst();
            format.ifPresentOrElse(
                    formats::add,
                    () -> problems.unknown(
                            item,
                            "format",
                            Stream.of(Format.values()).map(Format::slug).toList()));
        }
        if (formats.isEmpty()) {
            problems.add(entry, "names no format; write [json], [xml], or leave it out for both");
        }
        return formats;
    }
}
