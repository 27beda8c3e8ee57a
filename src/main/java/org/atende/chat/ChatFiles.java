package org.atende.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.atende.attachment.FileNames;
import org.atende.attachment.FileTypes;
import org.atende.attachment.NewFile;
import org.atende.mail.scan.ScannerAway;
import org.atende.mail.scan.VirusScan;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** A file as a customer sends it in a chat: small, harmless and under a safe name, or refused with a reason. */
@Component
class ChatFiles {

    private final ChatSettings settings;
    private final VirusScan scan;

    ChatFiles(ChatSettings settings, VirusScan scan) {
        this.settings = settings;
        this.scan = scan;
    }

    NewFile read(MultipartFile sent) {
        if (sent.getSize() > settings.maxFileSize().toBytes()) {
            throw new Refused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "portal.files.tooLarge",
                    settings.maxFileSize().toMegabytes());
        }
        byte[] content = content(sent);
        String name = FileNames.safe(sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename(), "ficheiro");
        if (isInfected(content)) {
            throw Refused.wrong("portal.files.infected", name);
        }
        return new NewFile(name, FileTypes.of(content, name), content, null, false);
    }

    private boolean isInfected(byte[] content) {
        try {
            return scan.virusIn(content).isPresent();
        } catch (ScannerAway e) {
            throw Refused.over("portal.files.notScanned");
        }
    }

    private static byte[] content(MultipartFile sent) {
        try {
            return sent.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read", e);
        }
    }
}
