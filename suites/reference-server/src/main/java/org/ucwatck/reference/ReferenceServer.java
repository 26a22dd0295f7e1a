package org.ucwatck.reference;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.ucwatck.reference.api.HttpFront;
import org.ucwatck.reference.api.ReferenceApi;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.auth.Meeting;
import org.ucwatck.reference.auth.Tokens;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Lines;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.life.World;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.seed.Organisation;
import org.ucwatck.reference.simulator.Simulator;
import org.ucwatck.reference.time.Timetable;

/** A running reference server on the loopback interface. Many may run in one process. */
public final class ReferenceServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Javalin javalin;
    private final ReferenceApi api;
    private final Simulator simulator;
    private final Timetable timetable;
    private final Tokens tokens;
    private final Organisation organisation;
    private final ServerOptions options;

    private ReferenceServer(ServerOptions options) {
        this.options = options;
        this.organisation = options.organisation().get();
        this.tokens = new Tokens(options.clock());
        QueuedThreadPool threads = threads();
        this.timetable = new Timetable(threads);
        Directory directory =
                new Directory(organisation.company(), !options.deviations().has(Variant.LIST_OF_NOBODY));
        World world = new World(
                directory,
                new Lines(),
                timetable,
                options.timing(),
                options.channelSecond(),
                options.clock(),
                options.deviations());
        this.api = new ReferenceApi(world, tokens, organisation.admission());
        this.simulator = new Simulator(world, organisation.accounts());
        this.javalin = Javalin.create(config -> configure(config, threads));
    }

    /**
     * Starts a server; it accepts requests when this returns.
     *
     * @throws RuntimeException when the port is taken
     */
    public static ReferenceServer start(ServerOptions options) {
        ReferenceServer server = new ReferenceServer(options);
        server.javalin.start();
        return server;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("ucwa-reference");
        threads.setDaemon(true);
        return threads;
    }

    private void configure(JavalinConfig config, QueuedThreadPool threads) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.asyncTimeout = 0;
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setUriCompliance(UriCompliance.UNSAFE);
        });
        config.jetty.modifyServer(server -> server.setStopTimeout(0));
        config.jetty.addConnector(this::connector);
        HttpFront front = new HttpFront(api, options.deviations(), simulator);
        config.routes.before(front::handle);
    }

    // Javalin's own connector would keep the process alive by a timer thread that is no daemon.
    private ServerConnector connector(Server server, HttpConfiguration http) {
        ScheduledExecutorScheduler timer = new ScheduledExecutorScheduler("ucwa-reference-timer", true);
        ServerConnector connector =
                new ServerConnector(server, null, timer, null, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(HOST);
        connector.setPort(options.port());
        connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
        return connector;
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Who can sign in, with passwords. */
    public List<Account> accounts() {
        return organisation.accounts();
    }

    /** The meetings that guests may join. */
    public List<Meeting> meetings() {
        return organisation.meetings();
    }

    /** The page that shows a browser what happens. */
    public String pageUrl() {
        return "http://" + HOST + ":" + port() + "/";
    }

    /** The operations that it carries, such as {@code note.POST}, sorted, each once. */
    public List<String> operations() {
        return api.operations();
    }

    /** Where autodiscovery begins. */
    public String rootUrl() {
        return "http://" + HOST + ":" + port() + Paths.ROOT;
    }

    /**
     * Writes the target file that describes this server, and beside it a directory {@code <file name>.secrets} with one
     * file for each secret.
     *
     * @throws IOException when it cannot be written
     */
    public void writeTarget(Path targetFile) throws IOException {
        new TargetFile(rootUrl(), organisation, tokens, options).write(targetFile);
    }

    // Listening ends first: a server that stops is not heard any more, instead of denying what it created.
    @Override
    public void close() {
        timetable.close();
        javalin.stop();
        api.close();
    }
}
