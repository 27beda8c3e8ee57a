package org.atende.mail.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.atende.mail.content.mime.Headers;

/** Guesses which of the desk's two languages a mail is written in. */
final class Language {

    private static final Set<String> PORTUGUESE =
            Set.of(("o os um uma não que de do da em para com é está estou meu minha por favor obrigado obrigada olá "
                            + "bom boa dia tarde cumprimentos já mas ao na no se e fatura muito quando porque nao estão são")
                    .split(" "));
    private static final Set<String> ENGLISH =
            Set.of(("the a an is are not that of in to for with my your please thanks thank you hello hi and it this "
                            + "on when because we i have has regards can be was but from at")
                    .split(" "));
    private static final int WORDS_READ = 400;

    private Language() {}

    static String of(Headers headers, String text) {
        String declared = declared(headers.first("content-language").orElse(""));
        String wanted =
                declared == null ? declared(headers.first("accept-language").orElse("")) : declared;
        return wanted == null ? detect(text) : wanted;
    }

    static String detect(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", WORDS_READ);
        long portuguese = Arrays.stream(words).filter(PORTUGUESE::contains).count();
        long english = Arrays.stream(words).filter(ENGLISH::contains).count();
        if (Math.max(portuguese, english) < 2 || portuguese == english) {
            return null;
        }
        return portuguese > english ? "pt" : "en";
    }

    private static String declared(String tags) {
        String first = tags.strip().toLowerCase(Locale.ROOT);
        return first.startsWith("pt") ? "pt" : first.startsWith("en") ? "en" : null;
    }
}
