package org.atende.mail.content.tnef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atende.mail.content.mime.Budget;
import org.atende.mail.content.mime.TextDecoder;

/**
 * The content of a winmail.dat (MS-OXTNEF). Damaged ones give what can be read; what they claim to hold beyond their own
 * size is never believed.
 */
public final class Tnef {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int DEEPEST = 5;
    private static final int OBJECT_ID = 16;

    private static final int BODY = 0x800C;
    private static final int ATTACHMENT_DATA = 0x800F;
    private static final int ATTACHMENT_TITLE = 0x8010;
    private static final int ATTACHMENT_STARTS = 0x9002;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int ATTACHMENT_PROPERTIES = 0x9005;
    private static final int CODE_PAGE = 0x9007;

    private final Budget budget;
    private final int depth;
    private final List<PackedFile> files = new ArrayList<>();
    private String charset = "windows-1252";
    private String text;
    private String html;
    private LittleEndian title;
    private LittleEndian data;
    private MapiProperties properties = new MapiProperties();

    private Tnef(Budget budget, int depth) {
        this.budget = budget;
        this.depth = depth;
    }

    public static Tnef unpack(byte[] content, Budget budget) {
        return unpack(content, budget, 0);
    }

    private static Tnef unpack(byte[] content, Budget budget, int depth) {
        Tnef tnef = new Tnef(budget, depth);
        LittleEndian in = new LittleEndian(content);
        if (in.has(6) && in.readInt() == SIGNATURE && depth <= DEEPEST) {
            in.skip(2);
            tnef.read(in);
        }
        return tnef;
    }

    public static boolean is(String type, String name) {
        return type.matches("application/(?:vnd\\.)?ms-tnef") || name.equalsIgnoreCase("winmail.dat");
    }

    public List<PackedFile> files() {
        return files;
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public Optional<String> html() {
        return Optional.ofNullable(html);
    }

    private void read(LittleEndian in) {
        while (in.has(9)) {
            in.readByte();
            int id = in.readInt() & 0xFFFF;
            LittleEndian value = in.take(in.readInt());
            in.skip(2);
            take(id, value);
        }
        finishAttachment();
    }

    private void take(int id, LittleEndian value) {
        switch (id) {
            case CODE_PAGE -> charset = value.has(4) ? "windows-" + value.readInt() : charset;
            case BODY -> text = text == null ? decode(value) : text;
            case MESSAGE_PROPERTIES -> message(MapiProperties.read(value));
            case ATTACHMENT_STARTS -> finishAttachment();
            case ATTACHMENT_TITLE -> title = value;
            case ATTACHMENT_DATA -> data = value;
            case ATTACHMENT_PROPERTIES -> properties = MapiProperties.read(value);
            default -> {}
        }
    }

    private void message(MapiProperties message) {
        text = message.text(MapiProperties.BODY, charset).orElse(text);
        html = message.text(MapiProperties.BODY_HTML, null).orElse(html);
    }

    private void finishAttachment() {
        byte[] content = data == null
                ? properties.bytes(MapiProperties.ATTACHMENT_OBJECT).orElse(null)
                : data.toBytes();
        if (content != null) {
            budget.spend(content.length);
            add(content);
        }
        title = null;
        data = null;
        properties = new MapiProperties();
    }

    private void add(byte[] content) {
        Tnef nested = data == null ? unpack(withoutObjectId(content), budget, depth + 1) : new Tnef(budget, depth);
        if (nested.files.isEmpty()) {
            files.add(new PackedFile(
                    name(),
                    content,
                    properties.text(MapiProperties.CONTENT_ID, charset).orElse(null)));
        }
        files.addAll(nested.files);
    }

    private String name() {
        return properties
                .text(MapiProperties.LONG_FILE_NAME, charset)
                .or(() -> Optional.ofNullable(title).map(this::decode))
                .or(() -> properties.text(MapiProperties.DISPLAY_NAME, charset))
                .orElse(null);
    }

    private static byte[] withoutObjectId(byte[] content) {
        return java.util.Arrays.copyOfRange(content, Math.min(OBJECT_ID, content.length), content.length);
    }

    private String decode(LittleEndian value) {
        return TextDecoder.decode(value.toBytes(), charset, false).replace("\u0000", "");
    }
}
