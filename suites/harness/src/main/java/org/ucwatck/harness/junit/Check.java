package org.ucwatck.harness.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.spec.pages.Format;

/**
 * A check: its rule and operation, which with the case and the format make its id. The case is the id of the vector or
 * the slug of the {@link Case} that the method gets; without one, the name of the method with dashes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {
    /** Id of the rule that the check is named after. */
    String rule();

    /** The operation or its parameter, such as {@code applications.POST.culture}; {@code any} for several; left out where a {@link SiteSource} gives it. */
    String operation() default "";

    /** Ids of further rules that the check can find broken. */
    String[] also() default {};

    /** Capabilities that this check needs, besides those of its class and of its rules. */
    String[] needs() default {};

    /** The formats in which the check makes sense. */
    Format[] formats() default {Format.JSON, Format.XML};

    /** The most calls that the check places on a server that keeps the rules. */
    int calls() default 0;

    /** The part of the request that the case varies, if another check may judge the same call; {@code nothing} for a plain one. */
    String shares() default "";
}
