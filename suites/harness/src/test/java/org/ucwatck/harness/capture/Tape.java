package org.ucwatck.harness.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Traffic of a test, written down as a browser writes it into a HAR, and as Fiddler writes it into a SAZ. */
final class Tape {
    static final String HOST = "https://pool.contoso.com";
    static final String APPLICATION = "/ucwa/oauth/v1/applications/7";
    private static final Set<String> FRAMES = Set.of("Transfer-Encoding", "Content-Length");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Take> takes = new ArrayList<>();

    /** One exchange, which a test changes before it is written. */
    static final class Take {
        String method = "GET";
        String url = "";
        String sent = "";
        int status = 200;
        byte[] body = {};
        String started = "";
        final Map<String, String> asked = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        final Map<String, String> headers = new LinkedHashMap<>();

        /** What else an archive says of the content of an answer. */
        final Map<String, Object> content = new LinkedHashMap<>();

        final Map<String, Object> entry = new LinkedHashMap<>();

        Take header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Take ask(String name, String value) {
            asked.put(name, value);
            return this;
        }

        Take bytes(byte[] bytes) {
            body = bytes.clone();
            return this;
        }

        Take text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Take content(String name, Object value) {
            content.put(name, value);
            return this;
        }

        Take status(int other) {
            status = other;
            return this;
        }
    }

    /** An answer in JSON to a request for what stands below the host; single quotes stand for double ones. */
    Take get(String path, String json) {
        Take take = new Take();
        take.url = path.startsWith("http") ? path : HOST + path;
        take.text(json.replace('\'', '"'));
        take.header("Content-Type", "application/vnd.microsoft.com.ucwa+json; charset=utf-8");
        take.header("X-MS-UcwaVersion", "2.0");
        take.started =
                Instant.parse("2026-01-02T03:04:05Z").plusSeconds(takes.size()).toString();
        takes.add(take);
        return take;
    }

    Take post(String path, String json, int status) {
        Take take = get(path, json);
        take.method = "POST";
        take.ask("Content-Type", "application/json");
        return take.status(status);
    }

    /** The way into an application, and a look at the user. */
    static Tape usual() {
        Tape tape = new Tape();
        tape.get(
                "/Autodiscover/root",
                "{'_links':{'self':{'href':'/Autodiscover/root'},'user':{'href':'/user'},'xframe':{'href':'/frame'}}}");
        tape.get("/user", "{'_links':{'self':{'href':'/user'},'applications':{'href':'/ucwa/oauth/v1/applications'}}}");
        tape.post("/ucwa/oauth/v1/applications", application(), 201).header("Location", APPLICATION);
        tape.get(APPLICATION + "/me", me());
        return tape;
    }

    static String application() {
        return ("{'rel':'application','culture':'en-us','_links':{'self':{'href':'APP'},'events':{'href':'APP/events?ack=1'}},"
                        + "'_embedded':{'me':{'rel':'me','name':'Lene','_links':{'self':{'href':'APP/me'}}}}}")
                .replace("APP", APPLICATION);
    }

    static String me() {
        return "{'rel':'me','name':'Lene','uri':'sip:lene@contoso.com','_links':{'self':{'href':'" + APPLICATION
                + "/me'}}}";
    }

    /** A page of the channel that tells of the operation of this number. */
    Take page(int ack, String... types) {
        List<String> events = new ArrayList<>();
        for (String type : types) {
            events.add(("{'link':{'rel':'messagingInvitation','href':'APP/invitations/1'},'type':'" + type + "'"
                            + (type.equals("completed") ? ",'status':'Success'" : "") + "}")
                    .replace("APP", APPLICATION));
        }
        String links = "'_links':{'self':{'href':'APP/events?ack=%d'},'next':{'href':'APP/events?ack=%d'}}"
                .formatted(ack, ack + 1)
                .replace("APP", APPLICATION);
        String sender = "'sender':[{'rel':'communication','href':'APP/communication','events':[%s]}]"
                .formatted(String.join(",", events))
                .replace("APP", APPLICATION);
        return get(APPLICATION + "/events?ack=" + ack, "{" + links + "," + sender + "}");
    }

    Tape reversed() {
        Collections.reverse(takes);
        return this;
    }

    Tape untimed() {
        takes.forEach(take -> take.started = "");
        return this;
    }

    List<Take> takes() {
        return takes;
    }

    Path har(Path file) throws IOException {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("version", "1.2");
        log.put("creator", Map.of("name", "Browser", "version", "1"));
        log.put("entries", takes.stream().map(Tape::entry).toList());
        return Files.write(file, MAPPER.writeValueAsBytes(Map.of("log", log)));
    }

    private static Map<String, Object> entry(Take take) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("size", take.body.length);
        content.put("mimeType", take.headers.getOrDefault("Content-Type", ""));
        content.put("text", new String(take.body, StandardCharsets.UTF_8));
        content.putAll(take.content);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", take.method);
        request.put("url", take.url);
        request.put("headers", headers(take.asked));
        if (!take.sent.isEmpty()) {
            request.put("postData", Map.of("mimeType", "", "text", take.sent));
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("startedDateTime", take.started);
        entry.put("time", 5.5);
        entry.put("request", request);
        entry.put("response", Map.of("status", take.status, "headers", headers(take.headers), "content", content));
        entry.putAll(take.entry);
        return entry;
    }

    private static List<Map<String, String>> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
                .toList();
    }

    Path saz(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < takes.size(); i++) {
                Take take = takes.get(i);
                String number = "raw/%02d".formatted(i + 1);
                add(
                        zip,
                        number + "_c.txt",
                        message(take.method + " " + take.url + " HTTP/1.1", take.asked, bytes(take.sent)));
                if (take.status > 0) {
                    Map<String, String> headers = new LinkedHashMap<>(take.headers);
                    if (headers.keySet().stream().noneMatch(FRAMES::contains)) {
                        headers.put("Content-Length", "" + take.body.length);
                    }
                    add(zip, number + "_s.txt", message("HTTP/1.1 " + take.status + " Fine", headers, take.body));
                }
                if (!take.started.isEmpty()) {
                    String times = "<SessionTimers ClientBeginRequest=\"" + take.started + "\"/>";
                    add(zip, number + "_m.xml", bytes("<Session>" + times + "</Session>"));
                }
            }
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    private static byte[] message(String first, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(first).append("\r\n");
        headers.forEach(
                (key, value) -> head.append(key).append(": ").append(value).append("\r\n"));
        byte[] before = bytes(head.append("\r\n").toString());
        byte[] all = Arrays.copyOf(before, before.length + body.length);
        System.arraycopy(body, 0, all, before.length, body.length);
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
