package org.ucwatck.cli.list;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ucwa-tck list}: what there is. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists what there is: rules, requirements, checks, faults and variants of the reference server, profiles, capabilities, scenes that checks arrange, statements.",
        footerHeading = "%nExamples%n",
        footer = {"  ./ucwa-tck list rules", "  ./ucwa-tck list checks --json"})
public final class ListCommand implements Callable<Integer> {
    private static final String STATEMENTS = "statements";
    private static final List<String> TOPICS = List.of(
            "rules", "requirements", "checks", "faults", "variants", "profiles", "capabilities", "scenes", STATEMENTS);

    /** What completes the word after {@code list}. */
    static final class Topics implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return TOPICS.iterator();
        }
    }

    @Parameters(
            paramLabel = "rules|requirements|checks|faults|variants|profiles|capabilities|scenes|statements",
            completionCandidates = Topics.class,
            description = "What to list.")
    private String topic = "";

    @Option(names = "--json", description = "Print an array of JSON objects.")
    private boolean json;

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Listing listing;

    public ListCommand(Suite suite) {
        this.listing = new Listing(suite);
    }

    @Override
    public Integer call() {
        if (!TOPICS.contains(topic)) {
            throw new UsageError("cannot list '" + topic + "'; there are " + String.join(", ", TOPICS));
        }
        List<Map<String, Object>> rows =
                switch (topic) {
                    case "rules" -> listing.rules();
                    case "requirements" -> listing.requirements();
                    case "checks" -> listing.checks();
                    case "faults" -> listing.faults();
                    case "variants" -> listing.variants();
                    case "capabilities" -> listing.capabilities();
                    case "scenes" -> listing.scenes();
                    case STATEMENTS -> new StatementListing().rows();
                    default -> listing.profiles();
                };
        print(rows);
        return ExitStatus.FULFILLED;
    }

    private void print(List<Map<String, Object>> rows) {
        PrintWriter out = terminal.out();
        if (json) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            out.println(mapper.writeValueAsString(rows));
        } else {
            int width = rows.stream().mapToInt(row -> id(row).length()).max().orElse(0);
            rows.forEach(row -> out.println(
                    (id(row) + " ".repeat(width - id(row).length()) + "  " + Listing.remark(row)).stripTrailing()));
            if (topic.equals(STATEMENTS)) {
                out.println(new StatementListing().total());
            }
        }
        out.flush();
    }

    private static String id(Map<String, Object> row) {
        return String.valueOf(row.get("id"));
    }
}
