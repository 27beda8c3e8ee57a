package org.atende.mail.content.tnef;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atende.mail.content.mime.TextDecoder;

/** The properties of a message or an attachment, of which only texts and bytes are kept. */
final class MapiProperties {

    static final int ATTACHMENT_OBJECT = 0x3701;
    static final int LONG_FILE_NAME = 0x3707;
    static final int CONTENT_ID = 0x3712;
    static final int DISPLAY_NAME = 0x3001;
    static final int BODY = 0x1000;
    static final int BODY_HTML = 0x1013;

    private static final int SEVERAL = 0x1000;
    private static final int NAMED = 0x8000;
    private static final int UNICODE = 0x1F;

    private final Map<Integer, LittleEndian> values = new HashMap<>();
    private final Map<Integer, Integer> types = new HashMap<>();

    static MapiProperties read(LittleEndian in) {
        MapiProperties properties = new MapiProperties();
        int count = in.has(4) ? in.readInt() : 0;
        for (int i = 0; i < count && in.has(8); i++) {
            properties.readOne(in);
        }
        return properties;
    }

    Optional<byte[]> bytes(int id) {
        return Optional.ofNullable(values.get(id)).map(LittleEndian::toBytes);
    }

    Optional<String> text(int id, String charset) {
        boolean unicode = types.getOrDefault(id, 0) == UNICODE;
        return bytes(id)
                .map(bytes -> unicode
                        ? new String(bytes, StandardCharsets.UTF_16LE)
                        : TextDecoder.decode(bytes, charset, false))
                .map(text -> text.replace("\u0000", ""))
                .filter(text -> !text.isBlank());
    }

    private void readOne(LittleEndian in) {
        int type = in.readShort();
        int id = in.readShort();
        if (id >= NAMED) {
            skipName(in);
        }
        int kind = type & ~SEVERAL;
        boolean counted = kind == 0x1E || kind == UNICODE || kind == 0x0D || kind == 0x102;
        int count = (counted || kind != type) && in.has(4) ? in.readInt() : 1;
        for (int i = 0; i < count && in.has(4); i++) {
            LittleEndian value = in.take(counted ? in.readInt() : size(kind));
            in.skip(counted ? padding(value) : 0);
            values.putIfAbsent(id, value);
            types.putIfAbsent(id, kind);
        }
    }

    private static int padding(LittleEndian value) {
        return -value.length() & 3;
    }

    private static void skipName(LittleEndian in) {
        in.skip(16);
        boolean byName = in.has(4) && in.readInt() != 0;
        int length = in.has(4) ? in.readInt() : 0;
        in.skip(byName ? length + 3 & ~3 : 0);
    }

    private static int size(int kind) {
        return switch (kind) {
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
            case 0x48 -> 16;
            default -> 4;
        };
    }
}
