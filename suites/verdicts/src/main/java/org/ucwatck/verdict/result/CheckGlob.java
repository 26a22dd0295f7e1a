package org.ucwatck.verdict.result;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A glob over check ids: {@code *} stays within a part, {@code **} crosses parts; a glob that matches the leading
 * parts of an id matches the id, so that a rule id alone selects all its checks.
 */
public final class CheckGlob {
    private static final Pattern WILD = Pattern.compile("[^A-Za-z0-9._+/-]");

    private final String glob;
    private final PathMatcher matcher;

    /** What stands before its first wildcard: hundreds of globs are tried on each check, and hardly one begins as its id does. */
    private final String beginning;

    /** Whether it is a path without wildcards. */
    private final boolean isPlain;

    private CheckGlob(String glob, PathMatcher matcher) {
        this.glob = glob;
        this.matcher = matcher;
        this.beginning = WILD.split(glob, 2)[0];
        this.isPlain = beginning.equals(glob) && !glob.endsWith("/");
    }

    /** Throws IllegalArgumentException, with the reason, when the glob is malformed. */
    public static CheckGlob of(String glob) {
        try {
            return new CheckGlob(glob, FileSystems.getDefault().getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("malformed glob '" + glob + "': " + e.getDescription(), e);
        }
    }

    public boolean matches(CheckId id) {
        return isPlain ? isBelow(id.path()) : isBelowAMatch(id);
    }

    private boolean isBelow(String path) {
        return path.startsWith(glob) && (path.length() == glob.length() || path.charAt(glob.length()) == '/');
    }

    private boolean isBelowAMatch(CheckId id) {
        if (!id.path().startsWith(beginning)) {
            return false;
        }
        for (Path path = Path.of(id.path()); path != null; path = path.getParent()) {
            if (matcher.matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** The rule whose ids alone it can match, since what stands before its first slash is plain; empty where others may match, too. */
    public Optional<String> rule() {
        int slash = beginning.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(beginning.substring(0, slash));
    }

    /** Whether it can name rules: it has no slash. */
    public boolean isOfRules() {
        return glob.indexOf('/') < 0;
    }

    /** Whether the glob as a whole matches the id of a requirement, such as {@code body.schema/phoneAudio}. */
    public boolean matchesRequirement(String id) {
        return matcher.matches(Path.of(id));
    }

    /** Whether the glob as a whole matches the id of a rule. */
    public boolean matchesRule(String rule) {
        return isPlain ? rule.equals(glob) : rule.startsWith(beginning) && matcher.matches(Path.of(rule));
    }

    @Override
    public String toString() {
        return glob;
    }
}
