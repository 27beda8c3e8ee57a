package org.atende.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What stands in the bar of the desk's pages: those that whoever is signed in may open. Templates call it by name. */
@Component("deskBar")
class DeskBar {

    public List<DeskPage> pages() {
        return Stream.of(DeskPage.values()).filter(DeskBar::isOpen).toList();
    }

    private static boolean isOpen(DeskPage page) {
        return AuthorityAuthorizationManager.hasAnyRole(page.roles())
                .authorize(SecurityContextHolder.getContext()::getAuthentication, page)
                .isGranted();
    }
}
