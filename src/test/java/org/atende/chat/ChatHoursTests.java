package org.atende.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.atende.sla.Calendars;
import org.atende.testing.EngineClock;
import org.atende.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.unit.DataSize;

/** When there is a chat, and who may show it. */
@OnH2
class ChatHoursTests {

    private static final Instant SUNDAY_EVENING = Instant.parse("2026-08-30T20:00:00Z");
    private static final Instant MONDAY_MORNING = Instant.parse("2026-08-31T09:00:00Z");

    @Autowired
    MockMvc web;

    @Autowired
    Calendars calendars;

    @Autowired
    MessageSource words;

    @Autowired
    Beginning beginning;

    @AfterEach
    void backToToday() {
        EngineClock.reset();
    }

    private ChatHours officeHours() {
        return new ChatHours(calendars, settings(), new EngineClock());
    }

    private static ChatSettings settings(String... origins) {
        Duration threeMinutes = Duration.ofMinutes(3);
        return new ChatSettings(
                Calendars.OFFICE,
                threeMinutes,
                threeMinutes,
                threeMinutes,
                List.of(origins),
                4000,
                60,
                DataSize.ofMegabytes(20),
                10,
                30);
    }

    @Test
    void followTheCalendarOfTheOffice() {
        EngineClock.moveTo(SUNDAY_EVENING);
        assertThat(officeHours().isOpen()).isFalse();
        assertThat(officeHours().opensAt().toString()).startsWith("2026-08-31T09:00+01:00");

        EngineClock.moveTo(MONDAY_MORNING);
        assertThat(officeHours().isOpen()).isTrue();
    }

    @Test
    void outsideThemNoChatBeginsAndThePageSaysWhenAndHowToWrite() throws Exception {
        EngineClock.moveTo(SUNDAY_EVENING);
        Object always = ReflectionTestUtils.getField(beginning, "hours");
        ReflectionTestUtils.setField(beginning, "hours", officeHours());
        try {
            String asked = "{\"key\":\"%s\",\"line\":\"%s\",\"text\":\"Olá\"}"
                    .formatted(ChatWindow.random(32), ChatWindow.random(16));
            var refused = web.perform(post("/chat/api/chats")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(asked))
                    .andReturn()
                    .getResponse();
            assertThat(refused.getStatus()).isEqualTo(409);
        } finally {
            ReflectionTestUtils.setField(beginning, "hours", always);
        }
        var model = new ExtendedModelMap();
        var pages = new ChatPages(officeHours(), settings(), words, new com.fasterxml.jackson.databind.ObjectMapper());
        pages.page(Optional.empty(), Locale.ENGLISH, model);
        assertThat(model).containsEntry("open", false);
    }

    @Test
    void onlyTheSitesThatTheSettingsNameShowItInAFrame() throws Exception {
        var frame = web.perform(get("/chat/frame")).andReturn().getResponse();
        assertThat(frame.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
        assertThat(frame.getHeader("X-Frame-Options")).isNull();
        var page = web.perform(get("/chat")).andReturn().getResponse();
        assertThat(page.getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'self'");

        var pages = new ChatPages(
                officeHours(),
                settings("https://www.loja.example"),
                words,
                new com.fasterxml.jackson.databind.ObjectMapper());
        var response = new org.springframework.mock.web.MockHttpServletResponse();
        pages.frame(Optional.empty(), Locale.ENGLISH, new ExtendedModelMap(), response);
        assertThat(response.getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' https://www.loja.example");
    }
}
