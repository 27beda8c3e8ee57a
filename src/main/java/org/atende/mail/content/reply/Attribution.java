package org.atende.mail.content.reply;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the line, often broken over several, with which a mail program names the writer of what it quotes. */
final class Attribution {

    private static final int MOST_LINES = 6;
    private static final int LONGEST = 400;

    private static final String VERBS = String.join(
            "|",
            "wrote",
            "writes",
            "escreveu",
            "escribi[óo]",
            "escribiu",
            "va escriure",
            "ha escrit",
            "(?:a )?[ée]crit",
            "schrieb",
            "geschrieben",
            "schreef",
            "geschreven",
            "ha scritto",
            "scrisse",
            "scris",
            "skrev",
            "skrifaði",
            "kirjoitti",
            "kirjutas",
            "napisa[łl]\\(?a?\\)?",
            "pisze",
            "nap[sí]+al\\(?a?\\)?",
            "napisa[ol]\\(?[la]?a?\\)?",
            "napisao/la",
            "написала?\\(?а?\\)?",
            "написав\\(?л?а?\\)?",
            "написа",
            "пише",
            "пишет",
            "írta",
            "yazdı",
            "έγραψε",
            "rašė",
            "rakstīja",
            "viết",
            "menulis",
            "写道",
            "寫道",
            "書きました",
            "작성",
            "כתב[ה/]*",
            "كتب");
    private static final String LEADS = String.join(
            "|",
            "on",
            "at",
            "em",
            "no dia",
            "na",
            "a",
            "à[sh]?",
            "el",
            "em data",
            "le",
            "am",
            "il",
            "il giorno",
            "op",
            "den",
            "dnia",
            "w dniu",
            "ons",
            "p[åa]",
            "dne",
            "dňa",
            "dana",
            "la",
            "în",
            "le mer\\.",
            "vào",
            "pada",
            "tarihinde",
            "στις",
            "в",
            "на",
            "בתאריך",
            "у",
            "пн|вт|ср|чт|пт|сб|вс|нд",
            "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*",
            "(?:seg|ter|qua|qui|sex|sáb|sab|dom)[\\p{L}-]*",
            "(?:lun|mar|mi[ée]|jue|vie)[\\p{L}]*\\.?",
            "(?:man|tir|tor|fre|lør|søn|lör|sön|tis)",
            "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
            "понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя",
            "在",
            "于",
            "於");
    private static final String ADDRESS = "[^\\s<>\"]+@[^\\s<>\"]+";
    private static final String DATE =
            "(?:\\b\\d{4}\\b|\\d{1,2}[:.h]\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[年년])";

    private static final Pattern START = Pattern.compile(
            "^(?:-{2,} ?)?(?:(?:" + LEADS + ")[\\s,.].*\\d|[在于於].*\\d|\\d|.*" + ADDRESS
                    + "|[\\p{L}.]+, \\d{1,2} \\p{L}+ \\d{4}|.{1,80}<$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEAD =
            Pattern.compile("^(?:" + LEADS + ")[\\s,.].*\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LATE_START = Pattern.compile(
            "(?<=[^\\s-])\\s*(?:-{2,}\\s?|\\s)(?=(?:On|Em|No dia|El|Le|Am|Il|Op|Den|W dniu) [^.!?]{0,40}\\d)");
    private static final Pattern VERB = Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + VERBS + ")(?![\\p{L}\\d])|写道|寫道|작성|書きました",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAMED_OR_DATED = Pattern.compile(ADDRESS + "|" + DATE);
    private static final Pattern END = Pattern.compile(
            "(?:[:：]|(?<![\\p{L}\\d])(?:" + VERBS + ")[ .]*-*)[ *_]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATED_ADDRESS = Pattern.compile(
            "^\\D{0,24}\\d.{0,120}?" + DATE + ".{0,200}?[<(\\[]?(?:mailto:)?" + ADDRESS + "[>)\\]]*[ >]*[:：]$|"
                    + "^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b.{0,120}<" + ADDRESS + ">\\s*:?$|"
                    + "^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2} \\d{1,2}:\\d\\d(?::\\d\\d)? (?:GMT|UTC)[+-]?[\\d:]* [^.!?]{2,60}:?$");

    /** Programs that tell who wrote, and when, in a form of their own. */
    private static final Pattern FORM = Pattern.compile(
            "^(?:quoting|citando(?: a)?|zitat von|citeren van|citerar|cytowanie) .{0,200}" + ADDRESS + ">?\\s*[:：]$|"
                    + "^missatge de .{0,200}" + ADDRESS + ".{0,60}\\d[:.h]\\d\\d:$|"
                    + "^\\* .{0,100}<" + ADDRESS + "> \\[.{0,60}\\d:\\d\\d.{0,20}\\]:$|"
                    + "^בתאריך .{0,200}" + ADDRESS + ">?\\s*:$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Marks of the direction of writing, which cannot be seen. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Attribution() {}

    /** How many of these lines, from the first on, are one attribution; none is 0. */
    static int lines(List<String> lines, int first) {
        String start = bare(lines.get(first));
        if (start.isEmpty() || start.length() > LONGEST || !START.matcher(start).find()) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        int blanks = 0;
        for (int i = first; i < Math.min(lines.size(), first + MOST_LINES); i++) {
            String line = bare(lines.get(i));
            blanks += line.isEmpty() ? 1 : 0;
            joined.append(joined.isEmpty() || line.isEmpty() ? "" : " ").append(line);
            if (blanks > 1
                    || joined.length() > LONGEST
                    || i > first && LEAD.matcher(line).find()) {
                return 0;
            }
            if (!line.isEmpty() && isWhole(joined.toString(), blanks)) {
                return i - first + 1;
            }
        }
        return 0;
    }

    /** Where in a line that begins with other words an attribution starts which ends it; none is 0. */
    static int startsIn(String line) {
        if (line.length() > LONGEST || !END.matcher(line).find() || Quote.marks(line)) {
            return 0;
        }
        Matcher start = LATE_START.matcher(line);
        while (start.find()) {
            if (start.start() > 0 && lines(List.of(line.substring(start.start())), 0) > 0) {
                return start.start();
            }
        }
        return 0;
    }

    private static String bare(String line) {
        return DIRECTION.matcher(Quote.without(line)).replaceAll("").strip();
    }

    private static boolean isWhole(String text, int blanks) {
        if (!text.endsWith(":") && !text.endsWith("：") && !END.matcher(text).find()) {
            return DATED_ADDRESS.matcher(text).matches();
        }
        if (FORM.matcher(text).matches()) {
            return true;
        }
        boolean written =
                VERB.matcher(text).find() && NAMED_OR_DATED.matcher(text).find();
        return (written || DATED_ADDRESS.matcher(text).matches()) && (blanks == 0 || text.contains("@"));
    }
}
