create table agent_extension (
    extension varchar(20) primary key,
    agent     varchar(64) not null
);

create index agent_extension_agent on agent_extension (agent);

-- Calls that ring at this moment, for the nodes on which their agents are; kept for minutes.
create table ringing_call (
    id     uuid primary key,
    agent  varchar(64)              not null,
    number varchar(20),
    at     timestamp with time zone not null
);

create index ringing_call_at on ringing_call (at, agent);
