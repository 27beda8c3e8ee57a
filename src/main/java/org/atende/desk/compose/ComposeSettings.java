package org.atende.desk.compose;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code atende.compose.*}: what agents may send.
 *
 * @param maxFileSize the largest file
 * @param maxTotalSize all files of one message together; a mail of them is a third larger
 * @param undo how long an answer or a merge can be taken back before its mail leaves
 * @param keepUploads how long a file stays that belongs to no message and no draft
 */
@Validated
@ConfigurationProperties("atende.compose")
record ComposeSettings(
        @NotNull @DefaultValue("10MB") DataSize maxFileSize,
        @NotNull @DefaultValue("18MB") DataSize maxTotalSize,
        @NotNull @DefaultValue("8s") Duration undo,
        @NotNull @DefaultValue("7d") Duration keepUploads) {}
