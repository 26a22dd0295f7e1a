package org.ucwatck.reference.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.CallFault;
import org.ucwatck.reference.bend.InputFault;
import org.ucwatck.reference.bend.StateFault;
import org.ucwatck.reference.bend.request.IdLimit;
import org.ucwatck.reference.bend.request.StartBends;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.PhoneNumber;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.world.Plan;

/** Reads what starts an operation (addPhoneAudio_ref, startPhoneAudio_ref, startMessaging_ref). */
final class PlanReader {
    private static final int LONGEST_ADDRESS = 454;
    private static final Pattern SIP = Pattern.compile(
            "sips?:[^\\s@<>\":/;,]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{1,5})?(?:;\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEL = Pattern.compile("[tT][eE][lL]:\\+?[0-9]{2,15}(?:;\\S*)?");

    private final Fields fields;
    private final Documented documented;
    private final Bends bends;
    private final IdLimit limit;
    private final StartBends start;

    PlanReader(Fields fields, Request request, Bends bends) {
        this.fields = fields;
        this.documented = fields.documented();
        this.bends = bends;
        this.limit = new IdLimit(bends, request, documented.most("operationId"));
        this.start = new StartBends(bends, request);
    }

    /** @throws Refusal 400 for what is wrong, or what a reserved contact provokes */
    Plan read() {
        String id = operationId().orElse(null);
        String to = to();
        String subject = subject();
        String importance = importance();
        String threadId =
                fields.text("threadId").filter(each -> start.keepsThread()).orElse(null);
        fields.check();
        return new Plan(id, to, null, subject, importance, threadId);
    }

    private String subject() {
        if (!documented.knows("subject")) {
            return "";
        }
        return fields.text("subject", start.longestSubject(documented.most("subject")))
                .filter(start::keepsSubject)
                .map(start::kept)
                .orElse("");
    }

    private String importance() {
        if (!documented.knows("importance")) {
            return "Normal";
        }
        List<String> values = documented.values("importance");
        Optional<String> given = bends.has(CallFault.UNKNOWN_IMPORTANCE_ACCEPTED)
                ? fields.string("importance").filter(values::contains)
                : fields.oneOf("importance", start.importance(values));
        return given.filter(each -> !bends.has(CallFault.IMPORTANCE_LOST)).orElse("Normal");
    }

    /** As {@link #read()}, with the number of the phone to ring first. */
    Plan readWithPhone(Availability availability) {
        Optional<String> given = fields.text("phoneNumber");
        Plan plan = read();
        boolean own = given.isPresent() && !bends.has(StateFault.PHONE_NUMBER_NOT_ECHOED);
        String number = given.isPresent() ? normalised(given.get()) : "";
        @Nullable String rung = own ? number : byDefault(availability);
        Directory.provoke(plan.to());
        return new Plan(plan.operationId(), plan.to(), rung, plan.subject(), plan.importance(), plan.threadId());
    }

    private String normalised(String given) {
        return PhoneNumber.normalised(given, bends)
                .orElseThrow(() -> Refusal.badRequest("NormalizationFailed", "The phone normalization failed."));
    }

    private @Nullable String byDefault(Availability availability) {
        @Nullable String number = availability.phoneNumber();
        if (number == null) {
            fields.reject("phoneNumber", "Missing");
            fields.check();
        }
        if (bends.has(StateFault.DEFAULT_PHONE_NUMBER_ABSENT)) {
            return null;
        }
        return bends.has(StateFault.DEFAULT_PHONE_NUMBER_IGNORED) ? Directory.OTHER_NUMBER : number;
    }

    Optional<String> operationId() {
        Optional<String> id = fields.string("operationId");
        if (id.isEmpty()) {
            return id;
        }
        String text = id.get();
        if (limit.isExceededBy(text) || hasLoneSurrogate(text)) {
            fields.reject("operationId", "TooLong");
        }
        return Optional.of(limit.kept(text));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(each -> each >= 0xD800 && each <= 0xDFFF);
    }

    private String to() {
        Optional<String> to = fields.string("to");
        if (to.isEmpty() || to.get().isBlank()) {
            return fields.isRejected("to") ? Directory.UNKNOWN : withoutTo();
        }
        boolean fine = isAddress(to.get());
        if (!fine && !bends.has(InputFault.TO_SCHEME_UNCHECKED)) {
            fields.reject("to", "Invalid");
        }
        return fine ? to.get() : Directory.UNKNOWN;
    }

    private static boolean isAddress(String text) {
        boolean known = SIP.matcher(text).matches() || TEL.matcher(text).matches();
        return known && text.length() <= LONGEST_ADDRESS;
    }

    private String withoutTo() {
        if (documented.requires("to") && !bends.has(InputFault.TO_NOT_REQUIRED)) {
            fields.reject("to", "Missing");
        }
        return Directory.REACHABLE.toLowerCase(Locale.ROOT);
    }
}
