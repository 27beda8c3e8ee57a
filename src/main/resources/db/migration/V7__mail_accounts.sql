-- The mailboxes that are polled by IMAP: which node polls each of them, until when, and how it goes.
create table mail_account (
    name          varchar(50)                 not null primary key,
    holder        varchar(300),
    held_until    timestamp(6) with time zone not null,
    last_look_at  timestamp(6) with time zone,
    last_mail_at  timestamp(6) with time zone,
    failures      integer                     not null,
    failing_since timestamp(6) with time zone,
    last_error    varchar(1000),
    -- no node tries before then
    retry_at      timestamp(6) with time zone
);

-- Mails that are stored, and perhaps not moved out of their folder yet; written together with the mail itself.
create table mail_fetched (
    folder       varchar(700)                not null,
    uid_validity bigint                      not null,
    uid          bigint                      not null,
    fetched_at   timestamp(6) with time zone not null,
    primary key (folder, uid_validity, uid)
);
