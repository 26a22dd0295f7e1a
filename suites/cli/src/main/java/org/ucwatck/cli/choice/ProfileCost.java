package org.ucwatck.cli.choice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.PlannedCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run of a profile takes on a target that claims every capability and speaks both formats.
 *
 * @param checks how many are carried out
 * @param requests about how many are sent, as counted on the reference server
 * @param calls how many are placed at most
 */
public record ProfileCost(int checks, int requests, int calls) {
    private static final String COUNTED = "requests.json";

    /** Of a profile, over all checks that there are. */
    public static ProfileCost of(RunProfile profile, List<PlannedCheck> plan) {
        List<PlannedCheck> checks = Profiles.checks(profile, plan);
        int calls = CallNeed.of(checks, Integer.MAX_VALUE).most();
        return new ProfileCost(checks.size(), requests(profile.slug()), calls);
    }

    private static int requests(String profile) {
        try (InputStream in = Objects.requireNonNull(ProfileCost.class.getResourceAsStream(COUNTED), COUNTED)) {
            JsonNode counted = JsonMapper.shared().readTree(in);
            return counted.required(profile).asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(COUNTED, e);
        }
    }
}
