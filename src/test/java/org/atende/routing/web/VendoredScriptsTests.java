package org.atende.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VendoredScriptsTests {

    private static final Path FOLDER = Path.of("src/main/resources/static/js/vendor/dmn-js-17.10.2");

    @Test
    void areAsTheirMaintainersMadeThem() throws Exception {
        for (String line : Files.readAllLines(FOLDER.resolve("SHA512SUMS"))) {
            String[] sumAndName = line.split(" +");
            byte[] digest =
                    MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(FOLDER.resolve(sumAndName[1])));

            assertThat(HexFormat.of().formatHex(digest)).as(sumAndName[1]).isEqualTo(sumAndName[0]);
        }
    }
}
