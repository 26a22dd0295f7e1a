package org.ucwatck.harness.config;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** Reads the ready tokens: those by scope set, and an expired one. */
final class TokensReader {
    private final SecretReferences secretReferences;
    private final Problems problems;
    private final Map<Set<String>, Entry> seen = new HashMap<>();

    TokensReader(SecretReferences secretReferences, Problems problems) {
        this.secretReferences = secretReferences;
        this.problems = problems;
    }

    List<ScopedToken> scoped(Entry entry) {
        return entry.items(problems).stream()
                .flatMap(item -> scopedToken(item).stream())
                .toList();
    }

    private Optional<ScopedToken> scopedToken(Entry item) {
        Section section = Section.of(item, problems, List.of("scopes", "token"));
        Optional<Entry> written = section.require("scopes", "scopes: [Conversations.Initiate], or [] for none");
        Set<String> scopes = written.map(this::scopes).orElse(Set.of());
        Optional<Secret> token =
                section.require("token", "token: \"${env:NAME}\"").flatMap(secretReferences::secret);
        Entry twin = written.isEmpty() ? null : seen.putIfAbsent(scopes, item);
        if (twin != null) {
            problems.add(item, "has the same scopes as the token in line " + twin.line() + "; keep one of them");
        }
        return token.map(secret -> new ScopedToken(scopes, secret));
    }

    private Set<String> scopes(Entry entry) {
        Set<String> scopes = new LinkedHashSet<>();
        for (Entry item : entry.items(problems)) {
            Optional<String> name = item.text(problems);
            if (name.isPresent() && !Vocabulary.scopes().contains(name.get())) {
                problems.unknown(item, "scope", Vocabulary.scopes());
            }
            name.ifPresent(scopes::add);
        }
        return scopes;
    }
}
