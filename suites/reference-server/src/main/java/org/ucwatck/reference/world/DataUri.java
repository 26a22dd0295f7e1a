package org.ucwatck.reference.world;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Message text as a data URI, URL-encoded as PayloadFormat wants it. */
final class DataUri {

    private DataUri() {}

    static String of(Message message) {
        return "data:" + message.contentType() + ";charset=utf-8,"
                + URLEncoder.encode(message.text(), StandardCharsets.UTF_8);
    }
}
