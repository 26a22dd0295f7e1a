package org.ucwatck.reference.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.life.World;

/**
 * The page of this server for browsers, at {@code /} for whoever asks for HTML there. No address of UCWA is there, and what
 * it does is no traffic: no fault strikes it, no variant changes it, and the log leaves it out.
 */
public final class Simulator {
    static final String SCRIPT = "/simulator/page.js";
    static final String STYLE = "/simulator/page.css";

    private static final String PAGE = "/";

    private final RequestLog log;
    private final WorldPage page;

    /** What a browser gets. */
    public record Content(String mediaType, String text) {}

    /** @param accounts whose passwords are hidden wherever they turn up */
    public Simulator(World world, List<Account> accounts) {
        this.log = new RequestLog(world.clock());
        List<String> passwords = accounts.stream().map(Account::password).toList();
        this.page = new WorldPage(world, log, new Shown(passwords));
    }

    public RequestLog log() {
        return log;
    }

    /**
     * What a browser asks for; empty when the request is one of UCWA.
     *
     * @param accept the Accept header, empty when there is none
     */
    public Optional<Content> content(String method, String path, String accept) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (!reads) {
            return Optional.empty();
        }
        return switch (path) {
            case SCRIPT -> Optional.of(new Content("text/javascript; charset=utf-8", file("page.js")));
            case STYLE -> Optional.of(new Content("text/css; charset=utf-8", file("page.css")));
            case PAGE ->
                accept.toLowerCase(Locale.ROOT).contains("text/html")
                        ? Optional.of(new Content("text/html; charset=utf-8", page.html()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String file(String name) {
        try (InputStream in = Objects.requireNonNull(Simulator.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
