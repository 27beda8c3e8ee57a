-- Who asked to be erased, and what became of it. Once it is done nothing here tells who it was.
create table customer_erasure (
    id          uuid primary key,
    customer_id uuid                     not null references customer (id),
    state       varchar(20)              not null,
    asked_at    timestamp with time zone not null,
    due_at      timestamp with time zone not null,
    decided_at  timestamp with time zone,
    decided_by  varchar(64),
    reason      varchar(2000),
    -- the address at which the customer is still to be told, and no longer
    tell_to     varchar(320)
);

create index customer_erasure_customer on customer_erasure (customer_id, asked_at);
