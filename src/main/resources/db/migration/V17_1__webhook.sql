-- Calls that tell another program of escalations: queued with what they tell of, made by the engine afterwards.
CREATE TABLE webhook_call (
    id         UUID PRIMARY KEY,
    ticket_id  UUID          NOT NULL REFERENCES ticket (id),
    event      VARCHAR(30)   NOT NULL,
    body       TEXT          NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    called_at  TIMESTAMP WITH TIME ZONE
);

CREATE INDEX webhook_call_by_ticket ON webhook_call (ticket_id);
