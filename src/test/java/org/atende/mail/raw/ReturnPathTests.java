package org.atende.mail.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atende.mail.Mails.raw;

import org.junit.jupiter.api.Test;

class ReturnPathTests {

    @Test
    void isWhatTheDeliveringServerWroteOnTop() {
        byte[] mail =
                raw("Return-Path: <bounces+7@cliente.example>", "Return-Path: <forged@x.example>", "From: a@b.example");

        assertThat(ReturnPath.of(mail)).isEqualTo("bounces+7@cliente.example");
    }

    @Test
    void isEmptyForABounce() {
        assertThat(ReturnPath.of(raw("Return-Path: <>", "From: mailer-daemon@b.example")))
                .isEmpty();
    }

    @Test
    void isTheAuthorWhereNothingIsWritten() {
        assertThat(ReturnPath.of(raw("From: Ana <ana@b.example>", "", "Return-Path: <x@y.example>")))
                .isEqualTo("ana@b.example");
        assertThat(ReturnPath.of(raw("Subject: nobody"))).isEmpty();
    }
}
