package org.atende.desk.beside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectWordsTests {

    @Test
    void areWithoutAccentsCasesAndWhatStandsInEverySubject() {
        assertThat(SubjectWords.of("RE: Não recebo e-mail com a Configuração do IMAP"))
                .containsExactlyInAnyOrder("recebo", "mail", "configuracao", "imap");
    }

    @Test
    void areNoneWhereNothingIsSaid() {
        assertThat(SubjectWords.of(" ?! 1 de ")).isEmpty();
    }
}
