package org.ucwatck.harness.needs;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Scope;

/**
 * The ready tokens that checks of scopes need. A need names exact scopes, {@code token.Conversations.Initiate}, joined by a
 * plus; none, {@code token.none}; or any that do not open an operation, {@code token.unlisted.addPhoneAudio.POST}.
 */
public final class Tokens {
    private static final String PREFIX = "token.";
    private static final String NONE = "none";
    private static final String UNLISTED = "unlisted.";

    private Tokens() {}

    /** The need of a token with exactly these scopes. */
    public static String exactly(Set<String> scopes) {
        return PREFIX + (scopes.isEmpty() ? NONE : String.join("+", new TreeSet<>(scopes)));
    }

    /** The need of a token with documented scopes, none of which the page of the operation lists. */
    public static String unlisted(String operation) {
        return PREFIX + UNLISTED + operation;
    }

    /** The token that a need is about; empty when the target file gives none. */
    public static Optional<Secret> of(String need, TargetConfig target) {
        return named(need.substring(PREFIX.length()), target);
    }

    static Optional<Secret> named(String name, TargetConfig target) {
        if (!name.startsWith(UNLISTED)) {
            return target.tokenFor(scopes(name));
        }
        Set<String> listed = listed(name);
        return target.scopedTokens().stream()
                .filter(token -> !token.scopes().isEmpty() && Collections.disjoint(token.scopes(), listed))
                .map(ScopedToken::token)
                .findFirst();
    }

    static Remedy remedy(String name) {
        Set<String> scopes = name.startsWith(UNLISTED) ? Set.of(anyBut(listed(name))) : scopes(name);
        String word = scopes.isEmpty()
                ? "NO_SCOPE"
                : String.join("_AND_", scopes).replace('.', '_').toUpperCase(Locale.ROOT);
        return Remedy.line("tokens: {scoped: [{scopes: [" + String.join(", ", scopes) + "], token: \"${env:UCWA_TOKEN_"
                + word + "}\"}]}");
    }

    private static Set<String> scopes(String name) {
        return name.equals(NONE) ? Set.of() : new LinkedHashSet<>(List.of(name.split("\\+")));
    }

    /** The scopes that the page of the operation lists, of which any one suffices. */
    private static Set<String> listed(String name) {
        String resource = name.substring(UNLISTED.length()).split("\\.", 2)[0];
        return Set.copyOf(Catalogue.load().resource(resource).orElseThrow().scopes());
    }

    private static String anyBut(Set<String> listed) {
        return Catalogue.load().scopes().stream()
                .map(Scope::name)
                .filter(scope -> !listed.contains(scope))
                .findFirst()
                .orElseThrow();
    }
}
