package org.ucwatck.report.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.Subject;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;

/** Makes the time line of a check: its own requests, and the pages that its channel brought until it ended. */
public final class TimelineMaker {
    private static final Set<String> TOPICS = Set.of("event", "operation");
    private static final Pattern ABOUT_EVENTS =
            Pattern.compile("\\bevents?\\b|\\bcompleted\\b|\\bpending GET\\b|\\bpage\\b");
    private static final Pattern OPERATION_ID = Pattern.compile("operationId\"\\s*[:>]\\s*\"?([^\"<]{4,})");
    private static final Pattern CONVERSATION = Pattern.compile("(/conversations/[^/]+)/");
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final int MOST_MOMENTS = 60;
    private static final int MOST_WORDS = 8;
    private static final int AROUND = 3;

    private final Map<String, List<RecordedExchange>> byCheck;
    private final EventPages pages;

    /** A request or a page, when it went or came, or from when until when several did, and how many foreign events came. */
    private record Dated(Instant when, Instant until, Timeline.Speaker speaker, String words, boolean own, int others) {
        Dated(Instant when, Timeline.Speaker speaker, String words) {
            this(when, when, speaker, words, true, 0);
        }

        boolean isForeign() {
            return !own && others > 0;
        }
    }

    /** Tells of the checks and channels of this log. */
    public TimelineMaker(RunLog log) {
        this.byCheck = log.exchanges().stream().collect(Collectors.groupingBy(RecordedExchange::check));
        this.pages = new EventPages(log);
    }

    /** The time line of a check whose finding, or reason, says that; none when it is not about events. */
    public Timeline of(CheckResult result, String words) {
        boolean asked = TOPICS.contains(Subject.topicOf(result.id().rule()))
                || ABOUT_EVENTS.matcher(words).find();
        List<RecordedExchange> own = asked ? own(result) : List.of();
        if (own.isEmpty()) {
            return Timeline.NONE;
        }
        Instant end = result.started().plus(result.duration());
        List<Dated> dated = Stream.concat(own.stream().map(TimelineMaker::request), pages(own, end))
                .sorted(Comparator.comparing(Dated::when))
                .toList();
        List<Dated> shown = merged(dated).stream().limit(MOST_MOMENTS).toList();
        return new Timeline(moments(shown, end), gap(dated, end));
    }

    /** Without what the same check sent in a part of the run that was killed. */
    private List<RecordedExchange> own(CheckResult result) {
        return byCheck.getOrDefault(result.id().path(), List.of()).stream()
                .filter(exchange -> result.exchanges().contains(exchange.id()))
                .toList();
    }

    /** The pages of a channel around one that a finding is about; none when it is no page of a channel. */
    public Timeline around(RecordedExchange evidence) {
        List<RecordedExchange> channel = EventPages.isPage(evidence) ? pages.channelOf(evidence) : List.of();
        int place = channel.indexOf(evidence);
        List<Dated> dated = place < 0
                ? List.of()
                : channel.subList(Math.max(0, place - AROUND), Math.min(channel.size(), place + AROUND + 1)).stream()
                        .map(page -> whole(page, page.equals(evidence)))
                        .toList();
        return dated.isEmpty() ? Timeline.NONE : new Timeline(moments(dated), "");
    }

    private Dated whole(RecordedExchange page, boolean own) {
        List<EventPages.Event> events = pages.events(page);
        Instant when = EventPages.arrival(page);
        String words = page.id() + ": " + said(page, events, 0);
        return new Dated(when, when, Timeline.Speaker.CHANNEL, words, own, 0);
    }

    private static Dated request(RecordedExchange exchange) {
        return new Dated(exchange.started(), Timeline.Speaker.CHECK, HttpText.shortLine(exchange));
    }

    private Stream<Dated> pages(List<RecordedExchange> own, Instant end) {
        Instant start = own.get(0).started();
        List<RecordedExchange> meanwhile = pages.channelOf(own.get(0)).stream()
                .filter(page -> !EventPages.arrival(page).isBefore(start)
                        && !EventPages.arrival(page).isAfter(end))
                .toList();
        Predicate<EventPages.Event> mine = mine(own, meanwhile);
        return meanwhile.stream().map(page -> page(page, mine));
    }

