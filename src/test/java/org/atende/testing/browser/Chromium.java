package org.atende.testing.browser;

import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium to test with, installs Debian's where it may, or says what to install. */
final class Chromium {

    static final String SETTING = "atende.browser";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Chromium() {}

    static Path executable(Playwright playwright) {
        return Optional.ofNullable(System.getProperty(SETTING))
                .map(Path::of)
                .or(Chromium::onThePath)
                .or(() -> playwrightsOwn(playwright))
                .or(Chromium::installed)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium), or name it: -D%s=/path/to/chromium"
                                .formatted(SETTING)));
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> playwrightsOwn(Playwright playwright) {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
    }

    private static Optional<Path> installed() {
        if (!isRoot() || !run("apt-get", "update", "-qq") || !run("apt-get", "install", "-y", "-qq", "chromium")) {
            return Optional.empty();
        }
        return onThePath();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder process = new ProcessBuilder(command).inheritIO();
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return process.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
