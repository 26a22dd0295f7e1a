package org.ucwatck.harness.auth;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ucwatck.harness.transport.RawServer;

/**
 * A token service that lets in connections by NTLMv2, written from MS-NLMP alone: each connection has a challenge of its own,
 * and only the response to that opens it. Answers repeat the credentials that were sent, as a careless server does.
 */
final class NtlmServer implements AutoCloseable {
    private static final Pattern AUTHORIZATION = Pattern.compile("(?im)^Authorization: *(.*?)\r?$");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *([0-9]+)");

    /** Unicode, a target name and target information, NTLM, extended session security. */
    private static final int FLAGS = 0x00890205;

    private final RawServer server;
    private final String offered;
    private final byte[] key;
    private final AtomicInteger connections = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> credentials = new ConcurrentLinkedQueue<>();

    /** Knows one user, john of CONTOSO; offers these schemes. */
    NtlmServer(String password, String offered) throws IOException {
        this.offered = offered;
        this.key = key("john", "CONTOSO", password);
        this.server = new RawServer(this::talk);
    }

    String url() {
        return "http://127.0.0.1:" + server.port() + "/token";
    }

    /** The number of the connection and the message, such as {@code 2: NTLM 3}. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** What was sent as credentials, without the name of the scheme. */
    List<String> credentials() {
        return List.copyOf(credentials);
    }

    private void talk(Socket socket) throws IOException {
        int connection = connections.incrementAndGet();
        byte[] challenge = new byte[8];
        new SecureRandom().nextBytes(challenge);
        boolean open = false;
        while (true) {
            String head = RawServer.readHead(socket.getInputStream());
            skipBody(head, socket.getInputStream());
            Matcher sent = AUTHORIZATION.matcher(head);
            String given = sent.find() ? sent.group(1) : "";
            byte[] message = given.startsWith("NTLM ") ? Base64.getDecoder().decode(given.substring(5)) : new byte[9];
            heard.add(connection + ": " + (given.isEmpty() ? "nothing" : "NTLM " + message[8]));
            credentials.add(given.replaceFirst(".* ", ""));
            open = open || (message[8] == 3 && isProof(message, challenge));
            String next = message[8] == 1 ? "NTLM " + Base64.getEncoder().encodeToString(asked(challenge)) : offered;
            socket.getOutputStream().write(answer(open, next, given));
        }
    }

    private static void skipBody(String head, InputStream in) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
    }

    private static byte[] answer(boolean open, String challenge, String given) {
        String body = open ? "{\"access_token\":\"cwt=by-ntlm\",\"expires_in\":3600}" : "{\"error\":\"" + given + "\"}";
        return ("HTTP/1.1 " + (open ? "200 OK" : "401 Unauthorized\r\nWWW-Authenticate: " + challenge)
                        + "\r\nContent-Type: application/json\r\nX-Echo: got=" + given + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The second message (2.2.1.2). */
    private static byte[] asked(byte[] challenge) {
        byte[] name = utf16("CONTOSO");
        byte[] info = ByteBuffer.allocate(8 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 2)
                .putShort((short) name.length)
                .put(name)
                .putInt(0)
                .array();
        ByteBuffer message = ByteBuffer.allocate(48 + name.length + info.length).order(ByteOrder.LITTLE_ENDIAN);
        message.put("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII)).putInt(2);
        message.putShort((short) name.length).putShort((short) name.length).putInt(48);
        message.putInt(FLAGS).put(challenge).putLong(0);
        message.putShort((short) info.length).putShort((short) info.length).putInt(48 + name.length);
        return message.put(name).put(info).array();
    }

    /** Whether the third message (2.2.1.3) holds the NTLMv2 response (3.3.2) of john to the challenge. */
    private boolean isProof(byte[] message, byte[] challenge) {
        byte[] response = field(message, 20);
        if (!text(field(message, 28)).equals("CONTOSO")
                || !text(field(message, 36)).equals("john")) {
            return false;
        }
        byte[] blob = response.length > 24 ? Arrays.copyOfRange(response, 16, response.length) : new byte[0];
        byte[] both =
                ByteBuffer.allocate(8 + blob.length).put(challenge).put(blob).array();
        return Arrays.equals(Arrays.copyOf(response, 16), hmac(key, both));
    }

    private static byte[] field(byte[] message, int at) {
        ByteBuffer buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        int from = buffer.getInt(at + 4);
        return Arrays.copyOfRange(message, from, from + buffer.getShort(at));
    }

    /** NTOWFv2 (3.3.2). */
    static byte[] key(String user, String domain, String password) {
        return hmac(Md4.of(utf16(password)), utf16(user.toUpperCase(Locale.ROOT) + domain));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static String text(byte[] utf16) {
        return new String(utf16, StandardCharsets.UTF_16LE);
    }

    @Override
    public void close() {
        server.close();
    }
}
