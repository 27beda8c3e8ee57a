package org.atende.portal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call a browser and its machine, from what it says of itself; the first match counts. */
final class BrowserName {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Safari", "Safari");
        MACHINES.put("iPhone", "iPhone");
        MACHINES.put("iPad", "iPad");
        MACHINES.put("Android", "Android");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("Macintosh", "Mac");
        MACHINES.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** Empty where nothing is known. */
    static String of(String said) {
        String browser = first(BROWSERS, said);
        String machine = first(MACHINES, said);
        return browser.isEmpty() || machine.isEmpty() ? browser + machine : browser + ", " + machine;
    }

    private static String first(Map<String, String> names, String said) {
        return names.entrySet().stream()
                .filter(name -> said.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
