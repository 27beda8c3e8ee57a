package org.atende.mail.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.atende.mail.content.Attachment;
import org.atende.mail.content.IncomingMail;
import org.springframework.stereotype.Component;

/** Withholds infected files: they stay in the mail as it came, which only the intake hands out. */
@Component
public class VirusScan {

    private final Clamav clamav;

    VirusScan(Clamav clamav) {
        this.clamav = clamav;
    }

    /**
     * The mail without its infected files; in the place of each stands a text that says so.
     *
     * @throws ScannerAway if the mail has to be looked at later
     */
    public IncomingMail cleaned(IncomingMail mail, UUID intakeId) {
        List<Attachment> harmless = mail.attachments().stream()
                .map(file -> harmless(file, intakeId))
                .toList();
        return mail.withAttachments(harmless);
    }

    /**
     * The virus in a file that came by another way than mail.
     *
     * @throws ScannerAway if nobody can tell now
     */
    public Optional<String> virusIn(byte[] content) {
        return clamav.virusIn(content);
    }

    private Attachment harmless(Attachment file, UUID intakeId) {
        return clamav.virusIn(file.content())
                .map(virus -> notice(file, virus, intakeId))
                .orElse(file);
    }

    private static Attachment notice(Attachment file, String virus, UUID intakeId) {
        String text = "O ficheiro %s foi retido: o antivírus encontrou %s. A mensagem original está no registo: %s.%n%n"
                        .formatted(file.name(), virus, intakeId)
                + "The file %s was withheld: the virus scanner found %s. The mail as it came is kept as %s.%n"
                        .formatted(file.name(), virus, intakeId);
        return new Attachment(file.name() + ".withheld.txt", "text/plain", text.getBytes(UTF_8), null, false);
    }
}
