package org.ucwatck.reference.api;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.simulator.LoggedRequest;
import org.ucwatck.reference.simulator.Simulator;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Between Javalin and the server proper: reads requests off the wire and puts answers on it. */
public final class HttpFront {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_DRAINED = 1 << 24;
    private static final int WORTH_COMPRESSING = 1 << 10;

    private final ReferenceApi api;
    private final Simulator simulator;
    private final Deviations deviations;
    private final BrokenWire wire;
    private final Climate climate;

    public HttpFront(ReferenceApi api, Deviations deviations, Simulator simulator) {
        this.api = api;
        this.simulator = simulator;
        this.deviations = deviations;
        this.wire = new BrokenWire(deviations);
        this.climate = new Climate(deviations);
    }

    /** Handles any request, whatever its method and path. */
    public void handle(Context context) throws IOException {
        context.skipRemainingHandlers();
        if (!SimulatorFront.showed(context, simulator)) {
            handle(
                    context,
                    simulator.log().came(context.method().name(), context.req().getRequestURI()));
        }
    }

    private void handle(Context context, LoggedRequest logged) throws IOException {
        Climate.Strike strike = climate.strike(context.queryParam("ack") != null);
        Climate.Delays delays = climate.delays();
        if (StruckAnswer.instead(context, strike)) {
            logged.ended("", words(strike));
            return;
        }
        if (delays.any()) {
            context.future(() -> CompletableFuture.runAsync(() -> {}, after(delays.before()))
                    .thenCompose(started -> later(answered(context)))
                    .thenComposeAsync(CompletableFuture::completedFuture, after(delays.after()))
                    .thenAccept(asked -> writeLater(context, asked.with(logged), strike)));
            return;
        }
        Asked asked = answered(context).with(logged);
        if (asked.answer().body() instanceof Body.Later) {
            logged.held(api.rel(asked.request()));
            context.future(() -> later(asked).thenAccept(it -> writeLater(context, it, strike)));
        } else {
            write(context, asked, strike);
        }
    }

    /** A request, what is answered, and its place in the log once it has one. */
    private record Asked(Request request, Answer answer, Optional<LoggedRequest> logged) {
        Asked(Request request, Answer answer) {
            this(request, answer, Optional.empty());
        }

        Asked with(LoggedRequest place) {
            return new Asked(request, answer, Optional.of(place));
        }
    }

    private static String words(Climate.Strike strike) {
        return "struck: " + strike.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Asked answered(Context context) {
        Request head = request(context, Bytes.NONE);
        try {
            Request whole = request(context, body(context.req().getInputStream()));
            return new Asked(whole, api.answer(whole));
        } catch (Refusal refusal) {
            return new Asked(head, refusal.answer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletableFuture<Asked> later(Asked asked) {
        return asked.answer().body() instanceof Body.Later later
                ? later.answer().thenApply(answer -> new Asked(asked.request(), answer, asked.logged()))
                : CompletableFuture.completedFuture(asked);
    }

    private static Executor after(Duration time) {
        return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void writeLater(Context context, Asked asked, Climate.Strike strike) {
        try {
            write(context, asked, strike);
        } catch (IOException e) {
            // The client has gone; its next pending GET gets the page again.
            context.status(500);
        }
    }

    private static Request request(Context context, Bytes body) {
        var raw = context.req();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : Collections.list(raw.getHeaderNames())) {
            String all = String.join(", ", Collections.list(raw.getHeaders(name)));
            headers.put(name.toLowerCase(Locale.ROOT), all);
        }
        String scheme = headers.getOrDefault("x-forwarded-proto", "http")
                .split(",", -1)[0]
                .strip();
        String host = headers.getOrDefault("host", raw.getServerName() + ":" + raw.getServerPort());
        String query = raw.getQueryString() == null ? "" : raw.getQueryString();
        return new Request(
                raw.getMethod(), raw.getRequestURI(), QueryString.parse(query), headers, body, scheme + "://" + host);
    }

    private static Bytes body(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        long total = 0;
        for (int read = in.read(buffer); read >= 0 && total < MOST_DRAINED; read = in.read(buffer)) {
            total += read;
            if (total <= LARGEST_BODY) {
                body.write(buffer, 0, read);
            }
        }
        if (total > LARGEST_BODY) {
            Problem problem = Problem.of("EntityTooLarge", null, "The request is too large.");
            throw new Refusal(Answer.of(413, new Body.OfProblem(problem)));
        }
        return Bytes.of(body.toByteArray());
    }

    private void write(Context context, Asked asked, Climate.Strike strike) throws IOException {
        Request request = asked.request();
        Responder.Rendered rendered = api.render(asked.answer(), request);
        String rel = api.rel(request);
        boolean struck = StruckAnswer.after(context, strike);
        String status = struck ? words(strike) : String.valueOf(rendered.status());
        asked.logged().ifPresent(it -> it.ended(SimulatorFront.resource(rel, request), status));
        if (struck || wire.broke(context, rendered, rel)) {
            return;
        }
        HttpServletResponse out = context.res();
        context.status(rendered.status());
        out.setHeader("Content-Type", null);
        rendered.headers().forEach(each -> out.addHeader(each.name(), each.value()));
        Bytes body = compressed(rendered.body(), request, out);
        boolean bodiless = rendered.status() == 204 || rendered.status() == 304;
        if (deviations.has(Variant.CHUNKED) && !body.isEmpty()) {
            out.flushBuffer();
        } else if (!bodiless || deviations.has(Variant.ZERO_LENGTH_204)) {
            out.setContentLength(body.length());
        }
        if (!request.method().equals("HEAD")) {
            out.getOutputStream().write(body.toArray());
        }
    }

    private boolean isWorthCompressing(Bytes body, String method) {
        if (deviations.has(Variant.GZIP_OF_GETS_ALONE)) {
            return method.equals("GET") && !body.isEmpty();
        }
        return body.length() > WORTH_COMPRESSING || (deviations.has(Variant.GZIP) && !body.isEmpty());
    }

    private Bytes compressed(Bytes body, Request request, HttpServletResponse out) throws IOException {
        String accepted = request.header("Accept-Encoding").orElse("").replace(" ", "");
        boolean asked = accepted.contains("gzip") && !accepted.matches(".*gzip;q=0(\\.0*)?(,.*)?");
        if (!asked || !isWorthCompressing(body, request.method())) {
            return body;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body.toArray());
        }
        out.setHeader("Content-Encoding", "gzip");
        out.setHeader("Vary", "Accept-Encoding");
        return Bytes.of(packed.toByteArray());
    }
}
