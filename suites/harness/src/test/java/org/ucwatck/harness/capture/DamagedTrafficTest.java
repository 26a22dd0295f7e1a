package org.ucwatck.harness.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recorders do to traffic is counted and named, and never held against a server. */
final class DamagedTrafficTest {
    private static final String ME = Tape.APPLICATION + "/me";

    private final Path folder;
    private final Tape tape = Tape.usual();

    DamagedTrafficTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Judged har() throws IOException {
        return Judged.har(tape, folder);
    }

    private Judged saz() throws IOException {
        return Judged.saz(tape, folder);
    }

    @Test
    void usualTrafficIsJudgedWhole() throws IOException {
        assertThat(har().words()).isEqualTo("4 exchanges read, 4 judged");
        assertThat(har().broken()).isEmpty();
        assertThat(har().open()).isEmpty();
        assertThat(har().passed()).contains("body.schema", "body.self-link", "body.parseable", "http.location");
        assertThat(saz().broken()).isEmpty();
        assertThat(saz().passed()).contains("body.schema", "http.framing", "http.version-header");
    }

    @Test
    void faultIsFoundWhateverTheForm() throws IOException {
        tape.get(ME, "{'rel':'me','name':['Lene'],'_links':{'self':{'href':'/x'}}}");

        assertThat(har().broken()).containsExactly("body.schema");
        assertThat(saz().broken()).containsExactly("body.schema");
        assertThat(tape.untimed().reversed().takes()).hasSize(5);
        assertThat(har().broken()).containsExactly("body.schema");
    }

    @Test
    void othersAreCountedByName() throws IOException {
        tape.get("https://example.com/", "{}").header("Content-Type", "application/json");
        tape.get("/other", "{}").header("Content-Type", "application/json");
        tape.get(ME, "").status(0);
        tape.get(ME, "").method = "OPTIONS";
        tape.get(ME, "").status(304);
        tape.get(ME, Tape.me()).entry.put("_fromCache", "disk");
        tape.get(ME, "").status(503);
        tape.get(ME, "<html>").header("Content-Type", "text/html");
        tape.get(ME, "{'fault':'proxy'}").status(403).headers.remove("X-MS-UcwaVersion");
        tape.takes().get(12).header("Content-Type", "application/json");

        assertThat(har().words())
                .isEqualTo(
                        "13 exchanges read, 4 judged; not judged: 1 of other hosts, 1 of the same hosts but not UCWA,"
                                + " 1 CORS preflights, 2 redirects or answered from a cache, 1 without a whole answer,"
                                + " 1 busy answers (429, 502, 503, 504), 2 answered by something in front of the server");
        assertThat(har().broken()).isEmpty();
        assertThat(har().captures().exchanges()).hasSize(4);
    }

    @Test
    void headersThatAnArchiveLeavesOutAreNotMissed() throws IOException {
        tape.takes().forEach(take -> take.headers.clear());
        tape.takes().forEach(take -> take.content("mimeType", "application/json"));
        tape.get("/user", "").status(401).headers.clear();

        assertThat(har().broken()).isEmpty();
        assertThat(har().passed()).doesNotContain("http.version-header", "http.challenge", "http.framing");
    }

    @Test
    void headersThatAProxyDoesNotShowAreMissed() throws IOException {
        tape.takes().get(3).headers.remove("X-MS-UcwaVersion");
        tape.get("/user", "").status(401);

        assertThat(saz().broken()).containsExactly("http.challenge", "http.version-header");
    }

    @Test
    void bodyThatTheRecorderCutIsNotRead() throws IOException {
        tape.get(ME, "{'rel':'me','name':'Le").content("size", 4000);
        tape.get(ME, "").content("size", 4000);
        tape.get(ME, "{'rel':'me'").content("size", -1);

        assertThat(har().broken()).isEmpty();
        assertThat(har().words())
                .isEqualTo(
                        "7 exchanges read, 7 judged; of those judged, 3 without their bodies, which the recorder left"
                                + " out or cut");
    }

    @Test
    void bodyThatTheServerCutIsHeldAgainstIt() throws IOException {
        tape.get(ME, "{'rel':'me','name':'Le");

        assertThat(har().broken()).containsExactly("body.parseable");
        assertThat(saz().broken()).containsExactly("body.parseable");
    }

