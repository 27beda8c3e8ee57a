package org.atende.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.atende.testing.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DoorTest
class TokenTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Test
    void letsAProgramInInTheNameOfTheAgentWhoMadeIt() throws Exception {
        String token = text(make("ana", "{\"name\":\"nightly export\"}").andExpect(status().isCreated()));

        call(token).andExpect(status().isOk()).andExpect(jsonPath("$.agent").value("ana"));
    }

    @Test
    void isKeptAsAHashOnly() throws Exception {
        String token = text(make("ana", "{\"name\":\"nightly export\"}"));

        assertThat(jdbc.sql("select sha256 from api_token").query(String.class).list())
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).hasSize(64).doesNotContain(token));
        web.perform(get("/api/v1/tokens").with(As.agent("ana")))
                .andExpect(jsonPath("$[0].token").doesNotExist());
    }

    @Test
    void remembersWhenItWasUsedLast() throws Exception {
        String id = id(make("bruno", "{\"name\":\"unused\"}"));
        String used = text(make("bruno", "{\"name\":\"used\"}"));

        call(used);

        assertThat(lastUse("used")).isNotNull();
        assertThat(lastUse("unused")).isNull();
        assertThat(id).isNotBlank();
    }

    @Test
    void opensNothingOnceItIsRevoked() throws Exception {
        ResultActions made = make("ana", "{\"name\":\"short-lived\"}");

        revoke("ana", id(made)).andExpect(status().isNoContent());

        call(text(made)).andExpect(status().isUnauthorized());
    }

    @Test
    void opensNothingWhenItIsMadeUp() throws Exception {
        call("atende_made-up").andExpect(status().isUnauthorized());
    }

    @Test
    void isMadeForSomebodyElseByAnAdministratorOnly() throws Exception {
        String forAna = "{\"name\":\"for ana\",\"agent\":\"ana\"}";

        make("marta", forAna).andExpect(status().isForbidden());
        String token = text(make("admin", forAna).andExpect(status().isCreated()));

        call(token).andExpect(jsonPath("$.agent").value("ana"));
    }

    @Test
    void isNotMadeForSomeoneWhoIsNotThere() throws Exception {
        make("admin", "{\"name\":\"for whom\",\"agent\":\"nobody\"}").andExpect(status().isBadRequest());
        make("admin", "{\"name\":\" \"}").andExpect(status().isBadRequest());
    }

    @Test
    void isSeenAndRevokedByItsOwnerAndAdministratorsOnly() throws Exception {
        String id = id(make("carla", "{\"name\":\"carla's\"}"));
        String seen = "$[?(@.id=='%s')]".formatted(id);

        web.perform(get("/api/v1/tokens").with(As.agent("ana")))
                .andExpect(jsonPath(seen).isEmpty());
        web.perform(get("/api/v1/tokens").with(As.agent("admin")))
                .andExpect(jsonPath(seen).isNotEmpty());
        revoke("ana", id).andExpect(status().isNotFound());
        revoke("admin", id).andExpect(status().isNoContent());
    }

    private ResultActions make(String who, String body) throws Exception {
        return web.perform(post("/api/v1/tokens")
                .with(As.agent(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions revoke(String who, String id) throws Exception {
        return web.perform(delete("/api/v1/tokens/" + id).with(As.agent(who)));
    }

    private ResultActions call(String token) throws Exception {
        return web.perform(get("/api/v1/probe").header("Authorization", "Bearer " + token));
    }

    private Object lastUse(String name) {
        return jdbc.sql("select last_used_at from api_token where name = ?")
                .param(name)
                .query()
                .singleRow()
                .get("LAST_USED_AT");
    }

    private static String text(ResultActions made) throws Exception {
        return JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.token");
    }

    private static String id(ResultActions made) throws Exception {
        return JsonPath.read(made.andReturn().getResponse().getContentAsString(), "$.id");
    }
}
