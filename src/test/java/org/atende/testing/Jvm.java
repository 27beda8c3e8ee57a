package org.atende.testing;

import java.util.ArrayList;
import java.util.List;

/** The command that runs a class of the tests in a JVM of its own, which starts quickly because it doesn't live long. */
public final class Jvm {

    private Jvm() {}

    public static List<String> running(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
