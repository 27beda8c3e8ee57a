-- Who has a ticket open right now. Each node renews its own rows every few seconds; those that no node renews are nobody's.
CREATE TABLE ticket_presence (
    connection   UUID PRIMARY KEY,
    node         UUID         NOT NULL,
    ticket_id    UUID         NOT NULL,
    agent        VARCHAR(64)  NOT NULL,
    agent_name   VARCHAR(255) NOT NULL,
    seen_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    typing_until TIMESTAMP WITH TIME ZONE
);

CREATE INDEX ticket_presence_by_ticket ON ticket_presence (ticket_id);
CREATE INDEX ticket_presence_by_node ON ticket_presence (node);

-- What an agent has written on a ticket and not sent yet, wherever they sit down next.
CREATE TABLE draft (
    agent     VARCHAR(64)   NOT NULL,
    ticket_id UUID          NOT NULL REFERENCES ticket (id),
    kind      VARCHAR(20)   NOT NULL,
    html      TEXT          NOT NULL,
    files     VARCHAR(4000) NOT NULL,
    saved_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (agent, ticket_id, kind)
);

-- Files that an agent has brought and not sent yet.
CREATE TABLE upload (
    id         UUID PRIMARY KEY,
    agent      VARCHAR(64)  NOT NULL,
    name       VARCHAR(255) NOT NULL,
    type       VARCHAR(255) NOT NULL,
    size       BIGINT       NOT NULL,
    content    BLOB         NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX upload_by_age ON upload (created_at);

-- Answers that are written once and given often.
CREATE TABLE canned_reply (
    id         UUID PRIMARY KEY,
    title      VARCHAR(200) NOT NULL,
    department VARCHAR(20),
    language   VARCHAR(2)   NOT NULL,
    html       TEXT         NOT NULL,
    updated_by VARCHAR(64)  NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Answers that their author may still take back, with how the ticket stood before.
CREATE TABLE undoable_answer (
    message      UUID PRIMARY KEY,
    ticket_id    UUID        NOT NULL,
    agent        VARCHAR(64) NOT NULL,
    verb         VARCHAR(30) NOT NULL,
    from_status  VARCHAR(20) NOT NULL,
    assignee     VARCHAR(64),
    unread       BOOLEAN     NOT NULL,
    follow_up_at TIMESTAMP WITH TIME ZONE,
    until        TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX undoable_answer_by_end ON undoable_answer (until);
