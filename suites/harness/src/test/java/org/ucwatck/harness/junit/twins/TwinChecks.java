package org.ucwatck.harness.junit.twins;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Two checks of one id. */
@ConformanceChecks
record TwinChecks(Format format) {
    @ParameterizedTest
    @ValueSource(strings = {"a", "A"})
    @Check(rule = "sample.twins", operation = "addPhoneAudio.POST")
    void twins(String text, CheckContext context) {}
}
