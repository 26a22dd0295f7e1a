package org.ucwatck.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.auth.Meeting;
import org.ucwatck.reference.auth.Scope;
import org.ucwatck.reference.auth.Token;
import org.ucwatck.reference.auth.Tokens;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Behaviour;
import org.ucwatck.reference.people.Company;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Profile;
import org.ucwatck.reference.seed.Organisation;

/** Writes the target file of a server; every secret goes into a file of its own. */
final class TargetFile {
    private static final List<Set<Scope>> SCOPE_SETS = List.of(
            EnumSet.of(Scope.CONVERSATIONS_INITIATE),
            EnumSet.of(Scope.CONVERSATIONS_RECEIVE),
            EnumSet.of(Scope.CONVERSATIONS_INITIATE, Scope.CONVERSATIONS_RECEIVE),
            EnumSet.allOf(Scope.class),
            EnumSet.noneOf(Scope.class),
            EnumSet.of(Scope.MEETINGS_READ_WRITE));

    private final String rootUrl;
    private final List<Account> accounts;
    private final List<Meeting> meetings;
    private final Company company;
    private final Tokens tokens;
    /** The least timeout of a pending GET, in seconds of the channel (events_ref). */
    private static final int LEAST_TIMEOUT = 180;

    private final Deviations deviations;
    private final Duration idle;

    TargetFile(String rootUrl, Organisation organisation, Tokens tokens, ServerOptions options) {
        this.rootUrl = rootUrl;
        this.accounts = organisation.accounts();
        this.meetings = options.deviations().has(Variant.NO_GUESTS)
                        || options.deviations().has(Variant.ONLINE)
                ? List.of()
                : organisation.meetings();
        this.company = organisation.company();
        this.tokens = tokens;
        this.deviations = options.deviations();
        this.idle = options.channelSecond().multipliedBy(LEAST_TIMEOUT);
    }

    void write(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path secrets = target.resolveSibling(target.getFileName() + ".secrets");
        Files.createDirectories(secrets);
        String text = head() + accounts(secrets) + tokens(secrets) + rest();
        Files.writeString(target, text);
    }

    private String head() {
        return """
                name: reference
                root: %s
                hosts: [%s]
                """.formatted(rootUrl, isNamed() ? "localhost" : "");
    }

    /** Whether a part of the server has a host that the root URL does not name. */
    private boolean isNamed() {
        return deviations.has(Variant.ROOT_REDIRECTS_TO_NAMED_HOST) || deviations.has(Variant.ONLINE);
    }

    private String accounts(Path secrets) throws IOException {
        String other = accounts.size() > 1 ? account("other", accounts.get(1), secrets) : "";
        return "accounts:\n" + account("caller", accounts.get(0), secrets) + other + meeting(secrets);
    }

    private String meeting(Path secrets) throws IOException {
        return meetings.isEmpty()
                ? ""
                : "  anonymous:\n    conference: \"" + meetings.get(0).conference() + "\"\n    key: "
                        + secret(secrets, "meeting-key", meetings.get(0).key()) + "\n";
    }

    private String account(String role, Account account, Path secrets) throws IOException {
        return deviations.has(Variant.ONLINE) ? online(role, account, secrets) : withPassword(role, account, secrets);
    }

    private String online(String role, Account account, Path secrets) throws IOException {
        String discovery = rootUrl.replaceFirst("(https?://[^/]*).*", "$1");
        String pool = discovery.replace("127.0.0.1", "localhost");
        return "  " + role + ":\n    uri: " + account.uri() + "\n    grant: token\n    tokens:\n      \"" + discovery
                + "\": "
                + secret(
                        secrets,
                        role + "-discovery",
                        tokens.ofDiscovery(account).value()) + "\n      \""
                + pool + "\": "
                + secret(
                        secrets,
                        role + "-pool",
                        tokens.grant(account, EnumSet.allOf(Scope.class)).value()) + "\n";
    }

    private static String withPassword(String role, Account account, Path secrets) throws IOException {
        return """
                  %s:
                    uri: %s
                    grant: password
                    username: %s
                    password: %s
                """.formatted(
                        role, account.uri(), account.address(), secret(secrets, role + "-password", account.password()))
                .indent(2)
                .replaceFirst("^ {2}", "");
    }

    private static String secret(Path secrets, String name, String value) throws IOException {
        Path file = secrets.resolve(name);
        Files.writeString(file, value);
        return "${file:" + file + "}";
    }

    private String tokens(Path secrets) throws IOException {
        StringBuilder text = new StringBuilder("tokens:\n  scoped:\n");
        int number = 0;
        for (Set<Scope> scopes : SCOPE_SETS) {
            Token token = tokens.grant(accounts.get(0), scopes);
            String names = scopes.stream().map(Scope::id).collect(Collectors.joining(", "));
            text.append("    - scopes: [").append(names).append("]\n      token: ");
            text.append(secret(secrets, "token-" + ++number, token.value())).append('\n');
        }
        Token expired = tokens.expired(accounts.get(0), EnumSet.allOf(Scope.class));
        return text + "  expired: " + secret(secrets, "token-expired", expired.value()) + "\n";
    }

    private String rest() {
        return people() + provocations() + """
                capabilities: [%s]
                limits:
                  answer: 30s
                  arrival: 10s
                  silence: 300ms
                  idle: %dms
                  calls: 2000
                """.formatted(String.join(", ", claims()), idle.toMillis());
    }

    /** What the server shows. */
    private List<String> claims() {
        List<String> claims = new ArrayList<>(List.of("messaging", "scopes"));
        if (!deviations.has(Variant.OPTIONAL_MISSING)) {
            claims.addAll(List.of("contacts", "history", "presence", "subscriptions"));
        }
        if (!deviations.has(Variant.NO_PHONE_AUDIO)) {
            claims.add("phoneAudio");
        }
        if (!meetings.isEmpty()) {
            claims.add("anonymous");
        }
        return claims.stream().sorted().toList();
    }

    private String people() {
        StringBuilder text = new StringBuilder("contacts:\n");
        contact(text, "reachable", Behaviour.ANSWERS);
        text.append("  unknown: ").append(Directory.UNKNOWN).append('\n');
        contact(text, "declining", Behaviour.DECLINES);
        contact(text, "unanswered", Behaviour.RINGS);
        contact(text, "forwarding", Behaviour.FORWARDS);
        return text
                + """
                numbers:
                  own: %s
                  other: %s
                  rejecting: %s
                  malformed: [extension 7]
                """.formatted(
                                company.contacts().stream()
                                        .map(each -> company.profile(each.person()))
                                        .map(Profile::workPhone)
                                        .filter(Objects::nonNull)
                                        .findFirst()
                                        .orElse(Directory.OWN_NUMBER),
                                company.numbers().other(),
                                company.numbers().rejecting());
    }

    private void contact(StringBuilder text, String role, Behaviour behaviour) {
        company.first(behaviour).ifPresent(person -> text.append("  %s: %s%n".formatted(role, person.uri())));
    }

    private static String provocations() {
        StringBuilder text = new StringBuilder("provoke:\n");
        for (String error :
                List.of("callback-channel", "already-exists", "too-many-groups", "conflict", "cannot-redirect")) {
            text.append("  add-phone-audio.error-")
                    .append(error)
                    .append(": {to: \"")
                    .append(Directory.provoking(error))
                    .append("\"}\n");
        }
        return text.append("  event.resume: {inactivity: ")
                .append(Directory.SOON_FORGOTTEN.toMillis())
                .append("ms, userAgent: ")
                .append(Directory.DOZING)
                .append("}\n")
                .toString();
    }
}
