-- What a customer said of a closed ticket.
create table ticket_rating (
    ticket_id uuid primary key references ticket (id),
    answer    varchar(10)              not null,
    comment   varchar(2000),
    rated_at  timestamp with time zone not null
);

create index ticket_rating_time on ticket_rating (rated_at);
