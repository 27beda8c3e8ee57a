package org.atende.mail.content.reply;

import java.util.regex.Pattern;

/** The mark that a quoted line begins with, which some programs put the writer's initials before. */
final class Quote {

    private static final Pattern MARKS = Pattern.compile("^\\s{0,3}(?:[A-Z]{0,2}>[ \\t]?){1,100}");

    private Quote() {}

    static boolean marks(String line) {
        return MARKS.matcher(line).find();
    }

    static String without(String line) {
        return MARKS.matcher(line).replaceFirst("");
    }
}
