package org.atende.mail.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atende.identity.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A notice as text and as a page, which say the same. */
@Component
class NoticePage {

    private final SpringTemplateEngine templates;

    NoticePage(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    String text(NoticeText notice) {
        List<String> parts = new ArrayList<>(List.of(notice.greeting()));
        parts.addAll(notice.paragraphs());
        if (notice.action() != null) {
            parts.add(notice.action() + ":\n" + notice.address());
        }
        parts.addAll(notice.closing());
        return String.join("\n\n", parts) + "\n";
    }

    String html(NoticeText notice, Language language) {
        return templates.process("notice/mail", new Context(language.locale(), Map.of("notice", notice)));
    }
}
