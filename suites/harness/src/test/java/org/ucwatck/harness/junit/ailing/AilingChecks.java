package org.ucwatck.harness.junit.ailing;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Checks that cannot begin. */
@ConformanceChecks
record AilingChecks(Format format) {
    AilingChecks {
        throw new IllegalArgumentException("ailing in " + format);
    }

    @Test
    @Check(rule = "sample.never", operation = "addPhoneAudio.POST")
    void nothing(CheckContext context) {}
}
