package org.ucwatck.report.text;

import java.util.List;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.LoggedExchanges;
import org.ucwatck.verdict.log.RunLog;

/**
 * A log as reports show it: where all bodies together are too long to be told, each long one is cut, which it then says.
 * All of it stays in the run log.
 */
final class Shortened {
    /** Characters that the exchanges of a log may have in all; no usual run has half as many. */
    private static final long MOST = 40_000_000;

    /** Characters that they are cut to in all, so far as one of them may keep the least. */
    private static final long SHARED = 8_000_000;

    private static final int LEAST = 1_000;
    private static final int HEADER = 200;
    private static final String BASE64 = "base64:";

    private final int longest;

    private Shortened(int longest) {
        this.longest = longest;
    }

    /** The log, all in memory; where it is too long, with shorter bodies. */
    static RunLog of(RunLog log) {
        return of(log, MOST);
    }

    /** The same for exchanges of so many characters in all. */
    static RunLog of(RunLog log, long most) {
        boolean usual = LoggedExchanges.of(log.exchanges()).characters() <= most;
        long share = SHARED / Math.max(1, log.exchanges().size());
        Shortened shortened = new Shortened(usual ? Integer.MAX_VALUE : (int) Math.max(LEAST, share));
        List<RecordedExchange> exchanges =
                log.exchanges().stream().map(shortened::exchange).toList();
        return new RunLog(log.header(), exchanges, log.results(), log.footer(), log.parts());
    }

    private RecordedExchange exchange(RecordedExchange whole) {
        if (longest == Integer.MAX_VALUE) {
            return whole;
        }
        RecordedExchange.Request sent = whole.request();
        RecordedExchange.Response received = whole.response();
        return new RecordedExchange(
                whole.id(),
                whole.check(),
                whole.started(),
                whole.duration(),
                new RecordedExchange.Request(
                        sent.method(), cut(sent.url(), longest), headers(sent.headers()), cut(sent.body(), longest)),
                new RecordedExchange.Response(
                        received.status(), headers(received.headers()), cut(received.body(), longest)),
                whole.failure(),
                whole.context());
    }

    private List<Header> headers(List<Header> headers) {
        int all = headers.stream()
                .mapToInt(header -> header.name().length() + header.value().length())
                .sum();
        return all <= longest
                ? headers
                : headers.stream()
                        .limit(longest / HEADER)
                        .map(header -> new Header(cut(header.name(), HEADER), cut(header.value(), HEADER)))
                        .toList();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most + BASE64.length()) {
            return text;
        }
        if (text.startsWith(BASE64)) {
            return text.substring(0, BASE64.length() + most / 4 * 4);
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… " + (text.length() - end) + " more characters, all in run.jsonl";
    }
}
