package org.ucwatck.spec.rules;

import java.util.Optional;

/**
 * A rule that has become part of another one, which ranges over more elements.
 *
 * @param id the rule that was, whose id is never used again
 * @param operation what stood after it in the ids of its checks
 * @param by the rule that it is part of now
 * @param at a glob of the elements that it was about
 */
public record Replaced(String id, String operation, String by, String at) {

    /** Its part of the new rule, as a glob of requirements and the beginning of globs of checks. */
    public String now() {
        return by + "/" + at;
    }

    /** What a glob of checks means now that begins with the old rule; empty for any other glob. */
    public Optional<String> now(String glob) {
        if (!glob.equals(id) && !glob.startsWith(id + "/")) {
            return Optional.empty();
        }
        String rest = glob.substring(id.length());
        String old = "/" + operation;
        boolean named = rest.equals(old) || rest.startsWith(old + "/");
        return Optional.of(now() + (named ? rest.substring(old.length()) : rest));
    }
}
