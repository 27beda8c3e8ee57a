package org.atende.mail.content.tnef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.atende.mail.content.Attachment;
import org.atende.mail.content.IncomingMail;
import org.atende.mail.content.RawMail;
import org.atende.mail.content.mime.Budget;
import org.junit.jupiter.api.Test;

class TnefTest {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

    TnefTest() {
        packed.writeBytes(number(0x223E9F78, 4));
        packed.writeBytes(number(1, 2));
    }

    @Test
    void unpacksFilesUnderTheirLongNames() {
        attribute(0x9002, new byte[14]);
        attribute(0x8010, "FATURA~1.PDF\0".getBytes());
        attribute(0x800F, "%PDF-1.4".getBytes());
        attribute(0x9005, property(0x1F, 0x3707, "fatura março.pdf\0".getBytes(StandardCharsets.UTF_16LE)));

        Tnef tnef = unpack();

        assertThat(tnef.files()).extracting(PackedFile::name).containsExactly("fatura março.pdf");
        assertThat(tnef.files().get(0).content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("%PDF-1.4");
    }

    @Test
    void keepsTheOriginalBesideWhatItHolds() {
        attribute(0x800C, "Olá do Outlook\0".getBytes(StandardCharsets.UTF_8));
        attribute(0x9002, new byte[14]);
        attribute(0x8010, "a.txt\0".getBytes());
        attribute(0x800F, "inside".getBytes());

        IncomingMail mail = RawMail.withHeaders(
                "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(packed.toByteArray())
                                .replace("\r", "") + "\n\n");

        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("winmail.dat", "a.txt");
        assertThat(mail.text()).isEqualTo("Olá do Outlook");
    }

    @Test
    void unpacksAMessageInsideAMessage() {
        attribute(0x9002, new byte[14]);
        attribute(0x800F, "inner".getBytes());
        attribute(0x8010, "inner.txt\0".getBytes());
        byte[] inner = packed.toByteArray();
        packed.reset();
        packed.writeBytes(number(0x223E9F78, 4));
        packed.writeBytes(number(1, 2));
        attribute(0x9002, new byte[14]);
        byte[] object = ByteBuffer.allocate(16 + inner.length)
                .put(new byte[16])
                .put(inner)
                .array();
        attribute(0x9005, property(0x0D, 0x3701, object));

        assertThat(unpack().files()).extracting(PackedFile::name).containsExactly("inner.txt");
    }

    @Test
    void takesTheFirstFilesOfADamagedOne() {
        attribute(0x9002, new byte[14]);
        attribute(0x800F, "whole".getBytes());
        attribute(0x9002, new byte[14]);
        packed.write(2);
        packed.writeBytes(number(0x800F, 4));
        packed.writeBytes(number(Integer.MAX_VALUE, 4));
        packed.writeBytes("cut".getBytes());

        assertThat(unpack().files())
                .extracting(file -> new String(file.content()))
                .containsExactly("whole", "cut");
    }

    @Test
    void believesNoCountOfProperties() {
        attribute(
                0x9003,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(-1)
                        .putInt(0x10000102)
                        .array());
        attribute(0x9003, number(Integer.MAX_VALUE, 4));

        assertThat(unpack().text()).isEmpty();
    }

    @Test
    void findsNothingInWhatIsNoTnef() {
        assertThat(Tnef.unpack("hello".getBytes(), new Budget(1, 1, 1)).files()).isEmpty();
    }

    private Tnef unpack() {
        return Tnef.unpack(packed.toByteArray(), new Budget(10, 10, 10_000));
    }

    private void attribute(int id, byte[] value) {
        packed.write(1);
        packed.writeBytes(number(id, 4));
        packed.writeBytes(number(value.length, 4));
        packed.writeBytes(value);
        packed.writeBytes(number(0, 2));
    }

    private static byte[] property(int type, int id, byte[] value) {
        ByteBuffer buffer =
                ByteBuffer.allocate(16 + value.length + (-value.length & 3)).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.putInt(1)
                .putShort((short) type)
                .putShort((short) id)
                .putInt(1)
                .putInt(value.length)
                .put(value)
                .array();
    }

    private static byte[] number(int value, int size) {
        return java.util.Arrays.copyOf(
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(value)
                        .array(),
                size);
    }
}