    @Test
    void bodyShorterThanItsContentLengthWasCutByTheRecorder() throws IOException {
        tape.get(ME, "{'rel':'me','name':'Le").header("Content-Length", "4000");

        assertThat(har().broken()).isEmpty();
        assertThat(saz().broken()).isEmpty();
    }

    @Test
    void bodyOfWhichNobodySaysHowLongItWasMayBeCut() throws IOException {
        tape.get(ME, "{'rel':'me','name':'Le").header("Transfer-Encoding", "identity");
        assertThat(saz().broken()).isEmpty();

        tape.get(ME, "{'rel':'me','name':[1],'_links':{'self':{'href':'/me'}}}")
                .header("Transfer-Encoding", "identity");
        assertThat(saz().broken()).containsExactly("body.schema");
    }

    @Test
    void bodyThatWasLaidOutAnewIsReadAllTheSame() throws IOException {
        tape.takes()
                .get(3)
                .text("{\n  \"rel\" : \"me\",\n  \"name\" : \"Lene\",\n  \"_links\" : {\n    \"self\" : {\n"
                        + "      \"href\" : \"/me\"\n    }\n  }\n}")
                .content("size", 70);
        tape.get(
                        ME,
                        "<?xml version='1.0' encoding='utf-8'?><resource xmlns='http://schemas.microsoft.com/rtc/2012/03/ucwa'"
                                + " rel='me' href='/me'><property name='name'>Lene</property><property name='endpointLocation'>\n"
                                + "    </property></resource>")
                .content("size", 70)
                .header("Content-Type", "application/vnd.microsoft.com.ucwa+xml")
                .ask("Accept", "application/xml");

        assertThat(har().broken()).isEmpty();
        assertThat(har().words()).isEqualTo("5 exchanges read, 5 judged");
    }

    @Test
    void codedBodiesAreDecoded() throws IOException {
        byte[] broken = "{\"rel\":\"me\",\"name\":[1],\"_links\":{\"self\":{\"href\":\"/me\"}}}"
                .getBytes(StandardCharsets.UTF_8);
        tape.get(ME, "")
                .bytes(chunked(gzip(broken)))
                .header("Content-Encoding", "gzip")
                .header("Transfer-Encoding", "chunked");
        assertThat(saz().broken()).containsExactly("body.schema");

        tape.takes().remove(4);
        tape.get(ME, "")
                .header("Content-Encoding", "deflate")
                .content("encoding", "base64")
                .content("size", broken.length)
                .content("text", Base64.getEncoder().encodeToString(deflate(broken)));
        assertThat(har().broken()).containsExactly("body.schema");
    }

    @Test
    void codedBodiesThatCannotBeDecodedAreNotRead() throws IOException {
        byte[] whole = gzip(Tape.me().getBytes(StandardCharsets.UTF_8));
        tape.get(ME, "").bytes(Arrays.copyOf(whole, 20)).header("Content-Encoding", "gzip");
        tape.get(ME, "").bytes(new byte[] {(byte) 0x8b, 1, 2, 3}).header("Content-Encoding", "br");
        tape.get(ME, Tape.me()).header("Content-Encoding", "br");

        assertThat(saz().broken()).isEmpty();
        assertThat(saz().words()).contains("2 without their bodies");
    }

    @Test
    void chunksThatAreCutLeaveABodyThatIsNotSure() throws IOException {
        byte[] chunked = chunked("{\"rel\":\"me\",\"name\":\"Lene\"}".getBytes(StandardCharsets.UTF_8));
        tape.get(ME, "").bytes(Arrays.copyOf(chunked, chunked.length - 12)).header("Transfer-Encoding", "chunked");

        assertThat(saz().broken()).isEmpty();
    }

    @Test
    void whatSomebodyTookOutIsInDoubtAndNotFound() throws IOException {
        tape.get(ME, "{'rel':'me','name':[1],'uri':'***','_links':{'self':{'href':'/me'}}}");

        assertThat(har().broken()).isEmpty();
        assertThat(har().open()).containsExactly("body.schema");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new DeflaterOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] chunked(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int half = bytes.length / 2;
        for (byte[] part : new byte[][] {Arrays.copyOf(bytes, half), Arrays.copyOfRange(bytes, half, bytes.length)}) {
            out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(part);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
