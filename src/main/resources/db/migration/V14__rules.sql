-- What managers are writing: each has a draft of their own, so nobody overwrites anybody.
CREATE TABLE rule_draft (
    file     VARCHAR(255) NOT NULL,
    author   VARCHAR(64)  NOT NULL,
    xml      TEXT         NOT NULL,
    based_on VARCHAR(64)  NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version  INTEGER      NOT NULL,
    PRIMARY KEY (file, author)
);

-- Who published what, and why; deployment is the engine's id, null until it is done.
CREATE TABLE rule_publication (
    id             UUID PRIMARY KEY,
    file           VARCHAR(255) NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    author         VARCHAR(64)  NOT NULL,
    author_name    VARCHAR(255) NOT NULL,
    comment        VARCHAR(1000) NOT NULL,
    asked_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    due_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    based_on       VARCHAR(64)  NOT NULL,
    rolled_back_to VARCHAR(64),
    xml            TEXT         NOT NULL,
    deployment     VARCHAR(64),
    reason         VARCHAR(2000)
);

CREATE INDEX rule_publication_by_file ON rule_publication (file, asked_at, id);
CREATE INDEX rule_publication_by_due ON rule_publication (state, due_at);
