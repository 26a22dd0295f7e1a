package org.ucwatck.conformance.scene.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.stage.Case;

/** A kind of batch that is malformed: what it is written from is a good request, and one whose effect would show. */
public sealed interface Malformed extends Case {
    /** The POST of both, malformed. */
    UcwaRequest batch(Batch batch, UcwaRequest good, UcwaRequest telling);

    String name();

    @Override
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong, for findings. */
    default String words() {
        return "a batch with " + slug().replace('-', ' ');
    }

    /** Whether a server may take it all the same. */
    default boolean mayBeTaken() {
        return false;
    }

    /** The boundary is not said, or not there. */
    enum Boundary implements Malformed {
        NO_BOUNDARY("multipart/batching"),
        EMPTY_BOUNDARY("multipart/batching;boundary=\"\""),
        ANOTHER_BOUNDARY("multipart/batching;boundary=\"3968fb75\"");

        private final String type;

        Boundary(String type) {
            this.type = type;
        }

        @Override
        public UcwaRequest batch(Batch batch, UcwaRequest good, UcwaRequest telling) {
            return batch.request(List.of(good, telling), Envelope.USUAL.typed(type));
        }
    }

    /** The body is no multipart body, or has no part. */
    enum Whole implements Malformed {
        NO_BODY(body -> ""),
        NO_PART(body -> "--" + Envelope.BOUNDARY + "--\r\n"),
        NO_DELIMITER(body -> body.replace("--" + Envelope.BOUNDARY, "")),
        JSON_FOR_A_BODY(body -> "{\"rel\":\"batch\"}"),
        NO_CLOSING_DELIMITER(body -> body.replace("--" + Envelope.BOUNDARY + "--\r\n", ""));

        private final UnaryOperator<String> change;

        Whole(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        public UcwaRequest batch(Batch batch, UcwaRequest good, UcwaRequest telling) {
            return changed(batch.request(List.of(good, telling)), change);
        }

        @Override
        public boolean mayBeTaken() {
            return this == NO_CLOSING_DELIMITER;
        }
    }

    /** The second part is cut, or no request. */
    enum Part implements Malformed {
        PART_CUT_IN_ITS_HEADERS(text -> text.replaceFirst("(?s)\r\nHost:.*", "\r\nHos")),
        PART_CUT_IN_ITS_FIRST_LINE(text -> text.replaceFirst("(?s) HTTP/1.1.*", "")),
        PART_CUT_IN_ITS_BODY(text -> text.replaceFirst("\r\nHost:", "\r\nContent-Length: 99\r\nHost:") + "{\"a\":1"),
        PART_WITHOUT_FIRST_LINE(text -> text.replaceFirst("[^\r\n]*\r\n", "")),
        PART_OF_RUBBISH(text -> "\u0000\u0001\u0002 no request \u0003"),
        PART_WITH_A_HEADER_WITHOUT_COLON(text -> text.replaceFirst("\r\nHost:", "\r\nno header\r\nHost:")),
        PART_WITHOUT_CONTENT(text -> "");

        private final UnaryOperator<String> change;

        Part(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        public UcwaRequest batch(Batch batch, UcwaRequest good, UcwaRequest telling) {
            String text = new String(HttpText.of(telling).bytes(), StandardCharsets.UTF_8);
            return batch.written(List.of(HttpText.of(good), Payload.of(change.apply(text))), Envelope.USUAL);
        }
    }

    /** The second part says that it is something else. */
    enum Type implements Malformed {
        PART_OF_TYPE_JSON("application/json"),
        PART_OF_TYPE_RESPONSE("application/http; msgtype=response"),
        PART_OF_TYPE_TEXT("text/plain");

        private final String type;

        Type(String type) {
            this.type = type;
        }

        @Override
        public UcwaRequest batch(Batch batch, UcwaRequest good, UcwaRequest telling) {
            UcwaRequest usual = batch.request(List.of(good, telling));
            return changed(usual, body -> {
                int second = body.lastIndexOf("application/http; msgtype=request");
                return body.substring(0, second)
                        + body.substring(second).replace("application/http; msgtype=request", type);
            });
        }
    }

    private static UcwaRequest changed(UcwaRequest batch, UnaryOperator<String> change) {
        String text = new String(batch.payload().bytes(), StandardCharsets.UTF_8);
        return batch.body(batch.headerValue("Content-Type").orElse(""), Payload.of(change.apply(text)));
    }
}
