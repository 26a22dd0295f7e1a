package org.ucwatck.conformance.scene.phone;

import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.spec.pages.Format;

/** A case that says what it varies in POST addPhoneAudio, so that its check can share the call with another one. */
public interface Carried extends Case {
    /** The input with what the case puts into it. */
    default Input into(Input input) {
        return input;
    }

    /** The request, whose body is written in the format, with what the case changes besides the input. */
    default UcwaRequest onto(UcwaRequest request, Format format, TargetConfig target) {
        return request;
    }
}
