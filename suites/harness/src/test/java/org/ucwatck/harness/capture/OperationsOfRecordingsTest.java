package org.ucwatck.harness.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request was about is known by links, whether they come before it or after, else by its answer, else not at all. */
final class OperationsOfRecordingsTest {
    private final Path folder;
    private final Tape tape = new Tape();

    OperationsOfRecordingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Judged judged() throws IOException {
        return Judged.har(tape, folder);
    }

    @Test
    void linksTellBeforeAndAfter() throws IOException {
        tape.get(Tape.APPLICATION + "/me", Tape.me());
        tape.post("/ucwa/oauth/v1/applications", Tape.application(), 201);
        tape.get(Tape.APPLICATION + "/events?ack=1&timeout=60", "{}");
        tape.get("/user", "{'_links':{'self':{'href':'/user'},'applications':{'href':'/ucwa/oauth/v1/applications'}}}");

        assertThat(judged().rels()).containsExactly("me", "applications", "events", "user");
        assertThat(judged().broken()).doesNotContain("body.rel");
    }

    @Test
    void linkDemandsItsRel() throws IOException {
        tape.post("/ucwa/oauth/v1/applications", Tape.application(), 201);
        tape.get(Tape.APPLICATION + "/me", Tape.me().replace("'rel':'me'", "'rel':'people'"));

        assertThat(judged().broken()).contains("body.rel");
    }

    @Test
    void answerTellsWhereNoLinkDoes() throws IOException {
        tape.post("/somewhere", Tape.application(), 201);

        assertThat(judged().rels()).containsExactly("applications");
    }

    @Test
    void addressOfTwoRelsIsWhatItSaysItIs() throws IOException {
        tape.get(
                Tape.APPLICATION + "/communication",
                "{'rel':'communication','_links':{'self':{'href':'APP/communication'},'conversations':{'href':'APP/c?a=1'},"
                                .replace("APP", Tape.APPLICATION)
                        + "'startMessaging':{'href':'APP/c?a=2'}}}".replace("APP", Tape.APPLICATION));
        tape.get(Tape.APPLICATION + "/c?a=3", "{'rel':'conversations','_links':{'self':{'href':'/x'}}}");
        tape.get(Tape.APPLICATION + "/c?a=4", "");

        assertThat(judged().rels()).containsExactly("communication", "conversations", "");
        assertThat(judged().words()).contains("1 without knowing the operation");
    }

    @Test
    void whatIsNotKnownIsJudgedByWhatNeedsNoOperation() throws IOException {
        tape.post("/ucwa/oauth/v1/applications", Tape.application(), 201);
        tape.get(Tape.APPLICATION + "/strange", "hello").header("Content-Type", "text/plain");
        tape.get(Tape.APPLICATION + "/stranger", "{'_links':{}}");

        assertThat(judged().broken()).containsExactly("body.self-link");
        assertThat(judged().rels()).containsExactly("applications", "", "");
    }

    @Test
    void jsonOfOthersIsNoneOfUcwa() throws IOException {
        tape.get(
                        "https://api.example.com/me",
                        "{'id':1,'rel':'x','_links':{'self':{'href':'/me'},'user':{'href':'/u'}}}")
                .header("Content-Type", "application/json");

        assertThat(judged().words()).isEqualTo("1 exchange read, 0 judged; not judged: 1 of other hosts");
    }

    @Test
    void serversOfOneRecordingAreNotComparedWithEachOther() throws IOException {
        tape.get("https://a.example.com/me", "{'rel':'me','_links':{'self':{'href':'/me'},'x':{'href':'/x'}}}");
        tape.get("https://b.example.com/me", "{'rel':'me','_links':{'self':{'href':'/me'},'x':[{'href':'/x'}]}}");

        assertThat(judged().broken()).isEmpty();
    }

    @Test
    void severalLinesOfAcceptAreOne() throws IOException {
        tape.get(Tape.APPLICATION + "/me", Tape.me()).ask("accept", "application/xml");

        assertThat(judged().broken()).isEmpty();
    }
}
