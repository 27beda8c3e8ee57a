package org.atende.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one browser of the JVM: started when first asked for, stopped with the JVM. */
final class OneBrowser {

    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine may take its time; whoever promises to be quicker says so in the test. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Browser running;

    private OneBrowser() {}

    static synchronized Browser get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        List<String> arguments = new ArrayList<>(QUIET);
        if (Chromium.isRoot()) {
            arguments.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.executable(playwright))
                        .setArgs(arguments));
    }
}
