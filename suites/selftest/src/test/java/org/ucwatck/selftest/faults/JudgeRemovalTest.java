package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.WayFault;

/**
 * A judge that finds nothing any more is noticed by the fault table: each is silenced in turn, in a copy of the suite that
 * runs in a process of its own, and the proof of a fault of its rule has to fail.
 */
@Tag("judges")
@Execution(ExecutionMode.CONCURRENT)
class JudgeRemovalTest {
    private static final Path SOURCE =
            Path.of("../harness/src/main/java/org/ucwatck/harness/judge/rules/PassiveRules.java");
    private static final String LAST_JUDGE = "judges.put(\"call.transitions\", new StateOrder());";
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    static List<String> rules() {
        return new PassiveRules(new TrustedOrigins(URI.create("http://127.0.0.1/"), List.of())).rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void tableNoticesThatAJudgeIsSilent(String rule, @TempDir Path folder) throws Exception {
        silence(rule, folder);

        assertThat(exitOfProof(rule, folder))
                .as("exit status of the proof of %s", rule)
                .isEqualTo(FaultProof.FAILED);
    }

    /** Else the test above would pass for another reason than the silence. */
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void tableHoldsWithAllJudges(@TempDir Path folder) throws Exception {
        assertThat(exitOfProof("body.rel", folder)).isEqualTo(FaultProof.HELD);
    }

    private static void silence(String rule, Path folder) throws IOException {
        String source = Files.readString(SOURCE);
        assertThat(source).contains(LAST_JUDGE);
        Path changed = folder.resolve("PassiveRules.java");
        Files.writeString(
                changed,
                source.replace(
                        LAST_JUDGE,
                        LAST_JUDGE + " judges.put(\"" + rule
                                + "\", PassiveJudge.each(seen -> java.util.Optional.of(List.of())));"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-cp", CLASS_PATH, "-proc:none");
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(changed))
                            .call())
                    .isTrue();
        }
    }

    /** What is illegal on the way to everything is found by whoever goes there, without any judge. */
    private static boolean isSeenOnTheWay(Fault fault) {
        return fault instanceof WayFault;
    }

    private static int exitOfProof(String rule, Path folder) throws IOException, InterruptedException {
        String fault = Fault.all().stream()
                .filter(one -> one.rule().equals(rule) && !isSeenOnTheWay(one))
                .map(Fault::id)
                .findFirst()
                .orElseThrow();
        Process proof = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + CLASS_PATH,
                        "-Dtck.fault=" + fault,
                        FaultProof.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proof.log").toFile())
                .start();
        try {
            assertThat(proof.waitFor(14, TimeUnit.MINUTES)).isTrue();
            return proof.exitValue();
        } finally {
            proof.destroyForcibly();
        }
    }
}
