package org.ucwatck.selftest.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.arrangement.Arrangement;
import org.ucwatck.conformance.arrangement.Arrangements;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.stage.Scene;

/** What checks arrange is told, whole and in words that the target file knows. */
class ArrangementsTest {
    private static final List<Arrangement> ALL = Arrangements.all();

    @Test
    void everySceneOfTheChecksIsTold() {
        List<String> scenes = new ClassFileImporter()
                .importPackages("org.ucwatck.conformance").stream()
                        .filter(it -> it.isAssignableTo(Scene.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(scenes).hasSizeGreaterThan(4);
        assertThat(ALL)
                .extracting(it -> it.madeBy().getName())
                .doesNotHaveDuplicates()
                .containsAll(scenes);
    }

    @Test
    void eachIsToldInWords() {
        assertThat(ALL).extracting(Arrangement::id).isSorted().doesNotHaveDuplicates();
        assertThat(ALL).allSatisfy(it -> {
            assertThat(it.statement()).as(it.id()).matches("[A-Z].*\\.");
            assertThat(it.cleanUp()).as(it.id()).matches("[A-Z].*\\.");
            assertThat(it.calls()).as(it.id()).isBetween(0, 1);
        });
    }

    @Test
    void needsAreWordsThatHaveARemedy() {
        assertThat(ALL.stream().flatMap(it -> it.needs().stream()).distinct())
                .isNotEmpty()
                .allSatisfy(need -> assertThat(Optional.of(Needs.remedy(need))).isPresent());
    }

    /** Whoever rings somebody says so. */
    @Test
    void whatPlacesCallsNeedsPhoneAudio() {
        assertThat(ALL).filteredOn(it -> it.calls() > 0).isNotEmpty().allSatisfy(it -> assertThat(it.needs())
                .as(it.id())
                .contains("phoneAudio"));
    }
}
