package org.ucwatck.reference.people;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.ucwatck.reference.wire.Bytes;

/** A photo that is a grey square: a baseline JPEG (ITU T.81): small, but as real as any other. */
public final class Portrait {
    private static final int BLOCK = 8;
    private static final int ALL_ONES = 0xff;

    /** One table, in which every coefficient of a block is worth one step. */
    private static final byte[] QUANTISATION = segment(0xdb, quantisation());

    /** Tables of one code each, the single bit 0: no difference of DC, and end of block. */
    private static final byte[] CODES_DC = segment(0xc4, table(0x00));

    private static final byte[] CODES_AC = segment(0xc4, table(0x10));
    private static final byte[] SCAN = segment(0xda, new byte[] {1, 1, 0, 0, 63, 0});

    private Portrait() {}

    /** @param side width and height in pixels, from 1 to 65535 */
    public static Bytes square(int side) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        out.writeBytes(QUANTISATION);
        byte high = (byte) (side >> 8);
        byte low = (byte) side;
        out.writeBytes(segment(0xc0, new byte[] {8, high, low, high, low, 1, 1, 0x11, 0}));
        out.writeBytes(CODES_DC);
        out.writeBytes(CODES_AC);
        out.writeBytes(SCAN);
        out.writeBytes(blocks((side + BLOCK - 1) / BLOCK));
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return Bytes.of(out.toByteArray());
    }

    /** Two bits 0 for each block, and ones up to the end of the last byte. */
    private static byte[] blocks(int across) {
        int bits = 2 * across * across;
        byte[] all = new byte[(bits + BLOCK - 1) / BLOCK];
        if (bits % BLOCK != 0) {
            all[all.length - 1] = (byte) (ALL_ONES >> (bits % BLOCK));
        }
        return all;
    }

    private static byte[] quantisation() {
        byte[] table = new byte[1 + BLOCK * BLOCK];
        Arrays.fill(table, 1, table.length, (byte) 1);
        return table;
    }

    /** One code of one bit, for the value 0. */
    private static byte[] table(int number) {
        byte[] table = new byte[1 + 16 + 1];
        table[0] = (byte) number;
        table[1] = 1;
        return table;
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
        return out.toByteArray();
    }
}
