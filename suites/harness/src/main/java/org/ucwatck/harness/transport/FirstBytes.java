package org.ucwatck.harness.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a port that does not speak the HTTP of its http URL answers to it: asked once for each origin, without any token,
 * when something else was received than could be read.
 */
final class FirstBytes {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST = 48;
    private static final int HTTP_PORT = 80;
    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int TLS_MAJOR = 3;

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** In words; empty text when it answers nothing. */
    String of(String url) {
        URI uri = URI.create(url);
        return known.computeIfAbsent(uri.getAuthority(), origin -> words(ask(uri)));
    }

    private static byte[] ask(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : HTTP_PORT;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET / HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return begin(socket.getInputStream());
        } catch (IOException | IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] begin(InputStream in) throws IOException {
        byte[] buffer = new byte[MOST];
        int length = Math.max(0, in.read(buffer));
        return Arrays.copyOf(buffer, length);
    }

    private static String words(byte[] bytes) {
        if (bytes.length == 0) {
            return "";
        }
        if (bytes.length > 1 && (bytes[0] == TLS_ALERT || bytes[0] == TLS_HANDSHAKE) && bytes[1] == TLS_MAJOR) {
            return "with TLS: a port for https? write https:// in the target file";
        }
        StringBuilder shown = new StringBuilder("'");
        for (byte each : bytes) {
            if (each == '\r' || each == '\n') {
                break;
            }
            shown.append(each >= ' ' && each < 127 ? String.valueOf((char) each) : String.format("\\x%02x", each));
        }
        return shown.append('\'').toString();
    }
}
