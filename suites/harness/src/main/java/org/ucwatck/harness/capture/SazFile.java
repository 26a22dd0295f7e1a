package org.ucwatck.harness.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Spool;

/** Fiddler's session archive: a zip with the raw messages of each session, and what the proxy noted of it. */
final class SazFile {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:.*[/\\\\])?raw[/\\\\]([0-9]{1,12})_([csm])\\.(?:txt|xml)");

    private static final int LONGEST = Bounds.LONGEST_BODY + Bounds.DEFAULT.head();

    private final ZipFile zip;
    private final Reading reading;
    private final Spool spool;

    private SazFile(ZipFile zip, Reading reading, Spool spool) {
        this.zip = zip;
        this.reading = reading;
        this.spool = spool;
    }

    static void read(Path path, Reading reading, Spool spool) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            new SazFile(zip, reading, spool).sessions();
        } catch (ZipException e) {
            reading.broken("is a damaged zip: " + e.getMessage() + "; save the sessions anew");
        }
    }

    private void sessions() {
        Map<Long, Map<String, ZipEntry>> sessions = new TreeMap<>();
        zip.stream().forEach(entry -> {
            Matcher name = NAME.matcher(entry.getName());
            if (name.matches()) {
                sessions.computeIfAbsent(Long.valueOf(name.group(1)), number -> new HashMap<>())
                        .put(name.group(2).toLowerCase(Locale.ROOT), entry);
            }
        });
        if (sessions.isEmpty()) {
            reading.broken(
                    "is a zip without raw/N_c.txt, so no session archive of Fiddler; save the sessions as SAZ, or"
                            + " unpack the zip and give the HAR in it");
        }
        sessions.forEach(this::session);
    }

    private void session(long number, Map<String, ZipEntry> parts) {
        try {
            byte[] asked = bytes(parts, "c");
            if (asked.length == 0) {
                throw new CaptureUnreadable(
                        "raw/" + number + "_c.txt, the request, is missing or empty; the session is left out");
            }
            SazSession session = new SazSession(number, asked, bytes(parts, "s"), bytes(parts, "m"));
            reading.add(session.read(reading, spool));
        } catch (CaptureUnreadable e) {
            reading.damaged("session " + number + ": " + e.words());
        }
    }

    private byte[] bytes(Map<String, ZipEntry> parts, String kind) throws CaptureUnreadable {
        ZipEntry entry = parts.get(kind);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LONGEST);
        } catch (IOException e) {
            throw new CaptureUnreadable(entry.getName() + " cannot be unpacked (" + e.getMessage()
                    + "); if the archive has a password, save it without one");
        }
    }
}
