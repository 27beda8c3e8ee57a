package org.atende.mail.address;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find the desk's pages. */
@Component
public class DeskSite {

    private final String site;

    DeskSite(@Value("${atende.mail.summary.desk-url:http://localhost:8080}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    /** @param path of a page, beginning with a slash */
    public String address(String path) {
        return site + path;
    }
}
