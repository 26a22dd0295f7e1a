package org.ucwatck.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.ReportWriter;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** {@code exchanges.har}: all exchanges of the run as HTTP Archive 1.2, masked as the run log has them. */
public final class HarReport implements ReportWriter {
    private static final String BASE64 = "base64:";
    private static final String PROTOCOL = "HTTP/1.1";
    private static final int NOT_KNOWN = -1;
    private static final String CLOSING = "    ";
    private static final String INDENT = "      ";

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        String version = input.log().header().suiteVersion();
        String frame =
                JsonText.pretty(new Har(new Log("1.2", new Creator("ucwa-tck", version), pages(input), List.of())))
                        + "\n";
        int middle = frame.lastIndexOf(']');
        List<RecordedExchange> inOrder = input.log().exchanges().stream()
                .sorted(Comparator.comparing(RecordedExchange::started))
                .toList();
        Stream<String> entries = IntStream.range(0, inOrder.size()).mapToObj(place -> text(place, inOrder.get(place)));
        Stream<String> end = Stream.of((inOrder.isEmpty() ? "" : "\n" + CLOSING) + frame.substring(middle));
        input.outlet().write(path, Stream.concat(Stream.of(frame.substring(0, middle)), Stream.concat(entries, end)));
    }

    /** A page for each check, in the order of their first requests: the tools of browsers show nothing without pages. */
    private static List<Page> pages(ReportInput input) {
        Map<String, Page> pages = new LinkedHashMap<>();
        input.log().exchanges().stream()
                .sorted(Comparator.comparing(RecordedExchange::started))
                .forEach(it -> pages.putIfAbsent(
                        it.check(),
                        new Page(it.started(), it.check(), it.check(), new PageTimings(NOT_KNOWN, NOT_KNOWN))));
        return List.copyOf(pages.values());
    }

    /** An entry as it stands in the archive; all of them at once would need much memory. */
    private static String text(int place, RecordedExchange exchange) {
        return (place == 0 ? "" : ",") + "\n" + INDENT
                + JsonText.pretty(entry(exchange)).replace("\n", "\n" + INDENT);
    }

    private static Entry entry(RecordedExchange exchange) {
        BigDecimal time = Millis.of(exchange.duration());
        return new Entry(
                exchange.check(),
                exchange.started(),
                time,
                request(exchange.request()),
                response(exchange.response()),
                Map.of(),
                new Timings(BigDecimal.ZERO, time, BigDecimal.ZERO),
                exchange.failure(),
                exchange.id(),
                exchange.check());
    }

    private static Request request(RecordedExchange.Request sent) {
        String url = HarUrl.legal(sent.url());
        return new Request(
                sent.method(),
                url,
                PROTOCOL,
                List.of(),
                sent.headers(),
                HarUrl.query(url),
                NOT_KNOWN,
                size(sent.body()),
                sent.body().isEmpty() ? null : new PostData(type(sent.headers()), sent.body()));
    }

    private static Response response(RecordedExchange.Response received) {
        boolean binary = received.body().startsWith(BASE64);
        String text = binary ? received.body().substring(BASE64.length()) : received.body();
        return new Response(
                received.status(),
                "",
                PROTOCOL,
                List.of(),
                received.headers(),
                new Content(size(text), type(received.headers()), text, binary ? "base64" : ""),
                received.status() / 100 == 3 ? header(received.headers(), "Location") : "",
                NOT_KNOWN,
                size(text));
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String type(List<Header> headers) {
        String type = header(headers, "Content-Type");
        return type.isEmpty() ? "x-unknown" : type;
    }

    private static String header(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private record Har(Log log) {}

    private record Log(String version, Creator creator, List<Page> pages, List<Entry> entries) {}

    private record Page(Instant startedDateTime, String id, String title, PageTimings pageTimings) {}

    private record PageTimings(int onContentLoad, int onLoad) {}

    private record Creator(String name, String version) {}

    private record Entry(
            String pageref,
            Instant startedDateTime,
            BigDecimal time,
            Request request,
            Response response,
            Map<String, Object> cache,
            Timings timings,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String comment,
            @JsonProperty("_id") String id,
            @JsonProperty("_check") String check) {}

    private record Request(
            String method,
            String url,
            String httpVersion,
            List<Header> cookies,
            List<Header> headers,
            List<HarUrl.Parameter> queryString,
            int headersSize,
            int bodySize,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PostData postData) {}

    private record PostData(String mimeType, String text) {}

    private record Response(
            int status,
            String statusText,
            String httpVersion,
            List<Header> cookies,
            List<Header> headers,
            Content content,
            @JsonProperty("redirectURL") String redirect,
            int headersSize,
            int bodySize) {}

    private record Content(
            int size,
            String mimeType,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String encoding) {}

    private record Timings(
            BigDecimal send, @JsonProperty("wait") BigDecimal waited, BigDecimal receive) {}
}
