package org.ucwatck.harness.capture;

import java.io.IOException;
import java.io.InputStream;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.exchange.Spool;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP Archive 1.2, read entry by entry, so that what stands before a damage can be judged. */
final class HarFile {
    /** Characters of the longest body, as Base64, and more. */
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private static final String OURS = "ucwa-tck";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Reading reading;
    private final Spool spool;
    private boolean ours;
    private int number;

    private HarFile(Reading reading, Spool spool) {
        this.reading = reading;
        this.spool = spool;
    }

    static void read(InputStream in, Reading reading, Spool spool) throws IOException {
        HarFile file = new HarFile(reading, spool);
        try (JsonParser parser = MAPPER.createParser(in)) {
            if (!file.log(parser)) {
                reading.broken("is JSON, but no HTTP Archive: it has no log with entries; save the traffic as HAR 1.2");
            }
        } catch (JacksonException e) {
            reading.broken("is damaged " + file.place(e) + ": " + e.getOriginalMessage()
                    + "; save the recording anew, or mend the file there");
        }
    }

    private String place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String entry = number == 0 ? "before its first entry" : "in or after entry " + number;
        return at == null ? entry : entry + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /** Whether there is a log with entries. */
    private boolean log(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean log = parser.currentName().equals("log");
            if (parser.nextToken() == JsonToken.START_OBJECT && log) {
                found |= members(parser);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private boolean members(JsonParser parser) {
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("entries") && value == JsonToken.START_ARRAY) {
                found = true;
                entries(parser);
            } else if (name.equals("creator")) {
                JsonNode creator = MAPPER.readTree(parser);
                ours = creator.path("name").asString("").equals(OURS);
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private void entries(JsonParser parser) {
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            number++;
            JsonNode entry = MAPPER.readTree(parser);
            try {
                Recorder recorder = ours ? Recorder.OWN_ARCHIVE : Recorder.ARCHIVE;
                reading.add(new HarEntry(entry, recorder, spool).read(reading.id("" + number), reading.label()));
            } catch (CaptureUnreadable e) {
                reading.damaged("entry " + number + ": " + e.words());
            }
        }
    }
}
