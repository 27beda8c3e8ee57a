package org.atende.mail.content.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.atende.mail.content.RawMail;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers from many mail programs in many languages. */
class AnswersTest {

    record Answer(String mail, String added) {}

    static Stream<Named<Answer>> texts() throws IOException {
        return answers("answers.txt");
    }

    static Stream<Named<Answer>> pages() throws IOException {
        return answers("answers-as-pages.txt");
    }

    private static Stream<Named<Answer>> answers(String file) throws IOException {
        try (InputStream in = AnswersTest.class.getResourceAsStream(file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(AnswersTest::answer);
        }
    }

    private static Named<Answer> answer(String section) {
        String[] parts = section.split("(?m)^--->\n", 2);
        int title = parts[0].indexOf('\n');
        return Named.of(parts[0].substring(0, title), new Answer(parts[0].substring(title + 1), parts[1]));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatTheWriterAddedIsLeftOfAText(Answer answer) {
        assertThat(ReplyText.split(answer.mail()).fresh()).isEqualToNormalizingWhitespace(answer.added());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatTheWriterAddedIsLeftOfAPage(Answer answer) {
        assertThat(ReplyText.of(RawMail.withPage(answer.mail())).fresh())
                .isEqualToNormalizingWhitespace(answer.added());
    }
}
