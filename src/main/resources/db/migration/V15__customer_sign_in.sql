-- Links that sign a customer in, once. The link's text is made from the id with the desk's secret: nothing here opens a door.
create table customer_link (
    id         uuid primary key,
    email      varchar(320)             not null,
    language   varchar(2)               not null,
    target     varchar(200)             not null,
    draft      uuid,
    how        varchar(20)              not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

create index customer_link_expiry on customer_link (expires_at);

-- The browsers in which customers are signed in; of the cookie only a keyed hash.
create table customer_sign_in (
    id           uuid primary key,
    mac          varchar(64)              not null unique,
    customer_id  uuid                     not null references customer (id),
    how          varchar(20)              not null,
    address      varchar(45)              not null,
    browser      varchar(300)             not null,
    created_at   timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    expires_at   timestamp with time zone not null
);

create index customer_sign_in_customer on customer_sign_in (customer_id);
create index customer_sign_in_expiry on customer_sign_in (expires_at);

create table customer_audit (
    id          uuid primary key,
    customer_id uuid,
    at          timestamp with time zone not null,
    what        varchar(30)              not null,
    done_by     varchar(100)
);

create index customer_audit_customer on customer_audit (customer_id, at, id);

-- Tries in each slot of time, counted for all nodes; who tried is a keyed hash.
create table try_count (
    what    varchar(40)              not null,
    who     varchar(64)              not null,
    slot    bigint                   not null,
    tries   integer                  not null,
    ends_at timestamp with time zone not null,
    primary key (what, who, slot)
);

create index try_count_end on try_count (ends_at);

-- Mails that are about no ticket, such as a sign-in link; what they say is made when they leave.
create table mail_notice (
    id         uuid primary key,
    kind       varchar(30)              not null,
    about      uuid                     not null,
    recipient  varchar(320)             not null,
    name       varchar(255),
    language   varchar(2)               not null,
    created_at timestamp with time zone not null,
    sent_at    timestamp with time zone,
    refusal    varchar(2000)
);

create index mail_notice_created on mail_notice (created_at);
