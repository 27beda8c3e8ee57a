package org.atende.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.atende.identity.Language;

/** A help page as a manager writes it. */
record ArticleForm(
        @NotBlank(message = "{articles.slug.wrong}")
                @Pattern(regexp = "[a-z0-9-]{1,80}", message = "{articles.slug.wrong}")
                String slug,
        @NotNull Language language,
        @NotBlank(message = "{articles.title.missing}") @Size(max = 200, message = "{articles.title.missing}")
                String title,
        @NotBlank(message = "{articles.body.missing}") @Size(max = 100_000, message = "{articles.body.missing}")
                String body,
        Boolean published) {

    /** A box that isn't ticked isn't sent. */
    boolean isPublished() {
        return Boolean.TRUE.equals(published);
    }

    static ArticleForm of(Article article) {
        return new ArticleForm(
                article.slug(), article.language(), article.title(), article.body(), article.published());
    }
}
