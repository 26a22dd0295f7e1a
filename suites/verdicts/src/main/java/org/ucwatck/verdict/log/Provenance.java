package org.ucwatck.verdict.log;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a run comes from: which build of the suite, which catalogue, and what was claimed of the target.
 *
 * @param commit commit of the sources that the suite was built from; empty when not known
 * @param clean whether these sources were exactly those of the commit
 * @param suite SHA-256 over the jars of the suite, in hex; empty when it did not run from jars
 * @param catalogue SHA-256 over the data files of the specification, in hex; empty when not known
 * @param claims what the target file declares, one line each, sorted, without any secret
 * @param targetFile the target file as it was named; empty when the suite tested its own reference server
 * @param anonymity true where the log shows pseudonyms in place of people; null where it shows them as they are
 */
public record Provenance(
        String commit,
        boolean clean,
        String suite,
        String catalogue,
        List<String> claims,
        String targetFile,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean anonymity) {
    /** Stands for a target file that a log does not name. */
    public static final String SOME_FILE = "FILE";

    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance("", false, "", "", List.of());

    /** How a claim begins that says which rule the target file gives data to provoke. */
    private static final String PROVOKE = "provoke: ";

    public Provenance {
        claims = List.copyOf(claims);
        targetFile = Objects.requireNonNullElse(targetFile, SOME_FILE);
    }

    /** The same, with a target file that is not known. */
    public Provenance(String commit, boolean clean, String suite, String catalogue, List<String> claims) {
        this(commit, clean, suite, catalogue, claims, SOME_FILE);
    }

    /** The same of a log that shows people as they are. */
    public Provenance(
            String commit, boolean clean, String suite, String catalogue, List<String> claims, String targetFile) {
        this(commit, clean, suite, catalogue, claims, targetFile, null);
    }

    /** The same with another name of the target file. */
    public Provenance withTargetFile(String file) {
        return new Provenance(commit, clean, suite, catalogue, claims, file, anonymity);
    }

    /** The same of a log in which this was done to every text. */
    Provenance anonymised(UnaryOperator<String> hide) {
        return new Provenance(
                commit, clean, suite, catalogue, claims.stream().map(hide).toList(), hide.apply(targetFile), true);
    }

    /** Whether the log shows pseudonyms in place of people. */
    @JsonIgnore
    public boolean isAnonymised() {
        return anonymity != null && anonymity;
    }

    /** The claim that the target file says how to provoke what the rule is about. */
    public static String provoking(String rule) {
        return PROVOKE + rule;
    }

    /** Whether the target file says how to provoke what the rule is about. */
    public boolean provokes(String rule) {
        return claims.contains(provoking(rule));
    }
}
