package org.ucwatck.cli;

import java.nio.file.Path;
import java.util.List;

/** The embedded reference server, as the command line needs it. */
final class Reference implements AutoCloseable {
    /** A broken rule that the server can be asked for. */
    record FaultRow(String id, String rule, String symptom) {}

    /** A legal peculiarity that the server can be asked for. */
    record VariantRow(String id, String statement) {}

    private Reference() {}

    static List<FaultRow> faults() {
        return List.of();
    }

    static List<VariantRow> variants() {
        return List.of();
    }

    /** Starts the server; port 0 lets the system pick one. */
    static Reference start(int port, List<String> faults, List<String> variants) {
        throw new UnsupportedOperationException(port + " " + faults + variants);
    }

    String rootUrl() {
        return "";
    }

    void writeTarget(Path file) {}

    @Override
    public void close() {}
}
