package org.atende.testing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayDeque;
import java.util.Queue;

/** Answers that the browser waits for until a test lets them come: by then a quick user has done more already. */
public final class Held {

    private final Queue<Route> held = new ArrayDeque<>();
    private final Page page;
    private final String address;

    private Held(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Holds back what is asked of these addresses from now on. */
    public static Held back(Page page, String address) {
        Held answers = new Held(page, address);
        page.route(address, answers.held::add);
        return answers;
    }

    /** Does what asks there, and waits only until it is asked. */
    public Held whileAsking(Runnable deed) {
        page.waitForRequest(address, deed);
        return this;
    }

    /** Lets all of them come. */
    public void come() {
        page.unroute(address);
        held.forEach(Route::resume);
        held.clear();
    }
}
