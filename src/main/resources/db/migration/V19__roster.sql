-- Whom the rules may choose for tickets, when and for what. An agent who is not here is given none. The row is locked
-- while its agent is being chosen, on whichever node, so that nobody is given two tickets on one count.
CREATE TABLE roster (
    agent      VARCHAR(64)  PRIMARY KEY,
    given      BOOLEAN      NOT NULL,
    skills     VARCHAR(500) NOT NULL,
    languages  VARCHAR(20)  NOT NULL,
    days       VARCHAR(30)  NOT NULL,
    begins     VARCHAR(5),
    ends       VARCHAR(5),
    most_open  INTEGER,
    last_given BIGINT       DEFAULT 0 NOT NULL,
    version    INTEGER      NOT NULL
);

-- Both days belong to it.
CREATE TABLE roster_absence (
    id        UUID PRIMARY KEY,
    agent     VARCHAR(64)  NOT NULL REFERENCES roster (agent),
    first_day DATE         NOT NULL,
    last_day  DATE         NOT NULL,
    note      VARCHAR(200) NOT NULL
);

CREATE INDEX roster_absence_by_agent ON roster_absence (agent, last_day);

-- When each agent of a pool was last given a ticket in turn; a pool is a department, with the skill and language asked for.
CREATE TABLE roster_turn (
    pool  VARCHAR(200) NOT NULL,
    agent VARCHAR(64)  NOT NULL REFERENCES roster (agent),
    turn  BIGINT       NOT NULL,
    PRIMARY KEY (pool, agent)
);
