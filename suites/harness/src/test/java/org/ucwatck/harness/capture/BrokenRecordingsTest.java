package org.ucwatck.harness.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broken file is named with the place and what to do; whatever else can be read is judged. */
final class BrokenRecordingsTest {
    private final Path folder;

    BrokenRecordingsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String brokenly(Path path) {
        return Judged.of(path).captures().broken().get(0);
    }

    @Test
    void archiveThatEndsTooEarlyIsJudgedUpToThere() throws IOException {
        String whole = Files.readString(Tape.usual().har(folder.resolve("whole.har")));
        Path cut = file("cut.har", whole.substring(0, whole.length() - 60));
        Judged judged = Judged.of(cut);

        assertThat(judged.captures().broken())
                .singleElement()
                .asString()
                .startsWith(cut + ": is damaged in or after entry 4 (line 1, column ")
                .endsWith("; save the recording anew, or mend the file there; the 3 exchanges before that are judged");
        assertThat(judged.words()).startsWith("3 exchanges read, 3 judged");
    }

    @Test
    void entryThatIsNoneIsLeftOut() throws IOException {
        Tape tape = Tape.usual();
        tape.takes().get(1).url = "";
        tape.takes().get(2).url = "blob:null/1";
        Path path = Files.copy(tape.har(folder.resolve("a.har")), folder.resolve("b.har"));
        Judged judged = Judged.of(path);

        assertThat(judged.captures().broken()).isEmpty();
        assertThat(judged.words()).contains("2 damaged in the file");
    }

    @Test
    void otherFilesAreJudgedAllTheSame() throws IOException {
        Judged judged = Judged.of(
                folder.resolve("nowhere.har"),
                file("empty.har", ""),
                Tape.usual().har(folder.resolve("fine.har")));

        assertThat(judged.captures().broken()).hasSize(2);
        assertThat(judged.captures().files()).hasSize(1);
        assertThat(judged.passed()).contains("body.schema");
    }

    @Test
    void eachKindOfBreakageIsNamed() throws IOException {
        assertThat(brokenly(folder.resolve("nowhere.har"))).endsWith(": does not exist; is the name spelt right?");
        assertThat(brokenly(file("a", ""))).endsWith(": is empty; save the traffic as HAR 1.2 or as SAZ");
        assertThat(brokenly(file("b", "hello")))
                .endsWith(": is neither HAR nor SAZ nor run.jsonl; save the traffic as HAR 1.2 or as SAZ");
        assertThat(brokenly(file("c", "{\"a\":1}"))).contains("is JSON, but no HTTP Archive");
        assertThat(brokenly(file("d", "{\"log\":{\"entries\":[{}, oops")))
                .contains("is damaged in or after entry 1 (line 1, column ");
        assertThat(brokenly(file("e", "{\"run\":{\"a\":1}}"))).contains("cannot be read as a run log: ", "line 1");
        assertThat(brokenly(folder)).endsWith("is a folder without a run.jsonl; name a HAR, a SAZ or a run.jsonl");
        assertThat(brokenly(file("f", "PK\u0003\u0004 and nothing"))).contains("is a damaged zip");
        assertThat(brokenly(file("g", "\u001f\u008b"))).contains(": ");
    }

    @Test
    void sessionThatCannotBeReadIsNamed() throws IOException {
        Tape tape = Tape.usual();
        tape.takes().get(1).method = "no method";
        Judged judged = Judged.saz(tape, folder);

        assertThat(judged.captures().notes())
                .containsExactly(
                        folder.resolve("trace.saz") + ", session 2: the first line of raw/2_c.txt is no request"
                                + " line; the session is left out");
        assertThat(judged.words()).contains("4 exchanges read, ", "1 damaged in the file");
    }

    @Test
    void damagedZipIsNamedAndNothingElseHappens() throws IOException {
        byte[] whole = Files.readAllBytes(Tape.usual().saz(folder.resolve("whole.saz")));
        Path cut = Files.write(folder.resolve("cut.saz"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(brokenly(cut)).contains("is a damaged zip: ", "; save the sessions anew");
        assertThat(new String(whole, StandardCharsets.ISO_8859_1)).contains("raw/01_c.txt");
    }
}
