package org.ucwatck.cli.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.auth.Meeting;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.reference.seed.Organisation;
import org.ucwatck.reference.seed.SeedFile;
import org.ucwatck.reference.seed.SeedInvalid;
import org.ucwatck.spec.files.FileTrouble;

/** The embedded reference server, as the command line needs it. */
public final class Reference implements AutoCloseable {
    /** What its target file calls it. */
    static final String NAME = "reference";

    private final ReferenceServer server;

    private Reference(ReferenceServer server) {
        this.server = server;
    }

    public static List<Fault> faults() {
        return Stream.concat(Fault.all().stream(), Sites.faults().stream()).toList();
    }

    public static List<Variant> variants() {
        return List.of(Variant.values());
    }

    /**
     * Starts the server.
     *
     * @param port port on the loopback interface; 0 lets the system pick one
     * @param faults ids of the rules to break; a UsageError when one is unknown
     * @param variants ids of the legal peculiarities; a UsageError when one is unknown
     */
    public static Reference start(int port, List<String> faults, List<String> variants) {
        return start(ServerOptions.DEFAULT.withPort(port), faults, variants);
    }

    /**
     * As {@link #start(int, List, List)}, for people to look at.
     *
     * @param world file of the simulated organisation, or null for that of demonstrations; a UsageError when it is bad
     */
    public static Reference simulate(int port, List<String> variants, @Nullable Path world) {
        try {
            Organisation organisation = world == null ? SeedFile.demo() : SeedFile.read(world);
            return start(ServerOptions.DEFAULT.withPort(port).withOrganisation(organisation), List.of(), variants);
        } catch (SeedInvalid e) {
            throw new UsageError(e.getMessage() + "\nPut these right; './ucwa-tck serve --print-world' shows a world"
                    + " that can be served.");
        }
    }

    private static Reference start(ServerOptions base, List<String> faults, List<String> variants) {
        int port = base.port();
        ServerOptions options = base.withFaults(named("fault", faults, Fault::id, faults()))
                .withVariants(named("variant", variants, Variant::id, variants()));
        try {
            return new Reference(ReferenceServer.start(options));
        } catch (RuntimeException e) {
            requireUsable(port);
            throw e;
        }
    }

    public String rootUrl() {
        return server.rootUrl();
    }

    /** The meetings that guests may join. */
    public List<Meeting> meetings() {
        return server.meetings();
    }

    /** Who can sign in. */
    public List<Account> accounts() {
        return server.accounts();
    }

    /** Writes the target file and its secrets; a UsageError when they cannot be written. */
    public void writeTarget(Path file) {
        try {
            server.writeTarget(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the target file " + file + ": " + FileTrouble.of(e), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static <T> Set<T> named(String what, List<String> ids, Function<T, String> idOf, List<T> all) {
        List<String> known = all.stream().map(idOf).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw UsageError.unknown(what, id, known, what + "s");
            }
        }
        return all.stream().filter(each -> ids.contains(idOf.apply(each))).collect(Collectors.toSet());
    }

    /** Tries the port without the server, since that tells why in the words of the system. */
    private static void requireUsable(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UsageError("cannot listen on port " + port + ": " + e.getMessage()
                    + "; choose another with --port, or 0 for any free one");
        }
    }
}
