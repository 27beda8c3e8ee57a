-- A customer's account at the company's own sign-in; the subject never changes, the address there may.
create table customer_oidc (
    issuer      varchar(300) not null,
    subject     varchar(255) not null,
    customer_id uuid         not null references customer (id),
    primary key (issuer, subject)
);

create index customer_oidc_customer on customer_oidc (customer_id);
