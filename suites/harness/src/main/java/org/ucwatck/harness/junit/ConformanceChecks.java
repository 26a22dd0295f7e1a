package org.ucwatck.harness.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.spec.pages.Format;

/** A class of checks, carried out once in JSON and once in XML; its constructor takes the {@link Format}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@EnumSource(Format.class)
@ExtendWith(CheckExtension.class)
public @interface ConformanceChecks {
    /** Capabilities that all checks of the class need, besides those that their rules need. */
    String[] needs() default {};
}
