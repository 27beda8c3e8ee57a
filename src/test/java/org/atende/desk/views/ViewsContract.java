package org.atende.desk.views;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.atende.testing.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

abstract class ViewsContract {

    private static final String VIEWS = "/api/v1/views";

    @Autowired
    MockMvc web;

    private final String name = "Lista " + UUID.randomUUID();

    private ResultActions send(String agent, MockHttpServletRequestBuilder request, String query, boolean shared)
            throws Exception {
        String body = "{\"name\": \"%s\", \"query\": \"%s\", \"shared\": %s}".formatted(name, query, shared);
        return web.perform(request.with(As.agent(agent))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private String kept(String agent, String query, boolean shared) throws Exception {
        String view = send(agent, post(VIEWS), query, shared)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(view, "$.id");
    }

    private ResultActions all(String agent) throws Exception {
        return web.perform(get(VIEWS).with(As.agent(agent))).andExpect(status().isOk());
    }

    @Test
    void everybodyHasTheDesksOwnWithTheirCounts() throws Exception {
        all("bruno")
                .andExpect(jsonPath(
                        "$[?(@.id == null)].name",
                        is(List.of("OPEN", "MINE", "UNASSIGNED", "UNREAD", "OVERDUE", "AWAITING", "CLOSED", "EVERY"))))
                .andExpect(jsonPath("$[0].count").isNumber());
    }

    @Test
    void anAgentsListIsTheirsAlone() throws Exception {
        kept("ana", "status=CLOSED&q=disco+cheio&cursor=x&colour=red", false);

        all("ana")
                .andExpect(jsonPath(
                        "$[?(@.name == '%s')].query".formatted(name), is(List.of("q=disco+cheio&status=CLOSED"))))
                .andExpect(jsonPath("$[?(@.name == '%s')].editable".formatted(name), is(List.of(true))));
        all("bruno").andExpect(jsonPath("$[*].name", not(hasItem(name))));
    }

    @Test
    void aManagersSharedListIsEverybodysToUseAndManagersToChange() throws Exception {
        String id = kept("marta", "tag=vip", true);

        all("ana").andExpect(jsonPath("$[?(@.name == '%s')].editable".formatted(name), is(List.of(false))));
        send("ana", put(VIEWS + "/" + id), "tag=x", false)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Only managers change lists that are shared."));
        send("admin", put(VIEWS + "/" + id), "tag=x", false)
                .andExpect(jsonPath("$.query").value("tag=x"));
        all("ana").andExpect(jsonPath("$[*].name", not(hasItem(name))));
    }

    @Test
    void onlyManagersShare() throws Exception {
        send("ana", post(VIEWS), "tag=vip", true)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("Only managers share a list with everybody."));
    }

    @Test
    void aListIsRemovedByItsOwnerAndNotThereForOthers() throws Exception {
        String id = kept("ana", "tag=vip", false);

        web.perform(delete(VIEWS + "/" + id).with(As.agent("bruno"))).andExpect(status().isNotFound());
        web.perform(delete(VIEWS + "/" + id).with(As.agent("ana"))).andExpect(status().isNoContent());
        all("ana").andExpect(jsonPath("$[*].name", not(hasItem(name))));
    }

    @ParameterizedTest
    @CsvSource({"status=LOST", "unread=perhaps", "q=%zz", "from=yesterday"})
    void aFilterThatIsNoneIsRefused(String query) throws Exception {
        send("ana", post(VIEWS), query, false)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("query"));
    }
}
