package org.ucwatck.conformance.scene.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.stage.Case;

/** A form in which a batch may be written. */
public sealed interface Written extends Case {
    String END = "\r\n";

    /** The POST of these requests. */
    UcwaRequest batch(Batch batch, List<UcwaRequest> requests);

    String name();

    @Override
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form in words, for findings. */
    default String words() {
        return "a batch with " + slug().replace('-', ' ');
    }

    /** What the samples of the pages show, or their text says. */
    enum Shown implements Written {
        QUOTED_BOUNDARY(usual -> usual),
        BARE_BOUNDARY(usual -> usual.typed("multipart/batching;boundary=" + Envelope.BOUNDARY)),
        NO_BLANK_BEFORE_MSGTYPE(usual -> usual.headed("Content-Type: application/http;msgtype=request" + END)),
        BINARY_TRANSFER_ENCODING(usual -> usual.headed(usual.head() + "Content-Transfer-Encoding: binary" + END)),
        EIGHT_BIT_TRANSFER_ENCODING(usual -> usual.headed(usual.head() + "Content-Transfer-Encoding: 8bit" + END)),
        NO_EMPTY_LINE_BEFORE_THE_DELIMITER(usual -> usual) {
            @Override
            public UcwaRequest batch(Batch batch, List<UcwaRequest> requests) {
                return batch.written(
                        requests.stream().map(Shown::withoutEmptyLine).toList(), Envelope.USUAL);
            }
        };

        private final UnaryOperator<Envelope> form;

        Shown(UnaryOperator<Envelope> form) {
            this.form = form;
        }

        @Override
        public UcwaRequest batch(Batch batch, List<UcwaRequest> requests) {
            return batch.request(requests, form.apply(Envelope.USUAL));
        }

        /** The first sample of BatchingRequests has one line end less between the headers and the delimiter. */
        private static Payload withoutEmptyLine(UcwaRequest request) {
            String text = new String(HttpText.of(request).bytes(), StandardCharsets.UTF_8);
            return Payload.of(text.substring(0, text.length() - END.length()));
        }
    }

    /** What RFC 2046 allows besides. */
    enum Free implements Written {
        TEXT_BEFORE_AND_BEHIND_ITS_PARTS(usual -> usual.framed("This is a batch.", "Nothing follows.")),
        BLANKS_BEHIND_ITS_DELIMITERS(usual -> usual.padded(" \t")),
        HEADERS_OF_PARTS_IN_LOWER_CASE(usual -> usual.headed("content-type: application/http; msgtype=request" + END)),
        FURTHER_HEADERS_OF_PARTS(usual ->
                usual.headed("Content-ID: <1@ucwa-tck>" + END + usual.head() + "Content-Description: a request" + END)),
        A_QUOTED_MSGTYPE(usual -> usual.headed("Content-Type: application/http; msgtype=\"request\"" + END));

        private final UnaryOperator<Envelope> form;

        Free(UnaryOperator<Envelope> form) {
            this.form = form;
        }

        @Override
        public UcwaRequest batch(Batch batch, List<UcwaRequest> requests) {
            return batch.request(requests, form.apply(Envelope.USUAL));
        }
    }
}
