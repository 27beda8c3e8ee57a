-- Live chats. What is said in one are messages of its ticket; here is what a conversation has while both sides are there.
create table chat (
    ticket_id             uuid primary key references ticket (id),
    number                varchar(13)              not null unique,
    mac                   varchar(64)              not null unique,
    place                 varchar(64)              not null,
    customer_id           uuid                     not null,
    proof                 varchar(10)              not null,
    given_email           varchar(320),
    language              varchar(2)               not null,
    department            varchar(20)              not null,
    state                 varchar(10)              not null,
    agent                 varchar(64),
    agent_name            varchar(255),
    created_at            timestamp with time zone not null,
    taken_at              timestamp with time zone,
    ended_at              timestamp with time zone,
    ended_by              varchar(10),
    last_seq              integer                  not null,
    last_at               timestamp with time zone not null,
    last_by               varchar(20)              not null,
    seen_at               timestamp with time zone not null,
    slot                  bigint                   not null,
    slot_lines            integer                  not null,
    customer_typing_until timestamp with time zone,
    agent_typing_until    timestamp with time zone
);

create index chat_queue on chat (state, department, created_at, ticket_id);
create index chat_place on chat (place, state);

-- The order of a chat's lines, and the ids that their writers' browsers gave them: a line sent again is the same line.
create table chat_line (
    ticket_id  uuid        not null references chat (ticket_id),
    seq        integer     not null,
    line       varchar(64) not null,
    message_id uuid        not null,
    files      boolean     not null,
    primary key (ticket_id, seq),
    unique (ticket_id, line)
);
