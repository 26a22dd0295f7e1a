package org.ucwatck.conformance.me;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** The photo of a user: a JPEG of a size, and what says how long it is current (pages MeDashboard and photo_ref). */
@ConformanceChecks(needs = "presence")
record PhotoChecks(Format format) {
    private static final String GET = "photo.GET";
    private static final String ETAG = "photo.etag";
    private static final String EXPIRES = "photo.expires";
    private static final String CURRENT = "photo.current";
    private static final String NO_LARGER = "photo.no-larger";

    /** A size that a client asks for, and what its name means. */
    private record Size(String name, int side) {}

    @Test
    @Check(rule = "photo.jpeg", operation = GET)
    void photoIsAJpegWhateverIsAccepted(CheckContext context) {
        Photo photo = Photo.of(context);
        for (String accepted : List.of("image/jpeg", "*/*")) {
            Exchange answer = photo.get(photo.request().header("Accept", accepted));
            photo.judge("photo.jpeg", "Accept: " + accepted, answer);
        }
    }

    @Test
    @Check(rule = ETAG, operation = GET)
    void photoThatIsKnownIsNotSentAgain(CheckContext context) {
        Photo photo = Photo.of(context);
        Exchange shown = photo.get(photo.request());
        Optional<String> etag = shown.header("ETag");
        context.judge(ETAG, shown).status(200).that(etag.isPresent(), "an ETag", "no header ETag");
        if (etag.isPresent()) {
            Exchange again = known(photo, shown, context);
            context.judge(ETAG, again).of("If-None-Match with its ETag").status(304);
            Exchange other = context.send(photo.request().header("If-None-Match", "\"tck-of-no-photo\""));
            context.judge(ETAG, other).of("If-None-Match with another ETag").status(200);
        }
    }

    /** A photo may change meanwhile; then the new one is asked for, with its own ETag. */
    private static Exchange known(Photo photo, Exchange shown, CheckContext context) {
        Exchange again = context.send(conditional(photo, shown));
        boolean changed = again.status() == 200
                && again.header("ETag").isPresent()
                && !again.body().equals(shown.body());
        return changed ? context.send(conditional(photo, again)) : again;
    }

    private static UcwaRequest conditional(Photo photo, Exchange shown) {
        return photo.request().header("If-None-Match", shown.header("ETag").orElseThrow());
    }

    @Test
    @Check(rule = EXPIRES, operation = GET, also = CURRENT)
    void photoSaysHowLongItIsCurrent(CheckContext context) {
        Photo photo = Photo.of(context);
        Exchange shown = photo.get(photo.request());
        Optional<Instant> until = date(shown, "Expires");
        String words = "Expires: " + shown.header("Expires").orElse("none");
        context.judge(EXPIRES, shown).status(200).that(until.isPresent(), "a date in the header Expires", words);
        Optional<Instant> sent = date(shown, "Date");
        if (until.isPresent() && sent.isPresent()) {
            context.judge(CURRENT, shown)
                    .that(!until.get().isBefore(sent.get()), "Expires not before the date of the answer", words);
        }
    }

    private static Optional<Instant> date(Exchange answer, String header) {
        try {
            return answer.header(header)
                    .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Test
    @Check(rule = "photo.size", operation = GET, also = NO_LARGER)
    void photoComesInTheSizeThatIsAskedForOrSmaller(CheckContext context) {
        Photo photo = Photo.of(context);
        noLarger(context, new Size("none", 48), photo.get(photo.request()));
        for (Size size : List.of(new Size("HR64X64", 64), new Size("HR240X240", 240))) {
            Exchange answer = context.send(photo.request(size.name()));
            photo.judge("photo.size", "size=" + size.name(), answer);
            noLarger(context, size, answer);
        }
    }

    private static void noLarger(CheckContext context, Size size, Exchange answer) {
        Jpeg.of(answer.body()).ifPresent(shown -> context.judge(NO_LARGER, answer)
                .of("size=" + size.name())
                .that(
                        shown.fits(size.side(), size.side()),
                        "at most " + size.side() + " pixels each way",
                        shown.width() + " by " + shown.height() + " pixels"));
    }

    @Test
    @Check(rule = "photo.size-malformed", operation = GET)
    void sizeOfAnotherFormIsRefusedOrIgnored(CheckContext context) {
        Photo photo = Photo.of(context);
        photo.get(photo.request());
        Exchange answer = context.send(photo.request("large"));

        context.judge("photo.size-malformed", answer).of("size=large").status(200, 400);
    }
}
