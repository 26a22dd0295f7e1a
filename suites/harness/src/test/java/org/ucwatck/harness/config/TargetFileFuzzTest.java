package org.ucwatck.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileFuzzTest {
    private static final String SPICE = "{}[]:,#&*!|>'\"%@`?- \n\t\\$\u0000\uD83Dé~";
    private static final int ROUNDS = 1_500;

    private final Path folder;

    TargetFileFuzzTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void mangledFilesNeverEndInAnythingButProblemsWithLines() {
        Random random = new Random(20_130_926);
        TargetText file = new TargetText(folder, Map.of("JOHN", "canary-7f3a"));
        for (int round = 0; round < ROUNDS; round++) {
            String text = mangled(random);
            try {
                assertThat(file.read(text).name()).isNotEmpty();
            } catch (TargetConfigInvalid e) {
                assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.line() >= 0);
                assertThat(e).hasMessageNotContaining("canary-7f3a");
            }
        }
    }

    private static String mangled(Random random) {
        StringBuilder text = new StringBuilder(TargetText.COMPLETE);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> text.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
            }
        }
        return text.toString().replace("\uD83D", "\uD83D\uDE00");
    }
}
