-- What the desk promised on each ticket, as lines that are only ever added: from a moment on a promise's clock stands like this.
CREATE TABLE sla_ledger (
    ticket_id        UUID        NOT NULL REFERENCES ticket (id),
    entry            INTEGER     NOT NULL,
    promise          VARCHAR(20) NOT NULL,
    round            INTEGER     NOT NULL,
    state            VARCHAR(30) NOT NULL,
    begun_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    noted_at         TIMESTAMP WITH TIME ZONE NOT NULL,
    cause            VARCHAR(30) NOT NULL,
    actor_role       VARCHAR(20) NOT NULL,
    actor_id         VARCHAR(64),
    calendar         VARCHAR(64) NOT NULL,
    calendar_version INTEGER     NOT NULL,
    target_seconds   BIGINT      NOT NULL,
    warn_percent     INTEGER     NOT NULL,
    table_version    INTEGER     NOT NULL,
    rule_id          VARCHAR(255),
    looks            INTEGER     NOT NULL,
    brought_millis   BIGINT      NOT NULL,
    message_id       UUID,
    PRIMARY KEY (ticket_id, entry)
);

-- Until now there was one promise: the desk's own time until the ticket is closed. What was used of it stays used.
INSERT INTO sla_ledger (ticket_id, entry, promise, round, state, begun_at, noted_at, cause, actor_role, calendar,
    calendar_version, target_seconds, warn_percent, table_version, looks, brought_millis)
SELECT id, 1, 'RESOLUTION', 1,
    CASE status
        WHEN 'AWAITING_CUSTOMER' THEN 'WAITING_FOR_CUSTOMER'
        WHEN 'SCHEDULED' THEN 'SCHEDULED'
        WHEN 'CLOSED' THEN 'CLOSED'
        ELSE 'RUNNING' END,
    COALESCE(running_since, updated_at), updated_at, 'OPENED', 'SYSTEM', 'always', 1, target_seconds, 75, 0,
    CASE WHEN escalations = 0 THEN 0 ELSE escalations + 1 END, spent_seconds * 1000
FROM ticket;

-- The row keeps the copy that lists and steps need.
ALTER TABLE ticket ADD COLUMN promises VARCHAR(2000);
UPDATE ticket SET promises = CONCAT('1 ', escalations, ' - ', (
    SELECT CONCAT(l.promise, ',1,', l.state, ',', CAST(EXTRACT(EPOCH FROM l.begun_at) * 1000 AS BIGINT), ',', l.brought_millis, ',',
        l.target_seconds, ',always,1,75,0,-,', l.looks)
    FROM sla_ledger l WHERE l.ticket_id = ticket.id));
ALTER TABLE ticket DROP COLUMN target_seconds;
ALTER TABLE ticket DROP COLUMN spent_seconds;
ALTER TABLE ticket DROP COLUMN running_since;
ALTER TABLE ticket DROP COLUMN escalations;
