package org.ucwatck.report.page;

import org.ucwatck.report.text.Mark;
import org.ucwatck.report.text.Subject;
import org.ucwatck.spec.rules.Element;

/**
 * What came of a rule at an element.
 *
 * @param rule its id
 * @param element path of the element, such as {@code me.GET}; {@code any} when the rule is about none in particular
 * @param mark what came of it there
 */
record Judgement(String rule, String element, Mark mark) {
    String topic() {
        return Subject.topicOf(rule);
    }

    String resource() {
        return Element.relOf(element);
    }

    /** Resource and method, without the parameter; empty for what is about the resource itself. */
    String operation() {
        String[] parts = element.split("\\.", 3);
        return parts.length > 1 && parts[1].matches("[A-Z]+") ? parts[0] + "." + parts[1] : "";
    }

    /** What the list of rules tells of the element: its operation or, if it has none, its resource. */
    String place() {
        return operation().isEmpty() ? resource() : operation();
    }
}
