package org.ucwatck.selftest.secrets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server that lets anybody in, and repeats all secrets wherever an answer has room for them, each time in another form:
 * in the reason phrase, in names and values of headers, in bodies, URLs and rels, and in answers that are broken.
 */
final class EchoingServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");
    private static final Pattern BEARER = Pattern.compile("(?i)\r\nauthorization: *Bearer ([^\r]+)");
    private static final List<SecretForm> FORMS = List.of(SecretForm.values());
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private final ServerSocket server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> secrets;
    private final String granted;
    private final AtomicInteger grants = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private EchoingServer(ServerSocket server, List<String> secrets, String granted) {
        this.server = server;
        this.secrets = secrets;
        this.granted = granted;
    }

    /**
     * Starts it on a free port.
     *
     * @param secrets what is repeated; a granted token too, from the answer on that grants it
     * @param granted how the tokens begin that its token service grants, each another one
     */
    static EchoingServer start(List<String> secrets, String granted) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            EchoingServer echoing = new EchoingServer(socket, secrets, granted);
            echoing.workers.execute(echoing::accept);
            return echoing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI root() {
        return URI.create(base() + "/root");
    }

    /** How often it answered. */
    int answers() {
        return answers.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        workers.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                workers.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(10_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String head = head(in);
            Matcher length = LENGTH.matcher(head);
            in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            if (!head.isEmpty()) {
                socket.getOutputStream().write(answer(head).getBytes(BYTES));
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int each = in.read(); each >= 0; each = in.read()) {
            head.append((char) each);
            if (head.length() > 3 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                return head.toString();
            }
        }
        return "";
    }

    private String answer(String head) {
        Matcher bearer = BEARER.matcher(head);
        boolean known = bearer.find();
        if (known) {
            used.add(bearer.group(1));
        }
        int number = answers.incrementAndGet();
        // five places take five forms, so that every form comes soon
        SecretForm form = FORMS.get(5 * number % FORMS.size());
        String[] asked = head.split(" ", 3);
        return switch (asked[0] + " " + asked[1].replaceFirst("\\?.*", "")) {
            case "GET /root" -> answer("200", form, resource("root", "user", "xframe"));
            case "GET /user" ->
                answer(known ? "200" : "401", form, known ? resource("user", "applications") : error(form));
            case "POST /token" -> answer("200", form, token());
            case "GET /me", "GET /people" -> answer("200", form, resource(asked[1].substring(1), "note"));
            case "POST /applications" -> answer("201", form, resource("application", "events", "me", "people"));
            case "DELETE /application" -> answer("500", form, error(form));
            default -> broken(number, form);
        };
    }

    /** Every few answers are no whole HTTP, and say so in secrets. */
    private String broken(int number, SecretForm form) {
        return switch (number % 9) {
            case 3 -> "HTTP/1.1 " + utf8(echo(form)) + "\r\n\r\n";
            case 5 -> "HTTP/1.1 200 OK\r\n" + utf8(echo(form)).replaceAll("[\r\n]", " ") + "\r\n\r\n{}";
            case 7 ->
                answer("200", form, "{\"a\":\"" + utf8(echo(form))).replace("Content-Length: ", "Content-Length: 9");
            default -> answer("400", form, error(form));
        };
    }

    private String answer(String status, SecretForm form, String body) {
        String phrase = inHead(next(form, 1));
        String echo = inHead(next(form, 2));
        String type = body.startsWith("<") ? "application/xml" : "application/json";
        return "HTTP/1.1 " + status + " " + phrase + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length()
                + "\r\nWWW-Authenticate: MsRtcOAuth href=\"" + base() + "/token\", grant_type=\"password\"\r\nX-Echo: "
                + echo + "\r\nX-" + inUrl() + ": 1\r\nConnection: close\r\n\r\n" + body;
    }

    /** The links that are needed come first, each with all secrets behind it; a link that nobody knows bears their name. */
    private String resource(String rel, String... links) {
        String query = "?pw=" + inUrl();
        String each = List.of(links).stream()
                .map(link -> "\"" + link + "\":{\"href\":\"" + base() + "/" + link + query + "\"}")
                .collect(Collectors.joining(","));
        return utf8("{\"rel\":\"" + rel + "\",\"_links\":{\"self\":{\"href\":\"/" + rel + query + "\"}," + each + ",\""
                + echo(SecretForm.JSON_SHORT) + "\":{\"href\":\"/x\"}}}");
    }

    /** The token is a secret of the same answer, in whatever form that comes. */
    private String token() {
        String token = granted + grants.incrementAndGet();
        used.add(token);
        String json = SecretForm.JSON_SHORT.written(token);
        List<String> forms = List.of(
                "{\"access_token\":\"" + json + "\",\"token_type\":\"Bearer\",\"expires_in\":28000}",
                "{\"acc\\u0065ss_token\" : \"" + SecretForm.JSON_ALL.written(token) + "\",\"token_type\":\"Bearer\"}",
                "{\"token_type\":\"Bearer\",\"refresh_token\":\"x" + json + "\",\"access_token\":\"" + json + "\"}",
                "{\"token_type\":\"Bearer\",\"access_token\":\"" + json + "\"}");
        int number = grants.get() % forms.size();
        return wide(number == 3 ? SecretForm.UTF16 : SecretForm.PLAIN, forms.get(number));
    }

    /** The secrets are where findings quote them: in code, subcode and message. */
    private String error(SecretForm form) {
        String text = echo(form.isWide() ? SecretForm.JSON_SHORT : form);
        String body = form.name().contains("XML")
                ? "<reason xmlns=\"http://schemas.microsoft.com/rtc/2012/03/ucwa\"><code>" + text + "</code><subcode>"
                        + text + "</subcode><message>" + text + "</message></reason>"
                : "{\"code\":\"" + text + "\",\"subcode\":\"" + echo(next(form, 3)) + "\",\"message\":\""
                        + echo(next(form, 4)) + "\"}";
        return wide(form, body);
    }

    /** All of the body, where the form is an encoding. */
    private static String wide(SecretForm form, String body) {
        return form.isWide() ? form.written(body) : utf8(body);
    }

    private static SecretForm next(SecretForm form, int place) {
        return FORMS.get((FORMS.indexOf(form) + place) % FORMS.size());
    }

    private String inHead(SecretForm form) {
        return utf8(echo(form)).replaceAll("[\r\n\0]", " ");
    }

    private String inUrl() {
        return SecretForm.PERCENT.written(echo(SecretForm.PLAIN));
    }

    private String echo(SecretForm form) {
        return Stream.concat(secrets.stream(), used.stream()).map(form::written).collect(Collectors.joining(" "));
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
