-- A merged ticket names the one that goes on, and remembers whether it was open, so that the merge can be undone.
ALTER TABLE ticket ADD COLUMN merged_into VARCHAR(13) REFERENCES ticket (number);
ALTER TABLE ticket ADD COLUMN open_before_merge BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE ticket_watcher (
    ticket_id UUID        NOT NULL REFERENCES ticket (id),
    agent     VARCHAR(64) NOT NULL,
    PRIMARY KEY (ticket_id, agent)
);
