package org.ucwatck.reference.simulator;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.people.Profile;

/** Writes the page: people, applications, conversations and requests. */
final class WorldPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>UCWA reference server</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="%s">
            <script src="%s" defer></script>
            </head>
            <body>
            <header>
            <h1>UCWA reference server</h1>
            <p>A simulated organisation. A client begins at <code>%s</code>. Passwords and tokens are never shown here.</p>
            <p><button id="pause" type="button" aria-pressed="false" hidden>Pause</button> <span id="live" role="status"></span></p>
            </header>
            <main>
            """;
    private static final String FOOT = "</main>\n</body>\n</html>\n";

    private final World world;
    private final RequestLog log;
    private final Shown shown;

    WorldPage(World world, RequestLog log, Shown shown) {
        this.world = world;
        this.log = log;
        this.shown = shown;
    }

    String html() {
        List<Glimpse> glimpses = world.lines().all().stream().map(Glimpse::of).toList();
        String head = HEAD.formatted(Simulator.STYLE, Simulator.SCRIPT, Paths.ROOT);
        return head + people() + applications(glimpses) + conversations(glimpses) + requests() + FOOT;
    }

    private String people() {
        Table table = new Table(
                shown,
                "people",
                "People",
                List.of("Name", "Address", "Availability", "Note", "Location", "Phone", "Signs in", "When called"));
        world.directory().all().forEach(each -> person(table, each));
        return table.html("There is nobody.");
    }

    private void person(Table table, Contact contact) {
        Directory directory = world.directory();
        Person person = contact.person();
        Profile profile = directory.company().profile(person);
        table.row(
                "",
                List.of(
                        person.name(),
                        person.uri(),
                        directory.availability(person),
                        directory.note(person),
                        directory.location(person),
                        Objects.requireNonNullElse(profile.workPhone(), ""),
                        contact.signsIn() ? "yes" : "no",
                        whenCalled(contact)));
    }

    private static String whenCalled(Contact contact) {
        if (contact.signsIn()) {
            return "rings her applications";
        }
        return switch (contact.behaviour()) {
            case FORWARDS -> contact.answeredBy().name() + " answers";
            case RINGS -> "rings until the caller gives up";
            default -> contact.behaviour().name().toLowerCase(Locale.ROOT);
        };
    }

    private String applications(List<Glimpse> glimpses) {
        Table table = new Table(
                shown,
                "applications",
                "Applications",
                List.of("User", "User agent", "Id", "Available", "Event channel", "Conversations"));
        glimpses.forEach(each -> table.row(
                "",
                List.of(
                        each.owner().name(),
                        each.userAgent(),
                        each.id(),
                        each.available() ? "yes" : "no",
                        each.polled() ? "waits for events" : "not asked",
                        String.valueOf(each.talks().size()))));
        return table.html("No application is there yet: POST to the link applications makes one.");
    }

    private String conversations(List<Glimpse> glimpses) {
        Table table = new Table(
                shown,
                "conversations",
                "Conversations and calls",
                List.of("Of", "With", "Subject", "State", "Phone audio", "Messaging", "Messages"));
        for (Glimpse glimpse : glimpses) {
            glimpse.talks()
                    .forEach(each -> table.row(
                            "",
                            List.of(
                                    glimpse.owner().name(),
                                    String.join(", ", each.with()),
                                    each.subject(),
                                    each.state(),
                                    each.phoneAudio(),
                                    each.messaging(),
                                    String.valueOf(each.messages()))));
        }
        return table.html("Nobody talks to anybody.");
    }

    private String requests() {
        Table table = new Table(
                shown,
                "requests",
                "Requests, latest first",
                List.of("Time (UTC)", "Method", "Resource", "Status", "Took", "Path"));
        log.latest().forEach(each -> {
            LoggedRequest.Outcome outcome = each.outcome();
            table.row(
                    kind(outcome),
                    List.of(
                            TIME.format(each.came()),
                            each.method(),
                            outcome.resource(),
                            outcome.status(),
                            took(outcome),
                            each.path()));
        });
        return table.html("No request has come yet.");
    }

    private static String kind(LoggedRequest.Outcome outcome) {
        return switch (outcome.kind()) {
            case HELD -> "held";
            case RUNNING -> "running";
            case ANSWERED -> outcome.status().startsWith("2") ? "" : "refused";
        };
    }

    private static String took(LoggedRequest.Outcome outcome) {
        Duration took = outcome.took();
        return outcome.kind() == LoggedRequest.Outcome.Kind.HELD
                ? took.toSeconds() + " s so far"
                : took.toMillis() + " ms";
    }
}
