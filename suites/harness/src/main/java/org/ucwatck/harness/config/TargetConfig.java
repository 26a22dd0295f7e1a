package org.ucwatck.harness.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.Grant.AnonymousMeeting;
import org.ucwatck.spec.pages.Format;

/**
 * The target file, read and checked.
 *
 * @param name what reports call the target: letters, digits, dots and dashes
 * @param entrance where the run begins
 * @param hosts further origins of the target: {@code host} or {@code host:port}, perhaps behind a scheme. Without one, https
 *     is meant, and http where the entrance is http; without a port, any. Nothing is sent to any other origin
 * @param trust PEM file of the authorities to trust, or null for those of the Java runtime
 * @param caller the account that places the calls
 * @param otherAccount a second user, or null
 * @param meeting a meeting that a guest may join, with its key, or null
 * @param scopedTokens ready tokens of the caller by scope set
 * @param expired an expired token of the caller, or null
 * @param contacts SIP URIs by what the contact does: reachable, unknown, declining, unanswered, forwarding
 * @param numbers telephone numbers of the caller: own, other, rejecting
 * @param malformedNumbers further strings that this target must refuse as a phone number
 * @param provoke request data by rule id
 * @param capabilities what the vendor claims, of {@link org.ucwatck.spec.Catalogue#capabilities}
 * @param formats the formats that the target speaks; a run in one of them is partial
 * @param canary where the target could reach a listener of the suite, over http, or null
 * @param notes what is out of date in the file, though it does no harm
 * @param limits how long to wait and how much to do
 */
public record TargetConfig(
        String name,
        Entrance entrance,
        List<String> hosts,
        @Nullable Path trust,
        Account caller,
        @Nullable Account otherAccount,
        @Nullable AnonymousMeeting meeting,
        List<ScopedToken> scopedTokens,
        @Nullable Secret expired,
        Map<String, String> contacts,
        Map<String, String> numbers,
        List<String> malformedNumbers,
        Map<String, Provocation> provoke,
        Set<String> capabilities,
        Set<Format> formats,
        @Nullable URI canary,
        List<String> notes,
        Limits limits) {

    /** Where a run begins: the root URL of autodiscovery, or directly the applications URL. */
    public sealed interface Entrance {
        URI url();

        record Root(URI url) implements Entrance {}

        record Applications(URI url) implements Entrance {}
    }

    public TargetConfig {
        hosts = List.copyOf(hosts);
        scopedTokens = List.copyOf(scopedTokens);
        contacts = Map.copyOf(contacts);
        numbers = Map.copyOf(numbers);
        malformedNumbers = List.copyOf(malformedNumbers);
        provoke = Map.copyOf(provoke);
        capabilities = Set.copyOf(capabilities);
        formats = Set.copyOf(formats);
        notes = List.copyOf(notes);
    }

    public Optional<Account> other() {
        return Optional.ofNullable(otherAccount);
    }

    /** How a guest signs in, if the file names a meeting. */
    public Optional<AnonymousMeeting> anonymous() {
        return Optional.ofNullable(meeting);
    }

    /** Whether the URL leads to the loopback interface, as far as it is written. */
    public static boolean isLoopback(URI url) {
        return String.valueOf(url.getHost()).matches("(?i)localhost|127\\.[0-9.]+|\\[::1\\]");
    }

    /**
     * Where the suite may listen for requests of the target: the canary of the file or, for a target on this machine, any port
     * of the loopback interface (port 0). Empty where the target could reach nothing that is known.
     */
    public Optional<URI> listensFor() {
        return Optional.ofNullable(canary)
                .or(() ->
                        isLoopback(entrance.url()) ? Optional.of(URI.create("http://127.0.0.1:0/")) : Optional.empty());
    }

    public Optional<Secret> expiredToken() {
        return Optional.ofNullable(expired);
    }

    public Optional<Path> trustedAuthorities() {
        return Optional.ofNullable(trust);
    }

    public Optional<String> contact(String kind) {
        return Optional.ofNullable(contacts.get(kind));
    }

    public Optional<String> number(String kind) {
        return Optional.ofNullable(numbers.get(kind));
    }

    /** The ready token with exactly these scopes. */
    public Optional<Secret> tokenFor(Set<String> scopes) {
        return scopedTokens.stream()
                .filter(scoped -> scoped.scopes().equals(scopes))
                .map(ScopedToken::token)
                .findFirst();
    }
}
