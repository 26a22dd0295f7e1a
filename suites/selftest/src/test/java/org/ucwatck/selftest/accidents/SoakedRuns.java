package org.ucwatck.selftest.accidents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ucwatck.cli.UcwaTck;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;

/** A process that runs the command line again and again, and says after each run how much memory and threads are left. */
public final class SoakedRuns {
    private static final Duration SETTLE = Duration.ofMillis(300);

    private SoakedRuns() {}

    /**
     * What is left after a run.
     *
     * @param heap bytes that are in use after a garbage collection
     * @param threads how many threads live
     */
    record Line(int run, int status, long heap, int threads) {
        static Line parse(String text) {
            List<Long> numbers = Stream.of(text.split(" ")).map(Long::parseLong).toList();
            return new Line(
                    numbers.get(0).intValue(),
                    numbers.get(1).intValue(),
                    numbers.get(2),
                    numbers.get(3).intValue());
        }
    }

    /** Arguments: a folder, how many runs, and the globs of the checks. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = terminal();
        Path folder = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        List<String> globs = List.of(arguments).subList(2, arguments.length);
        for (int run = 1; run <= runs; run++) {
            int status = run(folder, globs);
            Patience.stayAway(SETTLE);
            System.gc();
            out.println(run + " " + status + " " + heap() + " "
                    + ManagementFactory.getThreadMXBean().getThreadCount());
        }
        System.exit(0);
    }

    private static int run(Path folder, List<String> globs) throws IOException {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            Path target = folder.resolve("target.yaml");
            server.writeTarget(target);
            PrintWriter said = new PrintWriter(new StringWriter(), true);
            Stream<String> fixed = Stream.of(
                    "run",
                    "--target",
                    target.toString(),
                    "--out",
                    folder.resolve("out").toString());
            return UcwaTck.execute(
                    said,
                    said,
                    Stream.concat(fixed, globs.stream().flatMap(glob -> Stream.of("--only", glob)))
                            .toArray(String[]::new));
        } finally {
            ForkJoinPool.commonPool().awaitQuiescence(1, TimeUnit.SECONDS);
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static PrintStream terminal() {
        OutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        return new PrintStream(out, true);
    }
}
