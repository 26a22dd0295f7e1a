package org.ucwatck.harness.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text file, or says in words why it cannot be read. */
public final class FileText {
    /** Says what is wrong with a file, without its name. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }

        /** What is wrong, as the end of a sentence that begins with the name of the file. */
        public String what() {
            return String.valueOf(getMessage());
        }
    }

    private FileText() {}

    /** The text of a UTF-8 file of at most so many bytes, without a byte-order mark. */
    public static String read(Path file, int mostBytes) throws Unreadable {
        byte[] bytes = bytes(file, mostBytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("is not UTF-8 text");
        }
    }

    private static byte[] bytes(Path file, int mostBytes) throws Unreadable {
        if (!Files.exists(file)) {
            throw new Unreadable("does not exist");
        }
        if (Files.isDirectory(file)) {
            throw new Unreadable("is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new Unreadable("is larger than " + mostBytes / 1024 + " KiB");
            }
            return bytes;
        } catch (IOException e) {
            throw new Unreadable("cannot be read");
        }
    }
}
