package org.ucwatck.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetText;
import org.ucwatck.spec.pages.Format;

/** Options of a run in the fewest words; each method gives changed ones. */
record Options(TargetConfig target, Set<Format> formats, List<String> only, List<String> skip, RunOptions.Shard shard) {
    /** For a target that claims phone audio and the capabilities, and allows that many calls. */
    static Options of(Path folder, String capabilities, int calls) {
        return of(folder, capabilities, calls, "http://127.0.0.1:9/");
    }

    /** The same, entered at this URL. */
    static Options of(Path folder, String capabilities, int calls, String root) {
        TargetConfig target = read(folder, """
                root: %s
                capabilities: [%s]
                limits: {calls: %d}
                """.formatted(root, capabilities, calls));
        return new Options(target, Set.of(Format.values()), List.of(), List.of(), RunOptions.Shard.WHOLE);
    }

    private static TargetConfig read(Path folder, String rest) {
        return new TargetText(folder, Map.of("TOKEN", "cwt=canary-7f3a")).read("""
                name: lab
                accounts: {caller: {uri: "sip:john@contoso.com", grant: token, token: "${env:TOKEN}"}}
                contacts: {reachable: "sip:anna@contoso.com"}
                numbers: {own: "tel:+14255551234"}
                """ + rest);
    }

    /** For a target that claims phone audio, with one more entry of its file. */
    Options giving(Path folder, String entry) {
        TargetConfig given = read(folder, "root: http://127.0.0.1:9/\ncapabilities: [phoneAudio]\n" + entry + "\n");
        return new Options(given, formats, only, skip, shard);
    }

    Options only(String... globs) {
        return new Options(target, formats, List.of(globs), skip, shard);
    }

    Options skip(String... globs) {
        return new Options(target, formats, only, List.of(globs), shard);
    }

    Options formats(Format... wanted) {
        return new Options(target, Set.of(wanted), only, skip, shard);
    }

    Options shard(int index, int count) {
        return new Options(target, formats, only, skip, new RunOptions.Shard(index, count));
    }

    Plan plan() {
        return plan(List.of());
    }

    Plan plan(List<String> profiles) {
        return Plan.of(new RunOptions(
                target,
                formats,
                profiles,
                only,
                skip,
                false,
                1,
                7,
                shard,
                Optional.empty(),
                Optional.empty(),
                () -> false));
    }
}
