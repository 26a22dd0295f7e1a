package org.ucwatck.harness.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.ucwatck.harness.stage.Site;

/** Gives a check each {@link Site} of a rule in turn, which takes the place of its operation in the id. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(SiteArguments.class)
public @interface SiteSource {
    /** Id of the rule, which ranges over elements. */
    String value();

    /** Id of another rule: only elements on pages that it ranges over, too. */
    String among() default "";

    /** Only parameters that the page lists in the query string, too. */
    boolean inQuery() default false;
}
