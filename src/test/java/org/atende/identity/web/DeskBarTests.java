package org.atende.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.stream.Stream;
import org.atende.testing.OnH2;
import org.atende.testing.SignInForm;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnH2
class DeskBarTests {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "ana, /companies, calendars roster companies",
        "andre, /reports, rules promises calendars roster reports",
        "marta, /rules, rules promises calendars roster replies articles companies mail processes reports",
        "admin, /processes, rules promises calendars roster replies articles companies mail processes reports"
    })
    void offersEachWhatTheyMayOpen(String who, String from, String expected) throws Exception {
        SignInForm session = new SignInForm(web);
        session.send(who, who);

        List<String> offered = offered(session, from);

        assertThat(offered)
                .containsExactly(Stream.of(expected.split(" ")).map("/"::concat).toArray(String[]::new));
        for (String page : offered) {
            assertThat(web.perform(get(page).with(session))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    private List<String> offered(SignInForm session, String from) throws Exception {
        String page =
                web.perform(get(from).with(session)).andReturn().getResponse().getContentAsString();
        return Jsoup.parse(page).select(".bar nav a").eachAttr("href").stream()
                .filter(address -> !address.startsWith("/camunda/"))
                .toList();
    }
}
