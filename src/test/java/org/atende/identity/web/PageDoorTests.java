package org.atende.identity.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atende.testing.As;
import org.atende.testing.SignInForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DoorTest
class PageDoorTests {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"/rules/probe", "/reports/probe"})
    void sendsTheAnonymousToTheSignInForm(String page) throws Exception {
        web.perform(get(page)).andExpect(status().isFound()).andExpect(header().string("Location", endsWith("/login")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"marta", "andre", "admin"})
    void letsManagersAnalystsAndAdministratorsSeeRulesAndReports(String who) throws Exception {
        SignInForm session = signIn(who);

        for (String page : new String[] {"/rules/probe", "/reports/probe"}) {
            web.perform(get(page).with(session))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.agent").value(who));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/probe", "/reports/probe"})
    void keepsAgentsFromRulesAndReports(String page) throws Exception {
        web.perform(get(page).with(signIn("ana"))).andExpect(status().isForbidden());
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        new SignInForm(web).send("forgetful", "wrong").andExpect(redirectedUrl("/login?error"));
        web.perform(get("/login?error").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Wrong user name or password")));
    }

    @Test
    void speaksPortugueseFirstAndEnglishToWhoAsksForIt() throws Exception {
        web.perform(get("/login")).andExpect(content().string(containsString("Palavra-passe")));
        web.perform(get("/login").header("Accept-Language", "de"))
                .andExpect(content().string(containsString("Palavra-passe")));
        web.perform(get("/login").header("Accept-Language", "pt-BR"))
                .andExpect(content().string(containsString("Palavra-passe")));
        web.perform(get("/login").header("Accept-Language", "en-GB"))
                .andExpect(content().string(containsString("Password")));
    }

    @Test
    void endsTheSessionOnSignOut() throws Exception {
        SignInForm form = new SignInForm(web);
        form.send("ana", "ana");

        form.signOut().andExpect(redirectedUrl("/login?logout"));

        web.perform(get("/reports").with(form)).andExpect(redirectedUrl("http://localhost/login"));
    }

    @Test
    void signsNobodyInWithoutTheFormsToken() throws Exception {
        web.perform(post("/login").param("username", "ana").param("password", "ana"))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsShutWhatIsNamedNowhere() throws Exception {
        web.perform(get("/nowhere")).andExpect(status().isFound());
        web.perform(get("/nowhere").with(signIn("admin"))).andExpect(status().isForbidden());
    }

    @Test
    void showsStylesToEverybodyWithAPolicyThatShutsForeignScriptsOut() throws Exception {
        web.perform(get("/css/login.css"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void opensTheDemosPagesOnThisMachineOnly() throws Exception {
        web.perform(get("/dev/probe")).andExpect(status().isOk());
        web.perform(get("/dev/probe").with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }))
                .andExpect(status().isFound());
    }

    @Test
    void showsHealthToEverybodyAndTheRestToAdministrators() throws Exception {
        web.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}"))
                .andExpect(jsonPath("$.components").doesNotExist());
        web.perform(get("/actuator/metrics")).andExpect(status().isUnauthorized());
        web.perform(get("/actuator/metrics").with(As.agent("marta"))).andExpect(status().isForbidden());
        web.perform(get("/actuator/metrics").with(As.agent("admin"))).andExpect(status().isOk());
    }

    private SignInForm signIn(String who) throws Exception {
        SignInForm form = new SignInForm(web);
        form.send(who, who).andExpect(redirectedUrl("/"));
        return form;
    }
}
