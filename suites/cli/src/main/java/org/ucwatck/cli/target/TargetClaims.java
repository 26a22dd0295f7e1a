package org.ucwatck.cli.target;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.verdict.log.Provenance;

/** What a target file declares, one line each and sorted, so that it can be compared; shows no secret. */
final class TargetClaims {
    private TargetClaims() {}

    static List<String> of(TargetConfig target) {
        var limits = target.limits();
        Stream<String> plain = Stream.of(
                "name: " + target.name(),
                "root: " + target.entrance().url(),
                "limits.answer: " + limits.answer(),
                "limits.arrival: " + limits.arrival(),
                "limits.silence: " + limits.silence(),
                "limits.calls: " + limits.calls());
        return Stream.of(
                        plain,
                        target.capabilities().stream().map(name -> "capability: " + name),
                        target.formats().stream().map(format -> "format: " + format.slug()),
                        Stream.ofNullable(target.canary()).map(url -> "canary: " + url),
                        target.provoke().keySet().stream().map(Provenance::provoking),
                        target.scopedTokens().stream().map(TargetClaims::scopes),
                        target.hosts().stream().map(host -> "host: " + host),
                        pairs("contact", target.contacts()),
                        pairs("number", target.numbers()))
                .flatMap(lines -> lines)
                .sorted()
                .toList();
    }

    private static Stream<String> pairs(String what, Map<String, String> pairs) {
        return pairs.entrySet().stream().map(pair -> what + "." + pair.getKey() + ": " + pair.getValue());
    }

    private static String scopes(ScopedToken token) {
        return "token for: " + String.join(" ", new TreeSet<>(token.scopes()));
    }
}
