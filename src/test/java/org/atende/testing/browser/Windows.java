package org.atende.testing.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Browser windows, each with a session of its own. */
public class Windows {

    public static final String PORTUGUESE = "pt-PT";
    public static final String ENGLISH = "en-GB";

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /** {@code -Datende.browser.slower=4}: how many times slower the browser is to be. */
    public static final int SLOWER = Integer.getInteger("atende.browser.slower", 1);

    private static final int LATENCY = 60;

    private final String address;
    private final List<BrowserContext> open = new ArrayList<>();

    Windows(String address) {
        this.address = address;
    }

    /** The address of the application. */
    public String address() {
        return address;
    }

    /** Tasklist as an agent sees it whose browser prefers this language. */
    public Tasklist tasklist(String language) {
        return new Tasklist(page(language, WIDTH, HEIGHT), address);
    }

    public Tasklist tasklistOnAPhone() {
        return new Tasklist(page(PORTUGUESE, 390, 800), address);
    }

    public Page page(String language, int width, int height) {
        return page(language, width, height, true);
    }

    public Page pageWithoutScripts(String language, int width, int height) {
        return page(language, width, height, false);
    }

    private Page page(String language, int width, int height, boolean scripts) {
        BrowserContext window = OneBrowser.get()
                .newContext(new NewContextOptions()
                        .setLocale(language)
                        .setTimezoneId("Europe/Lisbon")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, height));
        open.add(window);
        return slow(window.newPage());
    }

    /** As on a machine so many times slower, behind a slow line: what a test or the product takes for granted shows. */
    private static Page slow(Page page) {
        if (SLOWER > 1) {
            CDPSession tools = page.context().newCDPSession(page);
            tools.send("Emulation.setCPUThrottlingRate", object("rate", SLOWER));
            JsonObject line = object("latency", SLOWER * LATENCY);
            line.addProperty("offline", false);
            line.addProperty("downloadThroughput", -1);
            line.addProperty("uploadThroughput", -1);
            tools.send("Network.emulateNetworkConditions", line);
        }
        return page;
    }

    private static JsonObject object(String name, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    void picture(String name) {
        for (BrowserContext window : open) {
            for (Page page : window.pages()) {
                String file = "%s-%d.png".formatted(name.replaceAll("\\W+", "-"), open.indexOf(window));
                page.screenshot(new ScreenshotOptions().setPath(Path.of("target/browser", file)));
            }
        }
    }

    void close() {
        open.forEach(BrowserContext::close);
    }
}
