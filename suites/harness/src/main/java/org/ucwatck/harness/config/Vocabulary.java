package org.ucwatck.harness.config;

import java.util.List;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Scope;
import org.ucwatck.spec.rules.Capability;

/** The words that a target file may use. */
final class Vocabulary {
    private static final String PROVOKE = "provoke.";
    private static final List<String> CONTACTS =
            List.of("reachable", "unknown", "declining", "unanswered", "forwarding");

    private Vocabulary() {}

    static List<String> capabilities() {
        return Catalogue.load().capabilities().stream().map(Capability::name).toList();
    }

    /** What a contact may do when it is called. */
    static List<String> contacts() {
        return CONTACTS;
    }

    static List<String> scopes() {
        return Catalogue.load().scopes().stream().map(Scope::name).toList();
    }

    /** Ids of the rules that hold only for what the target file tells how to provoke. */
    static List<String> provocations() {
        return Catalogue.load().rules().stream()
                .flatMap(rule -> rule.needs().stream())
                .filter(need -> need.startsWith(PROVOKE))
                .map(need -> need.substring(PROVOKE.length()))
                .distinct()
                .toList();
    }
}
