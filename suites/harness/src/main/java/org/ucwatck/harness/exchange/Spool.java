package org.ucwatck.harness.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Long bodies of a run, on disk rather than in memory. They are not masked: the file is its owner's alone, and on a Unix
 * system has no name from the moment it is open, so that it is gone with the process however that ends.
 */
public final class Spool implements AutoCloseable {
    private @Nullable FileChannel file;
    private boolean unusable;
    private long end;

    /** Where the bytes of one body are. */
    record Place(Spool spool, long offset, int length) {
        byte[] read() {
            return spool.read(offset, length);
        }
    }

    /** Keeps the bytes; empty when the disk takes none, so that they have to stay in memory. */
    synchronized Optional<Place> keep(byte[] bytes) {
        if (unusable) {
            return Optional.empty();
        }
        try {
            Place place = new Place(this, end, bytes.length);
            FileChannel out = open();
            for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                end += out.write(left, end);
            }
            return Optional.of(place);
        } catch (IOException e) {
            unusable = true;
            return Optional.empty();
        }
    }

    private FileChannel open() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("ucwa-tck-", ".bodies");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    private byte[] read(long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            FileChannel in = channel();
            while (bytes.hasRemaining() && in.read(bytes, offset + bytes.position()) >= 0) {
                // on to the next part
            }
            return bytes.array();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a body back from the temporary folder", e);
        }
    }

    private synchronized FileChannel channel() throws IOException {
        return open();
    }

    /** The bodies are gone. */
    @Override
    public synchronized void close() {
        unusable = true;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // its bytes are of no use any more
        }
    }
}
