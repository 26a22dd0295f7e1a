package org.ucwatck.harness.transport;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.harness.config.TargetConfig;

/**
 * Environment variables that send the requests of other programs through a proxy. The suite reaches its target itself, since
 * what a proxy adds, drops or answers would be held against the server: such a variable is refused, never passed over.
 */
public final class ProxyVariables {
    private static final String ALL = "all_proxy";
    private static final String EXCEPTIONS = "no_proxy";

    private ProxyVariables() {}

    /** Which variable would send requests to the target through a proxy, and what to do; empty when none would. */
    public static Optional<String> objection(URI target, Map<String, String> environment) {
        String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
        if (TargetConfig.isLoopback(target) || isExcepted(host, target.getPort(), environment)) {
            return Optional.empty();
        }
        return List.of(target.getScheme().toLowerCase(Locale.ROOT) + "_proxy", ALL).stream()
                .flatMap(name -> variable(name, environment).stream())
                .findFirst()
                .map(name -> name + " is set, and would send requests to " + host
                        + " through a proxy, whose doing would be held"
                        + " against the server; the suite reaches the target itself: where it can, set NO_PROXY=" + host
                        + ", or leave " + name + " unset");
    }

    /** The variable as it is written, in small letters or capitals; empty when it is not set to anything. */
    private static Optional<String> variable(String name, Map<String, String> environment) {
        return List.of(name, name.toUpperCase(Locale.ROOT)).stream()
                .filter(each -> !environment.getOrDefault(each, "").isBlank())
                .findFirst();
    }

    private static boolean isExcepted(String host, int port, Map<String, String> environment) {
        return variable(EXCEPTIONS, environment).map(environment::get).stream()
                .flatMap(list -> Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .map(each -> port < 0 ? each : each.replaceFirst(":" + port + "$", ""))
                .map(each -> each.replaceFirst("^\\*?\\.", ""))
                .anyMatch(each ->
                        each.equals("*") || host.equals(each) || (!each.isEmpty() && host.endsWith("." + each)));
    }
}
