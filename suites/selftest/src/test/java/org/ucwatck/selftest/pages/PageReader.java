package org.ucwatck.selftest.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.verdict.exchange.Header;

/** Finds the HTTP messages, and the bodies that stand alone, in the code blocks of one page. */
final class PageReader {
    private static final Pattern BLOCK =
            Pattern.compile("^[ \\t]*```\\w*[ \\t]*\\n(.*?)^[ \\t]*```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern REQUEST =
            Pattern.compile("(?i)(get|post|put|delete|options|head)\\s+((?:https?:)?/\\S*)(\\s+HTTP/1\\.\\d)?\\s*");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.\\d (\\d{3}).*");
    private static final Pattern HEADER = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9-]*)\\s*:\\s*(.*)");
    private static final Pattern EVENT =
            Pattern.compile("\"type\"\\s*:\\s*\"(added|updated|deleted|started|completed)\"");
    private static final Pattern INVITATION =
            Pattern.compile("\"link\"\\s*:\\s*\\{\\s*\"rel\"\\s*:\\s*\"\\w+Invitation\"");
    private static final String PAGE =
            "{\"_links\":{\"self\":{\"href\":\"/e?ack=1\"},\"next\":{\"href\":\"/e?ack=2\"}},"
                    + "\"sender\":[{\"rel\":\"%s\",\"href\":\"/%s\",\"events\":%s}]}";
    private static final Pattern ELIDED = Pattern.compile("\\s*\\.+\\s*");

    private final String page;
    private final List<Printed> found = new ArrayList<>();
    private String method = "";
    private String url = "";

    PageReader(String page) {
        this.page = page;
    }

    /** The messages of a page in Markdown. */
    List<Printed> markdown(String text) {
        Matcher block = BLOCK.matcher(text.replace("\r", ""));
        while (block.find()) {
            message(unescaped(block.group(1)));
        }
        return found;
    }

    /** The messages of a recording, one behind the other; events that were recorded alone get the page that they came on. */
    List<Printed> recording(String text) {
        if (EVENT.matcher(text).find() && !text.contains("\"sender\"")) {
            String events = text.strip().replaceFirst("^\\{\\s*\"events\"\\s*:\\s*(?s)(.*)}$", "$1");
            String all = events.startsWith("[") ? events : "[" + events + "]";
            String sender = INVITATION.matcher(all).find() ? "communication" : "conversation";
            add(200, List.of(), PAGE.formatted(sender, sender, all));
            return found;
        }
        Arrays.stream(text.replace("\r", "").split("\\n(?=HTTP/1\\.\\d \\d{3})"))
                .forEach(this::message);
        return found;
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private void message(String text) {
        List<String> lines = text.strip().lines().toList();
        String first = lines.isEmpty() ? "" : lines.get(0).strip();
        Matcher request = REQUEST.matcher(first);
        Matcher answer = ANSWER.matcher(first);
        if (request.matches()) {
            method = request.group(1).toUpperCase(java.util.Locale.ROOT);
            url = request.group(2);
            whole(lines, 0);
        } else if (answer.matches()) {
            whole(lines, Integer.parseInt(answer.group(1)));
        } else if (isMessageAlone(text.strip())) {
            add(200, List.of(), text.strip());
        }
    }

    /** A resource, an error or a page of events that stands without its answer; samples of program text do not. */
    private static boolean isMessageAlone(String text) {
        boolean json = text.startsWith("{") && (text.contains("\"_links\"") || text.contains("\"code\""));
        return json || text.matches("(?s)(<\\?xml.*?\\?>)?\\s*<(resource|reason|events)[ >].*");
    }

    private void whole(List<String> lines, int status) {
        List<Header> headers = new ArrayList<>();
        int at = 1;
        for (; at < lines.size(); at++) {
            String line = lines.get(at);
            Matcher header = HEADER.matcher(line);
            if (header.matches() && ELIDED.matcher(header.group(2)).matches()) {
                continue;
            }
            if (header.matches()) {
                headers.add(new Header(header.group(1), header.group(2).strip()));
            } else if (line.isBlank() || line.strip().matches("[{<v-].*") || !isHead(lines, at)) {
                break;
            }
        }
        while (at < lines.size() && ELIDED.matcher(lines.get(at)).matches()) {
            at++;
        }
        String body = String.join("\n", lines.subList(at, lines.size())).strip();
        add(status, headers, body);
        if (body.startsWith("--")) {
            parts(body);
        }
    }

    /** The messages inside of a batch: each part has headers of its own, an empty line, and the message. */
    private void parts(String batch) {
        String boundary = batch.lines().findFirst().orElseThrow().strip();
        for (String part : batch.split(Pattern.quote(boundary))) {
            String[] headAndMessage = part.strip().split("\\n\\s*\\n", 2);
            if (headAndMessage.length == 2) {
                message(headAndMessage[1]);
            }
        }
    }

    /** Whether headers go on behind a line that is none: an elision, or the rest of a header that was broken. */
    private static boolean isHead(List<String> lines, int at) {
        return ELIDED.matcher(lines.get(at)).matches()
                || (at + 1 < lines.size() && HEADER.matcher(lines.get(at + 1)).matches());
    }

    private void add(int status, List<Header> headers, String body) {
        List<Repair> repairs = new ArrayList<>();
        String repaired = body.startsWith("{") ? repaired(body, repairs) : body;
        found.add(new Printed(page, found.size() + 1, method, url, status, headers, repaired, repairs));
    }

    private static String repaired(String body, List<Repair> repairs) {
        String text = body;
        for (Repair repair : Repair.values()) {
            if (repair == Repair.BLANKS_IN_A_VALUE || !isReadable(text)) {
                String changed = repair.apply(text);
                if (!changed.equals(text)) {
                    repairs.add(repair);
                    text = changed;
                }
            }
        }
        return text;
    }

    private static boolean isReadable(String text) {
        try {
            Representation.json(text);
            return true;
        } catch (Unreadable e) {
            return false;
        }
    }
}
