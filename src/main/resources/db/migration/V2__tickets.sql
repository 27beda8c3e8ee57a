CREATE TABLE ticket (
    id              UUID PRIMARY KEY,
    number          VARCHAR(13)  NOT NULL UNIQUE,
    subject         VARCHAR(500) NOT NULL,
    status          VARCHAR(20)  NOT NULL,
    department      VARCHAR(20)  NOT NULL,
    priority        VARCHAR(20)  NOT NULL,
    team            VARCHAR(64)  NOT NULL,
    channel         VARCHAR(20)  NOT NULL,
    requester       UUID         NOT NULL,
    requester_email VARCHAR(320) NOT NULL,
    assignee        VARCHAR(64),
    tags            VARCHAR(1000) NOT NULL,
    unread          BOOLEAN      NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    resolved_at     TIMESTAMP WITH TIME ZONE,
    reopen_until    TIMESTAMP WITH TIME ZONE,
    follow_up_at    TIMESTAMP WITH TIME ZONE,
    due_at          TIMESTAMP WITH TIME ZONE,
    target_seconds  BIGINT       NOT NULL,
    spent_seconds   BIGINT       NOT NULL,
    running_since   TIMESTAMP WITH TIME ZONE,
    escalations     INTEGER      NOT NULL,
    version         INTEGER      NOT NULL
);

CREATE INDEX ticket_by_creation ON ticket (created_at, id);
CREATE INDEX ticket_by_status ON ticket (status, created_at, id);
CREATE INDEX ticket_by_department ON ticket (department, status, created_at, id);
CREATE INDEX ticket_by_requester ON ticket (requester_email, created_at, id);
CREATE INDEX ticket_by_assignee ON ticket (assignee, status, created_at, id);

CREATE TABLE message (
    id           UUID PRIMARY KEY,
    ticket_id    UUID         NOT NULL REFERENCES ticket (id),
    kind         VARCHAR(20)  NOT NULL,
    author_role  VARCHAR(20)  NOT NULL,
    author_id    VARCHAR(64),
    author_name  VARCHAR(255),
    author_email VARCHAR(320),
    text         TEXT         NOT NULL,
    quoted       TEXT,
    html         TEXT,
    mail_id      VARCHAR(998),
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX message_by_ticket ON message (ticket_id, created_at, id);
CREATE INDEX message_by_mail_id ON message (mail_id);

CREATE TABLE ticket_history (
    id          UUID PRIMARY KEY,
    ticket_id   UUID        NOT NULL REFERENCES ticket (id),
    at          TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_role  VARCHAR(20) NOT NULL,
    actor_id    VARCHAR(64),
    actor_name  VARCHAR(255),
    what        VARCHAR(30) NOT NULL,
    from_status VARCHAR(20),
    to_status   VARCHAR(20),
    detail      VARCHAR(1000)
);

CREATE INDEX ticket_history_by_ticket ON ticket_history (ticket_id, at, id);

CREATE TABLE ticket_link (
    id          UUID PRIMARY KEY,
    from_ticket UUID        NOT NULL REFERENCES ticket (id),
    to_ticket   UUID        NOT NULL REFERENCES ticket (id),
    kind        VARCHAR(20) NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (from_ticket, to_ticket, kind)
);

CREATE INDEX ticket_link_by_target ON ticket_link (to_ticket);

CREATE TABLE attachment_blob (
    sha256  CHAR(64) PRIMARY KEY,
    content BLOB NOT NULL
);

CREATE TABLE attachment (
    id         UUID PRIMARY KEY,
    owner      UUID         NOT NULL,
    position   INTEGER      NOT NULL,
    name       VARCHAR(255) NOT NULL,
    type       VARCHAR(255) NOT NULL,
    size       BIGINT       NOT NULL,
    sha256     CHAR(64)     NOT NULL REFERENCES attachment_blob (sha256),
    content_id VARCHAR(998),
    inline     BOOLEAN      NOT NULL
);

CREATE INDEX attachment_by_owner ON attachment (owner, position);
