package org.atende.mail.summary;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code atende.mail.templates}: mails of the operator's own.
 *
 * @param templates a directory; each of {@code summary.txt}, {@code summary.html}, {@code summary_pt.properties} and
 *     {@code summary_en.properties} that is in it stands for the packaged one, and a properties file needs only the lines
 *     that differ
 */
@ConfigurationProperties("atende.mail")
record TemplateSettings(Path templates) {

    TemplateSettings {
        if (templates != null && !Files.isDirectory(templates)) {
            throw new IllegalArgumentException("atende.mail.templates: there is no directory " + templates);
        }
    }
}
