package org.atende.desk.live;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.atende.identity.web.Browser;

/** An agent's browser with a ticket open: signed in to Tasklist, it keeps what it is told. */
class Listener implements AutoCloseable {

    final List<String> told = new CopyOnWriteArrayList<>();
    private final Browser browser;
    private final String path;
    private Stream<String> lines;

    Listener(int port, String agent) throws Exception {
        this(port, agent, null);
    }

    Listener(int port, String agent, String number) throws Exception {
        browser = new Browser(port);
        browser.signIn("tasklist", agent);
        path = "/camunda/desk/v1/tickets/" + number;
        if (number != null) {
            open();
        }
    }

    private void open() throws Exception {
        HttpResponse<Stream<String>> answer = browser.lines(path + "/live");
        if (answer.statusCode() != 200) {
            throw new AssertionError("Not let in: " + answer.statusCode());
        }
        lines = answer.body();
        Thread reader = new Thread(() -> lines.forEach(told::add), "listener");
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, closed) -> told.add("closed"));
        reader.start();
    }

    int live(String number) throws Exception {
        return browser.lines("/camunda/desk/v1/tickets/" + number + "/live").statusCode();
    }

    int types() throws Exception {
        return browser.post(path + "/typing").statusCode();
    }

    void signsOut() throws Exception {
        browser.post("/camunda/api/admin/auth/user/default/logout");
    }

    void goesToAnotherNode(int port) throws Exception {
        lines.close();
        browser.goTo(port);
        open();
    }

    /** The data of the last event of this name; empty if there was none. */
    String last(String event) {
        int at = told.lastIndexOf("event:" + event);
        return at < 0 || at + 1 >= told.size() ? "" : told.get(at + 1);
    }

    long count(String event) {
        return told.stream().filter(("event:" + event)::equals).count();
    }

    @Override
    public void close() {
        lines.close();
    }
}
