package org.atende.mail.content.tnef;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a stretch of bytes that never claims more than there is: lengths are cut to what remains. */
final class LittleEndian {

    private final ByteBuffer bytes;

    LittleEndian(byte[] data) {
        this(ByteBuffer.wrap(data));
    }

    private LittleEndian(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean has(int count) {
        return bytes.remaining() >= count;
    }

    int length() {
        return bytes.remaining();
    }

    int readByte() {
        return bytes.get() & 0xFF;
    }

    int readShort() {
        return bytes.getShort() & 0xFFFF;
    }

    int readInt() {
        return bytes.getInt();
    }

    void skip(int count) {
        bytes.position(bytes.position() + within(count));
    }

    /** The next bytes, shared and not copied. */
    LittleEndian take(int count) {
        int size = within(count);
        ByteBuffer part = bytes.slice(bytes.position(), size);
        skip(size);
        return new LittleEndian(part);
    }

    byte[] toBytes() {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }

    private int within(int count) {
        return count < 0 || count > bytes.remaining() ? bytes.remaining() : count;
    }
}
