package org.ucwatck.harness.stage;

import java.util.List;
import java.util.function.Consumer;
import org.ucwatck.spec.pages.Format;

/**
 * A rule of the way to what checks need, judged on every arrangement of the run.
 *
 * @param rule its id
 * @param operation the operation where it is met
 * @param formats the formats in which it is judged
 * @param needs what the target needs for it, besides what the rule needs
 * @param arrange goes that way; throws ArrangementFailed where it ends
 */
public record ArrangementRule(
        String rule, String operation, List<Format> formats, List<String> needs, Consumer<FormatStage> arrange) {
    public ArrangementRule {
        formats = List.copyOf(formats);
        needs = List.copyOf(needs);
    }
}
