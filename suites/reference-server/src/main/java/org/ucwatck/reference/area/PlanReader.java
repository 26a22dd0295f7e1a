package org.ucwatck.reference.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.request.IdLimit;
import org.ucwatck.reference.fault.request.StartMutator;
import org.ucwatck.reference.life.DataUri;
import org.ucwatck.reference.life.Message;
import org.ucwatck.reference.life.Plan;
import org.ucwatck.reference.people.Availability;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.PhoneNumber;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Reads what starts an operation (addPhoneAudio_ref, startPhoneAudio_ref, startMessaging_ref). */
final class PlanReader {
    private static final int LONGEST_ADDRESS = 454;
    private static final Pattern SIP = Pattern.compile(
            "sips?:[^\\s@<>\":/;,]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{1,5})?(?:;\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEL = Pattern.compile("[tT][eE][lL]:\\+?[0-9]{2,15}(?:;\\S*)?");

    private final Fields fields;
    private final Documented documented;
    private final Deviations deviations;
    private final IdLimit limit;
    private final StartMutator start;

    PlanReader(Fields fields, Request request, Deviations deviations) {
        this.fields = fields;
        this.documented = fields.documented();
        this.deviations = deviations;
        this.limit = new IdLimit(calls(), request, idLimit());
        this.start = new StartMutator(calls(), request);
    }

    /** Faults of calls leave invitations to exchange messages alone. */
    private Deviations calls() {
        return isChat() ? new Deviations(Set.of(), deviations.variants()) : deviations;
    }

    private boolean isChat() {
        return !documented.knows("phoneNumber");
    }

    private boolean chat(ChatFault fault) {
        return isChat() && deviations.has(fault);
    }

    private int idLimit() {
        int most = documented.most("operationId");
        return chat(ChatFault.CHAT_ID_51_ACCEPTED) ? most + 1 : chat(ChatFault.CHAT_ID_50_REFUSED) ? most - 1 : most;
    }

    private int subjectLimit() {
        int most = start.longestSubject(documented.most("subject"));
        return chat(ChatFault.CHAT_SUBJECT_251_ACCEPTED)
                ? most + 1
                : chat(ChatFault.CHAT_SUBJECT_250_REFUSED) ? most - 1 : most;
    }

    /** The message that comes with an invitation; null when there is none. */
    Message.@Nullable Content message() {
        Optional<String> given = documented.knows("message") ? fields.string("message") : Optional.empty();
        Optional<Message.Content> read = given.flatMap(DataUri::read);
        if (given.isPresent() && read.isEmpty()) {
            fields.reject("message", "Invalid");
        }
        return read.orElse(null);
    }

    /** @throws Refusal 400 for what is wrong, or what a reserved contact provokes */
    Plan read() {
        String id = operationId().orElse(null);
        String to = to();
        String subject = subject();
        String importance = importance();
        String threadId =
                fields.text("threadId").filter(each -> start.keepsThread()).orElse(null);
        Message.Content message = message();
        fields.check();
        return new Plan(id, to, null, subject, importance, threadId, message);
    }

    private String subject() {
        if (!documented.knows("subject")) {
            return "";
        }
        return fields.text("subject", subjectLimit())
                .filter(start::keepsSubject)
                .map(start::kept)
                .orElse("");
    }

    private String importance() {
        if (!documented.knows("importance")) {
            return "Normal";
        }
        List<String> values = documented.values("importance").stream()
                .filter(each -> !each.equals("Emergency") || !chat(ChatFault.CHAT_EMERGENCY_REFUSED))
                .toList();
        Optional<String> given =
                calls().has(CallFault.UNKNOWN_IMPORTANCE_ACCEPTED) || chat(ChatFault.CHAT_UNKNOWN_IMPORTANCE_ACCEPTED)
                        ? fields.string("importance").filter(values::contains)
                        : fields.oneOf("importance", start.importance(values));
        return given.filter(each -> !calls().has(CallFault.IMPORTANCE_LOST)).orElse("Normal");
    }

    /** As {@link #read()}, with the number of the phone to ring first. */
    Plan readWithPhone(Availability availability) {
        Optional<String> given = fields.text("phoneNumber");
        Plan plan = read();
        boolean own = given.isPresent() && !deviations.has(StateFault.PHONE_NUMBER_NOT_ECHOED);
        String number = given.isPresent() ? normalised(given.get()) : "";
        @Nullable String rung = own ? number : byDefault(availability);
        Directory.provoke(plan.to());
        return new Plan(plan.operationId(), plan.to(), rung, plan.subject(), plan.importance(), plan.threadId());
    }

    private String normalised(String given) {
        return PhoneNumber.normalised(given, deviations)
                .orElseThrow(() -> Refusal.badRequest("NormalizationFailed", "The phone normalization failed."));
    }

    private @Nullable String byDefault(Availability availability) {
        @Nullable String number = availability.phoneNumber();
        if (number == null) {
            fields.reject("phoneNumber", "Missing");
            fields.check();
        }
        if (deviations.has(StateFault.DEFAULT_PHONE_NUMBER_ABSENT)) {
            return null;
        }
        return deviations.has(StateFault.DEFAULT_PHONE_NUMBER_IGNORED) ? Directory.OTHER_NUMBER : number;
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
        if (!fine && !deviations.has(InputFault.TO_SCHEME_UNCHECKED)) {
            fields.reject("to", "Invalid");
        }
        return fine ? to.get() : Directory.UNKNOWN;
    }

    private static boolean isAddress(String text) {
        boolean known = SIP.matcher(text).matches() || TEL.matcher(text).matches();
        return known && text.length() <= LONGEST_ADDRESS;
    }

    private String withoutTo() {
        if (documented.requires("to") && !deviations.has(InputFault.TO_NOT_REQUIRED)) {
            fields.reject("to", "Missing");
        }
        return Directory.REACHABLE.toLowerCase(Locale.ROOT);
    }
}
