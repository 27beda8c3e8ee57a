-- What the desk tells by mail; the queue itself is the engine's.
CREATE TABLE mail_summary (
    id             UUID PRIMARY KEY,
    ticket_id      UUID         NOT NULL REFERENCES ticket (id),
    message        UUID,
    what           VARCHAR(30)  NOT NULL,
    audience       VARCHAR(20)  NOT NULL,
    recipient      VARCHAR(320) NOT NULL,
    recipient_name VARCHAR(255),
    language       VARCHAR(5)   NOT NULL,
    mail_id        VARCHAR(998) NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at        TIMESTAMP WITH TIME ZONE,
    refusal        VARCHAR(2000)
);

CREATE INDEX mail_summary_by_ticket ON mail_summary (ticket_id, created_at);
