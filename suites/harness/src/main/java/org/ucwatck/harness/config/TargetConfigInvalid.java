package org.ucwatck.harness.config;

import java.util.List;
import java.util.stream.Collectors;
import org.ucwatck.harness.yaml.Problem;

/** A target file that cannot be used; carries all its problems at once. */
public final class TargetConfigInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    TargetConfigInvalid(String file, List<Problem> problems) {
        super(file + problems.stream().map(p -> "\n  " + p).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    /** All problems in the order of their lines. */
    public List<Problem> problems() {
        return problems;
    }
}
