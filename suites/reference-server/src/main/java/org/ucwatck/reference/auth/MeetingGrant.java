package org.ucwatck.reference.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.GuestFault;
import org.ucwatck.reference.fault.SignInFault;
import org.ucwatck.reference.fault.Variant;

/** The grant of guests (AuthenticationInUCWA, anonymous meeting grant type, refreshing an OAuth token). */
final class MeetingGrant {
    static final String TYPE = "urn:microsoft.rtc:anonmeeting";

    private static final String KEY = "password";
    private static final String CONFERENCE = "ms_rtc_conferenceuri";
    private static final String RENEWED = "ms_rtc_renew";
    private static final String MISSING = "invalid_request";
    private static final String UNVERIFIED = "invalid_grant";

    private final Tokens tokens;
    private final List<Meeting> meetings;
    private final Deviations deviations;
    private final Map<String, Meeting> homes = new ConcurrentHashMap<>();
    private final Account everybody = Account.guest();

    MeetingGrant(Tokens tokens, List<Meeting> meetings, Deviations deviations) {
        this.tokens = tokens;
        this.meetings = List.copyOf(meetings);
        this.deviations = deviations;
    }

    /** What comes of a grant: a guest to whom a token is due, or an error of the page. */
    record Outcome(Optional<Account> guest, String error) {
        private static Outcome refused(String error) {
            return new Outcome(Optional.empty(), error);
        }
    }

    Outcome of(Map<String, String> form) {
        if (deviations.has(Variant.NO_GUESTS)
                || (form.size() == 1 && deviations.has(SignInFault.ADVERTISED_GRANT_UNKNOWN))) {
            return Outcome.refused("unsupported_grant_type");
        }
        if (!form.containsKey(CONFERENCE)) {
            return Outcome.refused(
                    deviations.has(GuestFault.MISSING_MEETING_AS_SERVER_ERROR) ? "server_error" : MISSING);
        }
        if (!form.containsKey(KEY)) {
            return Outcome.refused(deviations.has(Variant.MISSING_KEY_AS_INVALID_GRANT) ? UNVERIFIED : MISSING);
        }
        Optional<Meeting> meeting = joined(form.getOrDefault(CONFERENCE, ""), form.getOrDefault(KEY, ""));
        if (meeting.isEmpty() || deviations.has(GuestFault.RIGHT_KEY_REFUSED)) {
            return Outcome.refused(deviations.has(Variant.WRONG_KEY_AS_INVALID_REQUEST) ? MISSING : UNVERIFIED);
        }
        return form.containsKey(RENEWED) ? again(form.getOrDefault(RENEWED, ""), meeting.get()) : first(meeting.get());
    }

    private Optional<Meeting> joined(String conference, String key) {
        boolean anyMeeting = deviations.has(GuestFault.ANY_MEETING_JOINED) && conference.matches(Meeting.FORM);
        boolean organizer = deviations.has(GuestFault.ORGANIZER_AS_MEETING) && !conference.contains(";");
        return meetings.stream()
                .filter(each -> anyMeeting || organizer || each.isAt(conference))
                .filter(each -> each.key().equals(key) || deviations.has(GuestFault.ANY_KEY_TAKEN))
                .findFirst();
    }

    private Outcome first(Meeting meeting) {
        Account guest = deviations.has(GuestFault.ALL_GUESTS_ARE_ONE) ? everybody : Account.guest();
        homes.put(guest.uri(), meeting);
        return new Outcome(Optional.of(guest), "");
    }

    /** The same guest, if she is one of this meeting. */
    private Outcome again(String token, Meeting meeting) {
        if (deviations.has(GuestFault.RENEWAL_REFUSED)) {
            return Outcome.refused(UNVERIFIED);
        }
        Optional<Account> guest =
                tokens.find(token).map(Token::account).filter(it -> meeting.equals(homes.get(it.uri())));
        boolean stranger = guest.isEmpty() && deviations.has(GuestFault.ANY_TOKEN_RENEWED);
        if (stranger || (guest.isPresent() && deviations.has(GuestFault.RENEWED_AS_ANOTHER))) {
            return first(meeting);
        }
        return guest.map(it -> new Outcome(guest, "")).orElseGet(() -> Outcome.refused(UNVERIFIED));
    }

    /** The token that the renewal may give once more, on a server that extends it instead of granting another. */
    Optional<Token> kept(Map<String, String> form) {
        return deviations.has(Variant.RENEWED_TOKEN_IS_THE_SAME)
                ? Optional.ofNullable(form.get(RENEWED)).flatMap(tokens::find)
                : Optional.empty();
    }
}
