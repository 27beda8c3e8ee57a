package org.atende.portal;

import java.util.Map;
import java.util.TreeMap;
import org.atende.identity.Language;
import org.atende.mail.address.DeskSite;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads titles alone, as lists of answers ask for all of them. */
@Component
class ArticleLinks implements HelpLinks {

    private final JdbcClient jdbc;
    private final DeskSite site;

    ArticleLinks(JdbcClient jdbc, DeskSite site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    @Override
    public Map<String, Link> in(Language language) {
        Map<String, Link> links = new TreeMap<>();
        jdbc.sql(
                        """
                        select slug, title from help_article where published
                        order by slug, case when language = ? then 0 else 1 end, language""")
                .param(language.name())
                .query((row, number) -> links.putIfAbsent(
                        row.getString("slug"),
                        new Link(row.getString("title"), site.address("/help/" + row.getString("slug")))))
                .list();
        return links;
    }
}
