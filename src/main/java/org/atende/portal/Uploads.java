package org.atende.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.atende.attachment.FileNames;
import org.atende.attachment.FileTypes;
import org.atende.attachment.NewFile;
import org.atende.mail.scan.ScannerAway;
import org.atende.mail.scan.VirusScan;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files as customers send them: few, small, harmless and under a safe name, or refused with a reason. */
@Component
class Uploads {

    private final PortalSettings settings;
    private final VirusScan scan;

    Uploads(PortalSettings settings, VirusScan scan) {
        this.settings = settings;
        this.scan = scan;
    }

    /** @throws Refused if they are too many, too large, or one is infected */
    List<NewFile> read(List<MultipartFile> sent) {
        List<MultipartFile> chosen = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.size() > settings.maxFiles()) {
            throw new Refused("portal.files.tooMany", settings.maxFiles());
        }
        if (chosen.stream().mapToLong(MultipartFile::getSize).sum()
                > settings.maxFileSize().toBytes()) {
            throw new Refused("portal.files.tooLarge", settings.maxFileSize().toMegabytes());
        }
        return chosen.stream().map(this::file).toList();
    }

    private NewFile file(MultipartFile sent) {
        byte[] content = content(sent);
        String name = FileNames.safe(sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename(), "ficheiro");
        if (isInfected(content)) {
            throw new Refused("portal.files.infected", name);
        }
        return new NewFile(name, FileTypes.of(content, name), content, null, false);
    }

    private boolean isInfected(byte[] content) {
        try {
            return scan.virusIn(content).isPresent();
        } catch (ScannerAway e) {
            throw new Refused("portal.files.notScanned");
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
