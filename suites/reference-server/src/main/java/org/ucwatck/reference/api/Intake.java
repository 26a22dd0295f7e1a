package org.ucwatck.reference.api;

import java.util.Locale;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.Fault;
import org.ucwatck.reference.wire.Input;
import org.ucwatck.reference.wire.InputReader;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Decides how the input of a request is read; limits that a fault may move stand here. */
final class Intake {
    private final Bends bends;

    Intake(Bends bends) {
        this.bends = bends;
    }

    /** @throws Refusal 400, 404 or 415 when the request cannot be read */
    Input read(Request request, String rel) {
        checkVersion(request);
        boolean writes = request.method().equals("POST") || request.method().equals("PUT");
        Input query = Input.NONE.orElse(request.query());
        if (!writes || rel.equals("sendMessage")) {
            return query;
        }
        checkFaults(request);
        boolean tolerant = bends.has(Fault.UNSUPPORTED_MEDIA_ACCEPTED) && unknownType(request);
        Input input = tolerant ? lenient(request) : InputReader.read(request);
        return bends.has(Fault.QUERY_INPUT_IGNORED) ? input : input.orElse(request.query());
    }

    private void checkVersion(Request request) {
        String wanted =
                request.header("X-MS-RequiresMinResourceVersion").orElse("1").strip();
        boolean tooHigh = wanted.matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(wanted) > Version.NUMBER;
        if (tooHigh && !bends.has(Fault.MIN_VERSION_IGNORED)) {
            throw Refusal.notFound("APIVersionNotSupported", "The requested version is not supported.");
        }
    }

    private void checkFaults(Request request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean quoted = type.contains("charset=\"") || type.contains("charset='");
        boolean vendor = type.contains("vnd.microsoft");
        if ((quoted && bends.has(Fault.QUOTED_CHARSET_REFUSED)) || (vendor && bends.has(Fault.VENDOR_TYPE_REFUSED))) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "The content-type is not supported.");
        }
        String text = request.body().text();
        boolean embeds = text.contains("_links") || text.contains("_embedded") || text.contains("<link");
        if (embeds && bends.has(Fault.EMBEDDED_INPUT_REFUSED)) {
            throw Refusal.badRequest(null, "Links and embedded resources are not allowed.");
        }
    }

    private static boolean unknownType(Request request) {
        return request.header("Content-Type")
                .map(MediaType::parse)
                .flatMap(MediaType::format)
                .isEmpty();
    }

    private static Input lenient(Request request) {
        var headers = new java.util.HashMap<>(request.headers());
        headers.remove("content-type");
        return InputReader.read(new Request(
                request.method(), request.path(), request.query(), headers, request.body(), request.origin()));
    }
}
