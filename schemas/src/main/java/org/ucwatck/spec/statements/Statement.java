package org.ucwatck.spec.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a document of the edition says, in our words: an entry of {@code catalogue/statements}.
 *
 * @param document name of the published page, such as {@code addPhoneAudio_ref}
 * @param section heading of the page under which it stands, as in the source of a rule
 * @param name slug, unique in its section
 * @param words what it says, at most 140 characters
 * @param kind what judges it, if anything does
 * @param rules ids of the rules that judge it, sorted; empty when none does
 * @param untestableReason why no check can judge it, or null
 * @param plannedReason what of it this version does not judge yet, such as {@code the page}, or null
 */
public record Statement(
        String document,
        String section,
        String name,
        String words,
        Kind kind,
        List<String> rules,
        @Nullable String untestableReason,
        @Nullable String plannedReason) {

    /** What judges a statement. */
    public enum Kind {
        /** Rules each of which ranges over all elements of a kind. */
        GENERIC,
        /** Rules one of which, at least, is about certain pages. */
        STORY,
        /** No check can. */
        UNTESTABLE,
        /** No check does yet. */
        PLANNED;

        /** As it stands in lists: {@code generic}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Statement {
        rules = List.copyOf(rules);
    }

    /** Its name among all statements: {@code addPhoneAudio_ref#post/operation-adds-audio}. */
    public String id() {
        return document + "#" + section + "/" + name;
    }

    /** Why no check can judge it; empty when one can. */
    public Optional<String> untestable() {
        return Optional.ofNullable(untestableReason);
    }

    /** What of it this version does not judge yet; empty when nothing is left. */
    public Optional<String> planned() {
        return Optional.ofNullable(plannedReason);
    }
}
