-- The numbers that other ticket systems gave to what are tickets here.
CREATE TABLE mail_foreign_ticket (
    domain        VARCHAR(255) NOT NULL,
    foreign_id    VARCHAR(100) NOT NULL,
    writer        VARCHAR(320) NOT NULL,
    ticket_number VARCHAR(13)  NOT NULL,
    since         TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (domain, foreign_id, writer)
);
