package org.ucwatck.harness.config;

import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** Reads the meeting that anonymous users join: its URI, and its key where that is not the conference id. */
final class MeetingReader {
    private static final String EXAMPLE = "sip:john@contoso.com;gruu;opaque=app:conf:focus:id:5LB7MRBC";
    private static final String REFERENCE = "${";

    private final SecretReferences secretReferences;
    private final Problems problems;

    MeetingReader(SecretReferences secretReferences, Problems problems) {
        this.secretReferences = secretReferences;
        this.problems = problems;
    }

    Optional<Grant.AnonymousMeeting> read(Entry entry) {
        Section section = Section.of(entry, problems, List.of("conference", "key"));
        Optional<Entry> written = section.require("conference", "conference: \"${env:NAME}\", which holds " + EXAMPLE);
        Optional<String> conference = written.flatMap(this::conference);
        Optional<Secret> key = section.get("key").isPresent()
                ? section.require("key", "key: \"${env:NAME}\"").flatMap(secretReferences::secret)
                : conference.flatMap(uri -> idOf(written.orElseThrow(), uri));
        return conference.flatMap(uri -> key.map(secret -> new Grant.AnonymousMeeting(uri, secret)));
    }

    private Optional<String> conference(Entry entry) {
        Optional<String> text = isReference(entry) ? secretReferences.text(entry) : entry.text(problems);
        if (text.isPresent() && Form.conferenceId(text.get()).isEmpty()) {
            problems.add(entry, "is not the URI of a meeting; write one such as " + EXAMPLE);
            return Optional.empty();
        }
        return text;
    }

    private static boolean isReference(Entry entry) {
        return entry.text(new Problems()).filter(it -> it.startsWith(REFERENCE)).isPresent();
    }

    /** Without a key of its own a meeting has its conference id as the key, so that the end of its URI is a secret. */
    private Optional<Secret> idOf(Entry entry, String uri) {
        if (!isReference(entry)) {
            problems.add(
                    entry,
                    "holds the key of the meeting, its conference id; write \"${env:NAME}\" or \"${file:PATH}\", or"
                            + " give the key beside it if it is another one");
            return Optional.empty();
        }
        return Form.conferenceId(uri).flatMap(id -> secretReferences.part(entry, "the conference id in it", id));
    }
}
