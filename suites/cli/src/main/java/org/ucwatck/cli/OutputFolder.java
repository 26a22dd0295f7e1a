package org.ucwatck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the folder that a run writes to. */
final class OutputFolder {
    private OutputFolder() {}

    /** The folder, whether it is there or not. */
    static Path of(@Nullable Path chosen, String target) {
        return chosen != null
                ? chosen
                : Installation.home().resolve("reports").resolve("out").resolve(target);
    }

    /** Makes the folder; a Mistake when nothing can be written there. */
    static Path prepare(@Nullable Path chosen, String target) {
        Path folder = of(chosen, target);
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
