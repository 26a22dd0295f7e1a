package org.ucwatck.verdict.log;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.ucwatck.verdict.result.CheckId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How the records of a run stand in JSON: instants as ISO 8601, durations as whole microseconds, ids as paths, and
 * only ASCII, since a lone surrogate, which a server may well send in JSON, could not be written as UTF-8.
 */
final class RunLogJson {
    /** Characters of the longest body that a line may hold, twice over. */
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Duration.class, new MicrosOut())
                    .addDeserializer(Duration.class, new MicrosIn())
                    .addSerializer(CheckId.class, new PathOut())
                    .addDeserializer(CheckId.class, new PathIn()))
            .build();

    private RunLogJson() {}

    /** Writes as {@link #MAPPER} does; every text passes the gate first, which no structure can come to harm by. */
    static JsonMapper passing(UnaryOperator<String> gate) {
        return MAPPER.rebuild()
                .addModule(new SimpleModule("gate").addSerializer(String.class, new TextOut(gate)))
                .build();
    }

    private static final class TextOut extends StdSerializer<String> {
        private final UnaryOperator<String> gate;

        TextOut(UnaryOperator<String> gate) {
            super(String.class);
            this.gate = gate;
        }

        @Override
        public void serialize(String value, JsonGenerator out, SerializationContext context) {
            out.writeString(gate.apply(value));
        }
    }

    private static final class MicrosOut extends StdSerializer<Duration> {
        MicrosOut() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(value.toNanos() / 1_000);
        }
    }

    private static final class MicrosIn extends StdDeserializer<Duration> {
        MicrosIn() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser in, DeserializationContext context) {
            return Duration.ofNanos(in.getLongValue() * 1_000);
        }
    }

    private static final class PathOut extends StdSerializer<CheckId> {
        PathOut() {
            super(CheckId.class);
        }

        @Override
        public void serialize(CheckId value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.path());
        }
    }

    private static final class PathIn extends StdDeserializer<CheckId> {
        PathIn() {
            super(CheckId.class);
        }

        @Override
        public CheckId deserialize(JsonParser in, DeserializationContext context) {
            return CheckId.parse(in.getString());
        }
    }
}
