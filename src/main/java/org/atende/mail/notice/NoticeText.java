package org.atende.mail.notice;

import java.util.List;

/**
 * What a notice says, as plain words.
 *
 * @param action what its button says, null if it has none
 * @param address where its button leads
 * @param closing what stands below the button
 */
public record NoticeText(
        String subject,
        String greeting,
        List<String> paragraphs,
        String action,
        String address,
        List<String> closing) {}
