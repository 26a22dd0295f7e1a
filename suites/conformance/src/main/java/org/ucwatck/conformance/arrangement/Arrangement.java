package org.ucwatck.conformance.arrangement;

import java.util.List;

/**
 * Something that checks arrange on the target, told for people.
 *
 * @param id its name in lists, stable
 * @param madeBy the class that arranges it
 * @param statement what it is, in one sentence
 * @param needs words of what the target file has to give, beyond what it gives always
 * @param calls how many calls one of them places at most; each rings a phone
 * @param cleanUp what becomes of it, in one sentence
 */
public record Arrangement(String id, Class<?> madeBy, String statement, List<String> needs, int calls, String cleanUp) {
    public Arrangement {
        needs = List.copyOf(needs);
    }
}
