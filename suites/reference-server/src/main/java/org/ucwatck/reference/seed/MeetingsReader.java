package org.ucwatck.reference.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.auth.Meeting;

/** Reads the meetings that guests may join. */
final class MeetingsReader {
    private static final String URI_FORM = "write one such as " + Organisation.USUAL.conference();
    private static final String KEY_FORM = "write 4 to 64 letters and digits";

    private MeetingsReader() {}

    /** Those of the file; without the section the first user has one, with a fixed key. */
    static List<Meeting> read(@Nullable SeedNode node, List<Account> accounts) {
        if (node == null) {
            return accounts.stream().limit(1).map(MeetingsReader::usual).toList();
        }
        List<Meeting> meetings = new ArrayList<>();
        for (SeedNode item : node.items()) {
            meeting(item).ifPresent(it -> add(item, it, meetings));
        }
        return meetings;
    }

    private static Meeting usual(Account organizer) {
        String usual = Organisation.USUAL.conference();
        return new Meeting(organizer.uri() + usual.substring(usual.indexOf(';')), Organisation.USUAL.key());
    }

    private static Optional<Meeting> meeting(SeedNode item) {
        Map<String, SeedNode> members = item.members(Set.of("conference", "key"));
        Optional<String> conference =
                text(item, members, "conference").flatMap(it -> it.text(uri -> uri.matches(Meeting.FORM), URI_FORM));
        Optional<String> key =
                text(item, members, "key").flatMap(it -> it.text(word -> word.matches("[A-Za-z0-9]{4,64}"), KEY_FORM));
        return conference.flatMap(uri -> key.map(word -> new Meeting(uri, word)));
    }

    private static Optional<SeedNode> text(SeedNode item, Map<String, SeedNode> members, String name) {
        if (!members.containsKey(name)) {
            item.problem("a meeting needs a " + name);
        }
        return Optional.ofNullable(members.get(name));
    }

    private static void add(SeedNode item, Meeting meeting, List<Meeting> meetings) {
        if (meetings.stream().anyMatch(each -> each.conference().equalsIgnoreCase(meeting.conference()))) {
            item.problem(SeedProblems.quoted(meeting.conference()) + " stands here twice; remove one");
        }
        meetings.add(meeting);
    }
}
