create table customer (
    id         uuid primary key,
    email      varchar(320)             not null,
    name       varchar(200),
    language   varchar(2)               not null,
    tier       varchar(32)              not null,
    created_at timestamp with time zone not null,
    constraint customer_email_unique unique (email)
);

-- Of a token only its SHA-256 is kept: who reads this table cannot use it.
create table api_token (
    id           uuid primary key,
    sha256       varchar(64)              not null,
    name         varchar(100)             not null,
    agent        varchar(64)              not null,
    created_at   timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at   timestamp with time zone,
    constraint api_token_sha256_unique unique (sha256)
);

create index api_token_agent on api_token (agent);
