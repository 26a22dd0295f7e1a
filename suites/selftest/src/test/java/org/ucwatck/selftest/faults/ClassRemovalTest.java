package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.spec.rules.FaultTable;

/**
 * No class of checks can go unnoticed: without it a rule would have no check any more ({@link TraceabilityTest}), or a
 * check that caught a fault would be missing ({@link FaultMatrixTest}), or the rule of an operator ({@link OperatorTest}).
 */
class ClassRemovalTest {
    private static final Path SOURCES = Path.of("../conformance/src/main/java");
    private static final String ENDING = ".java";

    private static final String ANY = "any";

    /**
     * What checks are named after: the rule, the operation, empty where a site gives it, and for those of any operation the
     * case, since each class of these looks at others.
     */
    private record Named(String rule, String operation, String of) {
        static Named of(String rule, String operation, String what) {
            return new Named(rule, operation, operation.equals(ANY) ? what : "");
        }
    }

    private static final Set<String> BROKEN_BY_OPERATORS =
            Stream.of(Operator.values()).map(Operator::rule).collect(Collectors.toSet());
    private static final Set<Named> CATCHING = FaultTable.load().rows().stream()
            .flatMap(row -> row.checks().stream())
            .map(path -> path.split("/", -1))
            .map(parts -> Named.of(parts[0], parts[1], parts[2]))
            .collect(Collectors.toSet());

    @Test
    void everyClassOfChecksWouldBeMissed() throws Exception {
        Map<String, Set<Named>> classes = classes();
        assertThat(classes).hasSizeGreaterThan(20);

        List<String> idle = new ArrayList<>();
        classes.forEach((name, own) -> {
            Set<Named> others = classes.entrySet().stream()
                    .filter(other -> !other.getKey().equals(name))
                    .flatMap(other -> other.getValue().stream())
                    .collect(Collectors.toSet());
            if (own.stream().noneMatch(each -> isMissed(each, others))) {
                idle.add(name);
            }
        });
        assertThat(idle).as("classes of checks that nothing would miss").isEmpty();
    }

    /** Whether a test fails when nobody but these other checks is left. */
    private static boolean isMissed(Named check, Set<Named> others) {
        boolean alone = others.stream().noneMatch(other -> other.rule().equals(check.rule()));
        boolean broken = check.of().isEmpty() && BROKEN_BY_OPERATORS.contains(check.rule());
        boolean catches = CATCHING.contains(check) || broken;
        return alone || (catches && !others.contains(check));
    }

    private static Map<String, Set<Named>> classes() throws IOException, ClassNotFoundException {
        Map<String, Set<Named>> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith("Checks" + ENDING))
                    .toList()) {
                Class<?> loaded = Class.forName(nameOf(file));
                if (loaded.isAnnotationPresent(ConformanceChecks.class)) {
                    classes.put(loaded.getSimpleName(), checksOf(loaded));
                }
            }
        }
        return classes;
    }

    private static String nameOf(Path file) {
        String path = SOURCES.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ENDING.length()).replace('/', '.');
    }

    private static Set<Named> checksOf(Class<?> loaded) {
        return Stream.of(loaded.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Check.class))
                .map(method -> named(method.getAnnotation(Check.class), method.getName()))
                .collect(Collectors.toSet());
    }

    private static Named named(Check check, String method) {
        String words = method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return Named.of(check.rule(), check.operation(), words);
    }
}
