package org.atende.desk.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kept files of bpmn-js, as they were published. */
class DiagramViewerTests {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/webjars/camunda/assets/bpmn-js");

    @Test
    void isTheOneThatWasPublishedByteForByte() throws Exception {
        List<String> sums = Files.readAllLines(FOLDER.resolve("SHA512SUMS"));

        assertThat(sums).hasSize(2);
        for (String line : sums) {
            String[] sum = line.split("\\s+");
            assertThat(sha512(FOLDER.resolve(sum[1]))).as(sum[1]).isEqualTo(sum[0]);
        }
    }

    @Test
    void bringsItsLicenceAndTheMarkThatTheLicenceAsksFor() {
        assertThat(FOLDER.resolve("LICENSE")).content().contains("bpmn.io project watermark");
        assertThat(FOLDER.resolve("bpmn-navigated-viewer-18.31.1.min.js"))
                .content()
                .contains("bjs-powered-by");
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }
}
