package org.ucwatck.harness.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** Reads an account: who it is, and the grant with which it gets a token. */
final class AccountReader {
    private static final String USER_EXAMPLE = "username: john@contoso.com";
    private static final String ORIGIN_EXAMPLE = "https://webdir.online.lync.com";
    private static final String SECRET_EXAMPLE = ": \"${env:NAME}\"";

    /** Keys by grant, in the order in which people write them. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "password", List.of("username", "password"),
            "windows", List.of("username", "password", "domain"),
            "token", List.of("token", "tokens"));

    private static final List<String> GRANTS = List.of("password", "windows", "token");

    private final SecretReferences secretReferences;
    private final Problems problems;

    AccountReader(SecretReferences secretReferences, Problems problems) {
        this.secretReferences = secretReferences;
        this.problems = problems;
    }

    Optional<Account> read(Entry entry) {
        Optional<String> grant = grantOf(entry);
        Section section = Section.of(entry, problems, keysOf(grant.map(List::of).orElse(GRANTS)));
        Optional<String> uri =
                section.require("uri", "uri: sip:john@contoso.com").flatMap(this::sip);
        Optional<Grant> how = grant.flatMap(name -> grant(name, section));
        if (section.get("grant").isEmpty()) {
            section.require("grant", "grant: password, windows or token");
        }
        return uri.isPresent() && how.isPresent() ? Optional.of(new Account(uri.get(), how.get())) : Optional.empty();
    }

    private Optional<String> grantOf(Entry entry) {
        Optional<Entry> written = Section.open(entry, new Problems()).get("grant");
        Optional<String> name = written.flatMap(value -> value.text(problems));
        if (name.isPresent() && !GRANTS.contains(name.get())) {
            problems.unknown(written.get(), "grant", GRANTS);
            return Optional.empty();
        }
        return name;
    }

    /** The keys that go with these grants. */
    private static List<String> keysOf(List<String> grants) {
        Set<String> keys = new LinkedHashSet<>(List.of("uri", "grant"));
        grants.forEach(name -> keys.addAll(KEYS.getOrDefault(name, List.of())));
        return new ArrayList<>(keys);
    }

    private Optional<Grant> grant(String name, Section section) {
        return switch (name) {
            case "password" -> password(section);
            case "windows" -> windows(section);
            default ->
                section.get("tokens").isPresent()
                        ? tokens(section)
                        : section.require("token", "token" + SECRET_EXAMPLE)
                                .flatMap(secretReferences::token)
                                .map(AccountReader::single);
        };
    }

    private static Grant single(Grant.TokenSource source) {
        return source instanceof Grant.TokenCommand command
                ? new Grant.PrintedToken(command)
                : new Grant.ReadyToken((Secret) source);
    }

    private Optional<Grant> password(Section section) {
        Optional<String> username = username(section);
        Optional<Secret> password = secret(section, "password");
        return username.flatMap(name -> password.map(secret -> new Grant.Password(name, secret)));
    }

    private Optional<Grant> windows(Section section) {
        Optional<String> username = username(section);
        Optional<Secret> password = secret(section, "password");
        Optional<String> domain = section.require("domain", "domain: CONTOSO").flatMap(value -> value.text(problems));
        return username.flatMap(
                name -> password.flatMap(secret -> domain.map(where -> new Grant.Windows(name, secret, where))));
    }

    private Optional<Grant> tokens(Section section) {
        Map<String, Grant.TokenSource> tokens = new LinkedHashMap<>();
        section.openBelow("tokens").forEach((origin, entry) -> {
            if (!Form.isWholeOrigin(origin)) {
                problems.add(entry, "is no origin; write a scheme and a host, such as \"" + ORIGIN_EXAMPLE + "\"");
            }
            secretReferences.token(entry).ifPresent(token -> tokens.put(origin, token));
        });
        Entry all = section.get("tokens").orElseThrow();
        if (section.get("token").isPresent()) {
            problems.add(all, "stands beside token; keep one of them");
        } else if (tokens.isEmpty()) {
            problems.add(all, "holds no token; write {\"" + ORIGIN_EXAMPLE + "\": \"${env:NAME}\"}");
        }
        return tokens.isEmpty() ? Optional.empty() : Optional.of(new Grant.OriginTokens(tokens));
    }

    private Optional<String> username(Section section) {
        return section.require("username", USER_EXAMPLE).flatMap(value -> value.text(problems));
    }

    private Optional<Secret> secret(Section section, String key) {
        return section.require(key, key + SECRET_EXAMPLE).flatMap(secretReferences::secret);
    }

    private Optional<String> sip(Entry entry) {
        Optional<String> text = entry.text(problems);
        if (text.isPresent() && !Form.isSip(text.get())) {
            problems.add(entry, "is not a SIP URI; write one without blanks, such as sip:john@contoso.com");
            return Optional.empty();
        }
        return text;
    }
}
