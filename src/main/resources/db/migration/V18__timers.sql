-- When a ticket that waits for its customer reminds and closes by itself, and by which rule.
ALTER TABLE ticket ADD COLUMN remind_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE ticket ADD COLUMN close_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE ticket ADD COLUMN remind_after VARCHAR(20);
ALTER TABLE ticket ADD COLUMN close_after VARCHAR(20);
ALTER TABLE ticket ADD COLUMN waits_by VARCHAR(20);
ALTER TABLE ticket ADD COLUMN waits_on VARCHAR(100);

-- What agents have made of a timer. It holds as long as the timer has the same due date; a timer armed anew has another.
CREATE TABLE timer_change (
    ticket_id  UUID         NOT NULL REFERENCES ticket (id),
    timer      VARCHAR(20)  NOT NULL,
    due_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    actor_id   VARCHAR(64),
    actor_name VARCHAR(255),
    reason     VARCHAR(500) NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (ticket_id, timer)
);

-- From now on every job of the engine has a due date (see application.yaml): those without one are due at once.
UPDATE ACT_RU_JOB SET DUEDATE_ = TIMESTAMP '2000-01-01 00:00:00' WHERE DUEDATE_ IS NULL;
