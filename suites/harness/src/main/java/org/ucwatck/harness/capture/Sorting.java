package org.ucwatck.harness.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.verdict.exchange.UriReference;

/** Tells the exchanges of UCWA in a recording from all others, and what each of them is about. */
final class Sorting {
    private static final Pattern GRANT = Pattern.compile("(?:^|&)grant_type=");
    private static final Pattern GRANTED = Pattern.compile("\"access_token\"\\s*:");

    private final KnownLinks links = new KnownLinks();
    private final Set<String> tokens = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();
    private final Map<Unjudged, Integer> others = new EnumMap<>(Unjudged.class);
    private final List<Sorted> judged = new ArrayList<>();
    private final List<Exchange> granting = new ArrayList<>();

    private Sorting() {}

    /** Two walks: the links that tell what a request is about may come after it. */
    static Sorting of(List<Captured> entries) {
        Sorting sorting = new Sorting();
        List<Glance> glances = entries.stream().map(sorting::look).toList();
        for (int i = 0; i < entries.size(); i++) {
            sorting.sort(entries.get(i), glances.get(i));
        }
        return sorting;
    }

    /** The exchanges that are judged, in the order of the file. */
    List<Sorted> judged() {
        return judged;
    }

    /** How many are not, and why. */
    Map<Unjudged, Integer> others() {
        return others;
    }

    /** Those that ask for tokens or grant them, whatever host they are of: nothing of them is kept but what has to be hidden. */
    List<Exchange> granting() {
        return granting;
    }

    private Glance look(Captured entry) {
        Exchange exchange = entry.exchange();
        Challenge.of(exchange).map(Challenge::href).map(Urls::withoutQuery).ifPresent(tokens::add);
        Glance glance = Glance.at(exchange);
        if (glance.ucwa()) {
            links.add(exchange, glance);
            hosts.add(UriReference.origin(exchange.request().url()));
        }
        return glance;
    }

    private void sort(Captured entry, Glance glance) {
        Optional<Unjudged> why = entry.recorder() == Recorder.SUITE ? entry.unjudged() : unjudged(entry, glance);
        why.ifPresent(reason -> others.merge(reason, 1, Integer::sum));
        if (why.filter(Unjudged.TOKEN::equals).isPresent()) {
            granting.add(entry.exchange());
        }
        if (why.isEmpty()) {
            judged.add(entry.recorder() == Recorder.SUITE ? Sorted.of(entry, glance) : known(entry, glance));
        }
    }

    private Sorted known(Captured entry, Glance glance) {
        Exchange exchange = entry.exchange();
        UcwaRequest request = exchange.request();
        UcwaRequest known = request.about(links.rel(exchange, glance))
                .within(links.application(request.url()).orElse(""));
        boolean reliable = glance.readable() || entry.body() == CapturedBody.State.WHOLE;
        return Sorted.of((reliable && exchange.status() != 206 ? entry : entry.withoutBody()).about(known), glance);
    }

    private Optional<Unjudged> unjudged(Captured entry, Glance glance) {
        Exchange exchange = entry.exchange();
        if (isOfTokens(exchange)) {
            return Optional.of(Unjudged.TOKEN);
        }
        if (entry.unjudged().isPresent()) {
            return entry.unjudged();
        }
        if (!glance.ucwa() && !links.know(exchange.request().url())) {
            boolean here = hosts.contains(UriReference.origin(exchange.request().url()));
            return Optional.of(here ? Unjudged.OTHER : Unjudged.OTHER_HOST);
        }
        return ofUcwa(exchange);
    }

    private static Optional<Unjudged> ofUcwa(Exchange exchange) {
        if (exchange.request().method().equals("OPTIONS")) {
            return Optional.of(Unjudged.PREFLIGHT);
        }
        if (exchange.status() < 200 || exchange.status() / 100 == 3) {
            return Optional.of(Unjudged.CACHED);
        }
        if (Weather.of(exchange).isPresent()) {
            return Optional.of(Unjudged.BUSY);
        }
        return isInFront(exchange) ? Optional.of(Unjudged.IN_FRONT) : Optional.empty();
    }

    private boolean isOfTokens(Exchange exchange) {
        return tokens.contains(Urls.withoutQuery(exchange.request().url()))
                || GRANT.matcher(exchange.request().payload().forLog()).find()
                || !Glance.isVendor(exchange)
                        && GRANTED.matcher(exchange.body().forLog()).find();
    }

    /** A page for people, or an error of no UCWA media type that shows nothing of UCWA, may come from a proxy. */
    private static boolean isInFront(Exchange exchange) {
        String type = exchange.mediaType().map(MediaType::name).orElse("");
        if (CapturedBody.isPage(type)) {
            return true;
        }
        boolean shows = Glance.isVendor(exchange)
                || exchange.headers().stream().anyMatch(header -> header.name().regionMatches(true, 0, "X-MS-", 0, 5))
                || new String(exchange.body().bytes(), StandardCharsets.UTF_8).contains("code");
        return exchange.status() >= 400 && !exchange.body().isEmpty() && !shows;
    }
}
