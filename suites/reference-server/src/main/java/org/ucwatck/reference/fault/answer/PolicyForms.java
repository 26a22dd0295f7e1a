package org.ucwatck.reference.fault.answer;

import java.util.Set;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.pages.Value;
import org.ucwatck.reference.wire.Resource;

/** Policies in the types of which the words of their pages speak, instead of the texts of their samples. */
final class PolicyForms {
    private static final Set<String> RELS = Set.of("mediaPolicies", "policies");
    private static final Set<String> YES = Set.of("Enabled", "Enforced", "On", "Required", "Supported");

    private PolicyForms() {}

    static Resource worded(Resource policies) {
        if (!RELS.contains(policies.rel())) {
            return policies;
        }
        Resource changed = policies;
        for (Page.Property each : Pages.of(policies.rel()).properties()) {
            if (policies.properties().get(each.name()) instanceof String text
                    && each.value().worded().isPresent()) {
                changed = changed.with(each.name(), worded(each.value().worded().get(), text));
            }
        }
        return changed;
    }

    private static Object worded(Value.Type type, String text) {
        if (type == Value.Type.FLAG) {
            return YES.contains(text);
        }
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : Integer.valueOf(0);
    }
}
