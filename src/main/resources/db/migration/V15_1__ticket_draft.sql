-- What guests wrote, until they have shown that the address is theirs. Its files have the draft as their owner.
create table ticket_draft (
    id         uuid primary key,
    email      varchar(320)             not null,
    name       varchar(200),
    subject    varchar(200)             not null,
    text       text                     not null,
    department varchar(20)              not null,
    priority   varchar(20)              not null,
    created_at timestamp with time zone not null
);

create index ticket_draft_created on ticket_draft (created_at);