    /** Events that name an id of the check, and all others about the same resources, which need not name it. */
    private Predicate<EventPages.Event> mine(List<RecordedExchange> own, List<RecordedExchange> meanwhile) {
        Set<String> keys = keys(own);
        Predicate<EventPages.Event> named = event -> keys.stream().anyMatch(event.raw()::contains);
        Set<String> addresses = own.stream().map(Address::of).collect(Collectors.toSet());
        meanwhile.stream()
                .flatMap(page -> pages.events(page).stream())
                .filter(named)
                .map(EventPages.Event::address)
                .forEach(addresses::add);
        return named.or(event -> addresses.contains(event.address()));
    }

    /** What tells the events of this check from those of others that run at the same time. */
    private static Set<String> keys(List<RecordedExchange> own) {
        Set<String> keys = new TreeSet<>();
        for (RecordedExchange exchange : own) {
            OPERATION_ID.matcher(exchange.request().body()).results().forEach(id -> keys.add(id.group(1)));
            CONVERSATION.matcher(Address.of(exchange)).results().forEach(path -> keys.add(path.group(1)));
            Address.location(exchange).map(href -> Address.of(href, exchange)).ifPresent(keys::add);
        }
        return keys;
    }

    private Dated page(RecordedExchange page, Predicate<EventPages.Event> mine) {
        List<EventPages.Event> events = pages.events(page);
        List<EventPages.Event> own = events.stream().filter(mine).toList();
        int others = events.size() - own.size();
        String words = page.id() + ": " + said(page, own, others);
        Instant when = EventPages.arrival(page);
        return new Dated(when, when, Timeline.Speaker.CHANNEL, words, !own.isEmpty(), others);
    }

    private static String said(RecordedExchange page, List<EventPages.Event> events, int others) {
        String rest = others == 0 ? "" : foreign(others);
        String more = events.size() > MOST_WORDS ? (events.size() - MOST_WORDS) + " more" : "";
        String words = Stream.concat(
                        events.stream().limit(MOST_WORDS).map(EventPages.Event::words), Stream.of(more, rest))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? HttpText.outcome(page) + ", no event" : words;
    }

    private static String foreign(int events) {
        return events + (events == 1 ? " event" : " events") + " of other checks";
    }

    /** Pages in a row that bring only events of other checks become one. */
    private static List<Dated> merged(List<Dated> dated) {
        List<Dated> merged = new ArrayList<>();
        for (Dated each : dated) {
            Dated last = merged.isEmpty() ? each : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && last.isForeign() && each.isForeign()) {
                int others = last.others() + each.others();
                merged.set(
                        merged.size() - 1,
                        new Dated(last.when(), each.until(), last.speaker(), foreign(others), false, others));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }

    private static List<Timeline.Moment> moments(List<Dated> dated, Instant end) {
        Instant start = dated.get(0).when();
        Instant last = dated.get(dated.size() - 1).until();
        List<Timeline.Moment> moments = new ArrayList<>(moments(dated));
        silence(last, end, start).forEach(moments::add);
        moments.add(new Timeline.Moment(at(start, end), Timeline.Speaker.CHECK, "the check ends", true));
        return moments;
    }

    private static List<Timeline.Moment> moments(List<Dated> dated) {
        Instant start = dated.get(0).when();
        List<Timeline.Moment> moments = new ArrayList<>();
        Instant last = start;
        for (Dated each : dated) {
            silence(last, each.when(), start).forEach(moments::add);
            moments.add(new Timeline.Moment(
                    at(start, each.when()), each.speaker(), Printable.line(each.words()), each.own()));
            last = each.until();
        }
        return moments;
    }

    private static Stream<Timeline.Moment> silence(Instant from, Instant to, Instant start) {
        Duration between = Duration.between(from, to);
        return between.compareTo(LONG) < 0
                ? Stream.of()
                : Stream.of(new Timeline.Moment(
                        at(start, from), Timeline.Speaker.NOBODY, "nothing for " + Millis.words(between), true));
    }

    private static String gap(List<Dated> dated, Instant end) {
        Instant last = dated.stream()
                .filter(Dated::own)
                .map(Dated::when)
                .max(Comparator.naturalOrder())
                .orElse(end);
        Duration silent = Duration.between(last, end);
        return silent.compareTo(LONG) < 0
                ? ""
                : "For the last " + Millis.words(silent) + " the channel said nothing about this check.";
    }

    private static String at(Instant start, Instant when) {
        return "+" + Millis.words(Duration.between(start, when));
    }
}
