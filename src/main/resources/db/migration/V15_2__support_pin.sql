-- One PIN a customer: only a keyed hash of it.
create table support_pin (
    customer_id uuid primary key references customer (id),
    mac         varchar(64)              not null,
    expires_at  timestamp with time zone not null,
    used_at     timestamp with time zone,
    wrong_tries integer                  not null
);
