create table company (
    id         uuid primary key,
    name       varchar(200)             not null,
    created_at timestamp with time zone not null,
    created_by varchar(64)              not null
);

-- Whoever reads mail at such an address is of the company.
create table company_domain (
    domain     varchar(253) primary key,
    company_id uuid not null references company (id)
);

create index company_domain_company on company_domain (company_id);

-- Without a customer, the whole company sees the ticket.
create table ticket_share (
    id          uuid primary key,
    ticket_id   uuid not null references ticket (id),
    company_id  uuid not null references company (id),
    customer_id uuid references customer (id)
);

create index ticket_share_ticket on ticket_share (ticket_id);
create index ticket_share_company on ticket_share (company_id, customer_id);
create index ticket_share_customer on ticket_share (customer_id);

-- Who wrote on a colleague's ticket; stays when it is no longer shared, so that their words can be found.
create table ticket_participant (
    ticket_id   uuid not null references ticket (id),
    customer_id uuid not null references customer (id),
    primary key (ticket_id, customer_id)
);

create index ticket_participant_customer on ticket_participant (customer_id);
