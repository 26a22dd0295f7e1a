package org.ucwatck.reference.life;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Message text as a data URI, URL-encoded as PayloadFormat wants it. */
final class DataUri {

    private DataUri() {}

    static String of(Message message) {
        return start(message) + "," + URLEncoder.encode(message.text(), StandardCharsets.UTF_8);
    }

    /** The same in Base64, as the samples of media offers have it (B-87). */
    static String inBase64(Message message) {
        byte[] bytes = message.text().getBytes(StandardCharsets.UTF_8);
        return start(message) + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String start(Message message) {
        return "data:" + message.contentType() + ";charset=utf-8";
    }
}
