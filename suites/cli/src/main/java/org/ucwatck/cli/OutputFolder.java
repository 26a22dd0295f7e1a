package org.ucwatck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder that a run writes to. */
final class OutputFolder {
    private OutputFolder() {}

    /** Makes the folder; a Mistake when nothing can be written there. */
    static Path prepare(@Nullable Path chosen, String target) {
        Path folder = chosen != null
                ? chosen
                : Installation.home().resolve("reports").resolve("out").resolve(target);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Mistake("cannot make the output folder " + folder + "; choose another with --out");
        }
        if (!Files.isWritable(folder)) {
            throw new Mistake("cannot write into the output folder " + folder + "; choose another with --out");
        }
        return folder;
    }
}
