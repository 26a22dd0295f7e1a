package org.ucwatck.reference.area;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.PhotoFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Portrait;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Refusal;

/** photo_ref, contactPhoto_ref and what MeDashboard says of photos. */
public final class PhotoArea {
    private static final String PHOTOS = Paths.APPLICATIONS + "/{app}/photos";
    private static final Pattern SIZE = Pattern.compile("HR([1-9][0-9]{0,3})X([1-9][0-9]{0,3})");
    private static final int DEFAULT = 48;
    private static final int LARGEST = 648;
    private static final Duration CURRENT = Duration.ofHours(4);
    private static final Bytes NO_JPEG = Bytes.of("\u0089PNG\r\n");

    /** As HTTP writes dates; unlike RFC_1123_DATE_TIME with two digits for the day. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Deviations deviations;

    public PhotoArea(Deviations deviations) {
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("GET", PHOTOS + "/me", "photo", this::own);
        routes.on("GET", PHOTOS + "/{contact}", "contactPhoto", this::ofContact);
    }

    private Answer own(Call call) {
        if (deviations.has(Variant.NO_PHOTO)) {
            throw Refusal.notFound(null, "The user has no photo.");
        }
        return photo(call);
    }

    private Answer ofContact(Call call) {
        if (call.application().world().directory().at(call.part("contact")).isEmpty()) {
            throw Refusal.notFound(null, "There is no such photo.");
        }
        return photo(call);
    }

    private Answer photo(Call call) {
        int side = side(call.request().parameter("size"));
        String etag = "\"photo-" + side + (has(PhotoFault.PHOTO_ETAG_OF_ANSWER) ? UUID.randomUUID() : "") + "\"";
        boolean known = call.request()
                .header("If-None-Match")
                .map(given -> has(PhotoFault.PHOTO_NEVER_SENT_AGAIN) || isSame(given, etag))
                .orElse(false);
        Answer answer = known && !has(PhotoFault.PHOTO_ALWAYS_SENT) ? Answer.of(304, Body.NONE) : shown(side);
        return current(has(PhotoFault.PHOTO_WITHOUT_ETAG) ? answer : answer.with("ETag", etag), call);
    }

    private static boolean isSame(String given, String etag) {
        return given.strip().replace("\"", "").equals(etag.replace("\"", ""));
    }

    private Answer shown(int side) {
        String type = has(PhotoFault.PHOTO_DECLARED_AS_PNG) ? "image/png" : "image/jpeg";
        Bytes bytes = has(PhotoFault.PHOTO_IS_NO_JPEG) ? NO_JPEG : Portrait.square(side);
        return Answer.of(200, new Body.OfBytes(type, bytes));
    }

    private Answer current(Answer answer, Call call) {
        Answer kept = answer.with("Cache-Control", "private");
        if (has(PhotoFault.PHOTO_WITHOUT_EXPIRES)) {
            return kept;
        }
        Instant now = call.application().world().clock().instant();
        Instant until = has(PhotoFault.PHOTO_EXPIRED) ? now.minus(CURRENT) : now.plus(CURRENT);
        return kept.with("Expires", has(PhotoFault.PHOTO_EXPIRES_AS_NUMBER) ? "14400" : DATE.format(until));
    }

    /** The side of the photo, which is a square, for the size that is asked for. */
    private int side(Optional<String> size) {
        Matcher asked = SIZE.matcher(size.orElse("HR" + DEFAULT + "X" + DEFAULT));
        boolean known = asked.matches();
        boolean refused = !known && deviations.has(Variant.PHOTO_SIZE_STRICT);
        if (refused || (size.isPresent() && has(PhotoFault.PHOTO_SIZE_REFUSED))) {
            throw Refusal.badRequest(null, "The size is not understood.");
        }
        if (!known && has(PhotoFault.PHOTO_SIZE_BREAKS)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        if (!known || deviations.has(Variant.PHOTO_OF_ONE_SIZE)) {
            return DEFAULT;
        }
        int side = Math.min(Integer.parseInt(asked.group(1)), Integer.parseInt(asked.group(2)));
        return has(PhotoFault.PHOTO_LARGER_THAN_ASKED) ? LARGEST : Math.min(side, LARGEST);
    }

    private boolean has(PhotoFault fault) {
        return deviations.has(fault);
    }
}
