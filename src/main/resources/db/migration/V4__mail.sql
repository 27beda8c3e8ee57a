-- Every mail that came in, and what became of it. The raw mail stands apart, so that lists stay light.
create table mail_intake (
    id              uuid                        not null primary key,
    received_at     timestamp(6) with time zone not null,
    envelope_from   varchar(320)                not null,
    recipients      varchar(40000)              not null,
    helo            varchar(255)                not null,
    remote_address  varchar(45)                 not null,
    message_id      varchar(998),
    from_address    varchar(320),
    subject         varchar(500),
    size            bigint                      not null,
    outcome         varchar(20)                 not null,
    ticket_number   varchar(20),
    ticket_message  uuid,
    error           varchar(1000),
    attempts        integer                     not null,
    released        boolean                     not null,
    -- when any node may take the mail up: now, after a back-off, or once the node that holds it has had its time;
    -- null when there is nothing left to do
    next_attempt_at timestamp(6) with time zone,
    handled_at      timestamp(6) with time zone
);

create index mail_intake_due on mail_intake (next_attempt_at);
create index mail_intake_outcome on mail_intake (outcome, id);
create index mail_intake_message_id on mail_intake (message_id);

-- A raw mail in parts of at most 512 KiB, because bytea means bytes of any length to PostgreSQL, and up to 1 MiB to H2.
create table mail_raw (
    mail_id uuid    not null,
    part    integer not null,
    bytes   bytea   not null,
    primary key (mail_id, part)
);

-- The same mail changes a ticket once, however often it is delivered.
create table mail_applied (
    fingerprint char(64) not null primary key,
    intake_id   uuid     not null references mail_intake (id)
);

-- What the desk sent while it is being tried out.
create table dev_mailbox (
    id            uuid                        not null primary key,
    sent_at       timestamp(6) with time zone not null,
    envelope_from varchar(320)                not null,
    recipients    varchar(40000)              not null,
    message_id    varchar(998),
    subject       varchar(500)
);
