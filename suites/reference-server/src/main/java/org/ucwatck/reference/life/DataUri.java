package org.ucwatck.reference.life;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Message text as a data URI, URL-encoded as PayloadFormat wants it. */
public final class DataUri {
    private static final String DATA = "data:";

    private DataUri() {}

    static String of(Message.Content content) {
        return start(content) + "," + URLEncoder.encode(content.text(), StandardCharsets.UTF_8);
    }

    /** The same in Base64, as the samples of media offers have it (B-87). */
    static String inBase64(Message.Content content) {
        byte[] bytes = content.text().getBytes(StandardCharsets.UTF_8);
        return start(content) + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** What a data URI says; empty for anything else. */
    public static Optional<Message.Content> read(String uri) {
        int comma = uri.indexOf(',');
        if (!uri.toLowerCase(Locale.ROOT).startsWith(DATA) || comma < 0) {
            return Optional.empty();
        }
        List<String> head = List.of(uri.substring(DATA.length(), comma).strip().split(";"));
        String type = head.get(0).isBlank() ? "text/plain" : head.get(0).strip().toLowerCase(Locale.ROOT);
        String data = uri.substring(comma + 1);
        try {
            boolean inBase64 = head.get(head.size() - 1).strip().equalsIgnoreCase("base64");
            String text = inBase64
                    ? new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8)
                    : URLDecoder.decode(data, StandardCharsets.UTF_8);
            return Optional.of(new Message.Content(type, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String start(Message.Content content) {
        return DATA + content.contentType() + ";charset=utf-8";
    }
}
