package org.ucwatck.harness.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was thrown and all that caused it, the outermost first. */
public final class Causes {
    private final List<Throwable> all = new ArrayList<>();

    public Causes(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && !all.contains(cause); cause = cause.getCause()) {
            all.add(cause);
        }
    }

    /** Whether one of them is of this kind; the transport's own kinds are told by their names. */
    public boolean have(String simpleName) {
        return all.stream().anyMatch(cause -> isOf(cause.getClass(), simpleName));
    }

    private static boolean isOf(Class<?> kind, String simpleName) {
        for (Class<?> each = kind; each != null; each = each.getSuperclass()) {
            if (each.getSimpleName().equals(simpleName)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them says this. */
    public boolean say(String part) {
        return messages().contains(part);
    }

    /** The message of the innermost one of this kind. */
    Optional<String> messageOf(String simpleName) {
        return all.stream()
                .filter(cause -> isOf(cause.getClass(), simpleName) && cause.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage);
    }

    /** The message of the innermost one that has any; the kind of the innermost one where none has. */
    public String root() {
        return all.stream()
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> all.get(all.size() - 1).getClass().getSimpleName());
    }

    private String messages() {
        return all.stream().map(cause -> String.valueOf(cause.getMessage())).collect(Collectors.joining("\n"));
    }
}
