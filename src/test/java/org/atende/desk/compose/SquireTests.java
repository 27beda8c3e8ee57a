package org.atende.desk.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The editor's library is its maker's file, byte for byte, with its licence. */
class SquireTests {

    private static final Path HOME =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/ticket/squire-2.4.8");

    @Test
    void isTheFileThatWasPublished() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(HOME.resolve("squire.js")));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo(Files.readString(HOME.resolve("squire.js.sha512")).split(" ")[0]);
        assertThat(HOME.resolve("LICENSE")).content().contains("Permission is hereby granted");
    }
}
