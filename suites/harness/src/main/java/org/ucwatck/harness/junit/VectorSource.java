package org.ucwatck.harness.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.ucwatck.spec.rules.Expectation;

/** Gives a check each vector of a topic in turn. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(VectorArguments.class)
public @interface VectorSource {
    /** The topic, such as {@code phone-number}. */
    String value();

    /** Only vectors with one of these expectations. */
    Expectation[] expect() default {Expectation.VALID, Expectation.INVALID, Expectation.ACCEPTABLE};
}
