package org.ucwatck.harness.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;

/** An arrangement that many checks share: tried once, and its failure is told to all who ask. */
final class Once<T> {
    private final Supplier<T> arrangement;
    private @Nullable T result;
    private @Nullable String failure;

    Once(Supplier<T> arrangement) {
        this.arrangement = arrangement;
    }

    synchronized T get() {
        if (failure != null) {
            throw new ArrangementFailed(failure);
        }
        if (result == null) {
            try {
                result = arrangement.get();
            } catch (RuntimeException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }
        return result;
    }

    /** The result if it is there; never begins the arrangement. */
    synchronized @Nullable T peek() {
        return result;
    }
}
