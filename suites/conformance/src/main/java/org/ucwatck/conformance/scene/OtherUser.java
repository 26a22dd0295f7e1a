package org.ucwatck.conformance.scene;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Semaphore;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Scene;

/**
 * The user of the other account, whom some checks want for themselves: what is outstanding of a user counts over all her
 * applications, pending GETs among it (page BatchingRequests, limitations).
 */
public final class OtherUser implements Scene {
    private static final int ALL = 1_000;
    private static final Map<TargetConfig, Semaphore> PERMITS = Collections.synchronizedMap(new WeakHashMap<>());

    private final Semaphore permits;
    private final int taken;

    private OtherUser(CheckContext context, int taken) {
        this.permits = PERMITS.computeIfAbsent(context.config(), key -> new Semaphore(ALL, true));
        this.taken = taken;
        try {
            permits.acquire(taken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("interrupted while waiting for the other user");
        }
    }

    /** Until the attempt at the check ends nobody has her alone. */
    public static void share(CheckContext context) {
        context.scenes().of(OtherUser.class, () -> new OtherUser(context, 1));
    }

    /** Waits until no other check of the run holds anything of her, and keeps them away until the attempt ends. */
    public static void alone(CheckContext context) {
        context.scenes().of(OtherUser.class, () -> new OtherUser(context, ALL));
    }

    @Override
    public List<String> exchanges() {
        return List.of();
    }

    @Override
    public void end(boolean changed) {
        permits.release(taken);
    }
}
