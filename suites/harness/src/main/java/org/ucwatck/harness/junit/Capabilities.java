package org.ucwatck.harness.junit;

import java.time.Duration;
import java.util.Optional;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Provocation;
import org.ucwatck.harness.config.TargetConfig;

/** What the target file gives besides what it claims, by the words that rules and checks use for it. */
final class Capabilities {
    private static final String PROVOKE = "provoke.";

    private Capabilities() {}

    static boolean given(TargetConfig target, String need) {
        int dot = need.indexOf('.');
        String kind = dot < 0 ? need : need.substring(0, dot);
        String name = need.substring(dot + 1);
        return switch (kind) {
            case "contact" -> target.contact(name).isPresent();
            case "number" ->
                name.equals("malformed")
                        ? !target.malformedNumbers().isEmpty()
                        : target.number(name).isPresent();
            case "provoke" -> target.provoke().containsKey(name);
            case "expiredToken" -> target.expiredToken().isPresent();
            case "secondAccount" -> target.other().isPresent();
            case "passwordGrant" -> target.caller().grant() instanceof Grant.Password;
            case "root" -> target.entrance() instanceof TargetConfig.Entrance.Root;
            case "challenge" -> !(target.caller().grant() instanceof Grant.ReadyToken);
            default -> throw new IllegalArgumentException("no such capability: " + need);
        };
    }

    /** How long a check waits for what it needs. */
    static Duration inactivity(TargetConfig target, String need) {
        return Optional.of(need)
                .filter(it -> it.startsWith(PROVOKE))
                .map(it -> target.provoke().get(it.substring(PROVOKE.length())))
                .flatMap(Provocation::inactivity)
                .orElse(Duration.ZERO);
    }
}
