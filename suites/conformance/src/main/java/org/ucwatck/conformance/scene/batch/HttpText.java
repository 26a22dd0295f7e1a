package org.ucwatck.conformance.scene.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;

/** Requests as the text of HTTP that a part of a batch holds. */
public final class HttpText {
    private static final String END = "\r\n";

    private HttpText() {}

    /** The whole message; a token is in it only where the request has it as a header field. */
    public static Payload of(UcwaRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(line(request)).append(END);
        head.append("Host: ").append(host(request.url())).append(END);
        request.headers().forEach(header -> head.append(header.name())
                .append(": ")
                .append(header.value())
                .append(END));
        if (!request.payload().isEmpty()) {
            head.append("Content-Length: ").append(request.payload().size()).append(END);
        }
        out.writeBytes(head.append(END).toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(request.payload().bytes());
        return Payload.of(out.toByteArray());
    }

    /** The request line. */
    public static String line(UcwaRequest request) {
        return request.method() + " " + path(request.url()) + " HTTP/1.1";
    }

    /** What follows the host in an absolute URL. */
    public static String path(String url) {
        String path = url.replaceFirst("^[^/?#]*//[^/?#]*", "");
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String host(String url) {
        return url.replaceFirst("^[^/?#]*//", "").replaceFirst("[/?#].*", "");
    }
}
