package org.ucwatck.harness.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.stage.EarlierApplications;
import org.ucwatck.harness.stage.EarlierSettings;
import org.ucwatck.verdict.log.Leftovers;
import org.ucwatck.verdict.log.OpenConversations;
import org.ucwatck.verdict.log.RunLog;

/** Removes from a target what a run left there that was killed, by its log. */
public final class TargetCleanup {
    private final RunLog log;
    private final EarlierApplications earlier;
    private final EarlierSettings settings;
    private final Mask mask;
    private final List<String> removed = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private TargetCleanup(RunLog log, Target target, Mask mask) {
        this.log = log;
        this.earlier = new EarlierApplications(target);
        this.settings = new EarlierSettings(target);
        this.mask = mask;
    }

    /**
     * What came of it, each in words.
     *
     * @param restored what is there again that the run had set to something else
     * @param removed what is gone
     * @param left what is, or may be, still there, and why
     */
    public record Result(List<String> restored, List<String> removed, List<String> left) {
        public Result {
            restored = List.copyOf(restored);
            removed = List.copyOf(removed);
            left = List.copyOf(left);
        }
    }

    /**
     * Puts back what the run had set, deletes the applications that the run created and, where one cannot be deleted, its conversations.
     *
     * @param mask learns every secret of the target
     */
    public static Result by(RunLog log, TargetConfig config, Mask mask) {
        try (Target target = target(log, config, mask)) {
            return new TargetCleanup(log, target, mask).clean(Leftovers.of(log));
        }
    }

    private static Target target(RunLog log, TargetConfig config, Mask mask) {
        return new Target(config, new ExchangeLog(mask, exchange -> {}), SuiteVersion.userAgent(log.header()));
    }

    private Result clean(Leftovers leftovers) {
        EarlierSettings.Result settings = this.settings.putBack(leftovers.settings());
        settings.left().forEach(words -> left.add(mask.hide(words)));
        leftovers.applications().forEach((creation, url) -> {
            if (!delete(url, "application")) {
                OpenConversations.of(log, creation).forEach(begun -> delete(begun, OpenConversations.REL));
            }
        });
        left.addAll(leftovers.unknown());
        List<String> restored = settings.restored().stream()
                .map(each -> each.rel() + " of the caller")
                .toList();
        return new Result(restored, removed, left);
    }

    private boolean delete(String url, String rel) {
        Optional<String> why = earlier.delete(url, rel);
        String what = rel + " " + url;
        why.ifPresentOrElse(words -> left.add(mask.hide(what + ": " + words)), () -> removed.add(mask.hide(what)));
        return why.isEmpty();
    }
}
