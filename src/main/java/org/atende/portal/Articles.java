package org.atende.portal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atende.identity.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The help pages; a desk has tens of them, so they are searched one by one. */
@Component
class Articles {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;
    private static final int SUGGESTED = 3;

    /** Who wrote the pages that came with the program. */
    private static final String PROGRAM = "atende";

    private final JdbcClient jdbc;
    private final Clock clock;

    Articles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Article> all() {
        return jdbc.sql("select * from help_article order by title, language")
                .query(Articles::article)
                .list();
    }

    List<Article> published(Language language) {
        return jdbc.sql("select * from help_article where published and language = ? order by title")
                .param(language.name())
                .query(Articles::article)
                .list();
    }

    Optional<Article> published(String slug, Language language) {
        return jdbc.sql("select * from help_article where published and slug = ? and language = ?")
                .params(slug, language.name())
                .query(Articles::article)
                .optional();
    }

    /** Better in another language than not at all: somebody was pointed to it. */
    Optional<Article> publishedInAny(String slug) {
        return Stream.of(Language.values())
                .flatMap(language -> published(slug, language).stream())
                .findFirst();
    }

    Optional<Article> find(UUID id) {
        return jdbc.sql("select * from help_article where id = ?")
                .param(id)
                .query(Articles::article)
                .optional();
    }

    /** Those that share most words with what somebody types; a word in the title counts for three. */
    List<Article> suggested(String typed, Language language) {
        List<String> words = NO_LETTERS
                .splitAsStream(typed.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
        return published(language).stream()
                .filter(article -> score(article, words) > 0)
                .sorted(Comparator.comparing((Article article) -> -score(article, words)))
                .limit(SUGGESTED)
                .toList();
    }

    private static int score(Article article, List<String> words) {
        String title = article.title().toLowerCase(Locale.ROOT);
        String body = article.body().toLowerCase(Locale.ROOT);
        return words.stream()
                .mapToInt(word -> (title.contains(word) ? 3 : 0) + (body.contains(word) ? 1 : 0))
                .sum();
    }

    /** @param id null for a new article */
    UUID save(UUID id, ArticleForm form, String by) {
        UUID kept = id == null ? IDS.generate() : id;
        String sql = id == null
                ? """
                        insert into help_article (slug, language, title, body, published, updated_at, updated_by, id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)"""
                : """
                        update help_article set slug = ?, language = ?, title = ?, body = ?, published = ?,
                          updated_at = ?, updated_by = ? where id = ?""";
        jdbc.sql(sql)
                .params(form.slug(), form.language().name(), form.title().strip(), form.body(), form.isPublished())
                .params(Timestamp.from(clock.instant()), by, kept)
                .update();
        return kept;
    }

    /** A page that no manager has touched follows the program. */
    void renewUnedited(String slug, Language language, String body) {
        jdbc.sql(
                        """
                        update help_article set body = ?, updated_at = ?
                        where slug = ? and language = ? and updated_by = ? and body <> ?""")
                .params(body, Timestamp.from(clock.instant()), slug, language.name(), PROGRAM, body)
                .update();
    }

    private static Article article(ResultSet row, int number) throws SQLException {
        return new Article(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                Language.valueOf(row.getString("language")),
                row.getString("title"),
                row.getString("body"),
                row.getBoolean("published"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("updated_by"));
    }
}
