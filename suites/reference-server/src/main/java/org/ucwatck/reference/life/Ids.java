package org.ucwatck.reference.life;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers as real servers give them. */
final class Ids {

    private Ids() {}

    static String hex() {
        return guid().replace("-", "");
    }

    static String guid() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static String decimal(int digits) {
        long least = (long) Math.pow(10, digits - 1.0);
        return Long.toString(ThreadLocalRandom.current().nextLong(least, least * 10));
    }
}
