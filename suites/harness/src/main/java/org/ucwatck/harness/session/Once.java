package org.ucwatck.harness.session;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.harness.weather.WeatherStruck;

/**
 * An arrangement that many checks share: tried once, and its failure is told to all who ask. After weather, which tells
 * nothing, the next one who asks tries again.
 */
public final class Once<T> {
    private final Supplier<T> arrangement;
    private @Nullable T result;
    private @Nullable ArrangementFailed failure;

    public Once(Supplier<T> arrangement) {
        this.arrangement = arrangement;
    }

    /** The result; throws what the arrangement threw, or ArrangementFailed with its words the next time. */
    public synchronized T get() {
        if (failure != null) {
            throw failure.again("");
        }
        if (result == null) {
            try {
                result = arrangement.get();
            } catch (WeatherStruck | TargetGone | RunStopped e) {
                throw e;
            } catch (ArrangementFailed e) {
                failure = e;
                throw e;
            } catch (RuntimeException e) {
                failure = new ArrangementFailed(String.valueOf(e.getMessage()));
                throw e;
            } catch (StackOverflowError | OutOfMemoryError e) {
                failure = new ArrangementFailed(e.toString());
                throw e;
            }
        }
        return result;
    }

    /** Does something with the result if it is there; never begins the arrangement. */
    public synchronized void ifDone(Consumer<T> use) {
        if (result != null) {
            use.accept(result);
        }
    }
}
