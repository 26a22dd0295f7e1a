package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ucwatck.reference.people.Directory;

class CrowdTest {
    private static final int CALLS = 60;

    @Test
    void manyCallsAtOnceOnOneApplicationAllConnect() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT)) {
            String start = walk.communication("startPhoneAudio");
            List<CompletableFuture<String>> calls = IntStream.range(0, CALLS)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> walk.visitor()
                            .post(start, "{\"to\":\"" + Directory.REACHABLE + "\",\"operationId\":\"" + number + "\"}")
                            .header("Location")))
                    .toList();

            List<String> locations = calls.stream().map(CompletableFuture::join).toList();

            assertThat(locations).doesNotHaveDuplicates().allSatisfy(each -> assertThat(
                            walk.event("completed", each).path("status").asString())
                    .isEqualTo("Success"));
        }
    }
}
