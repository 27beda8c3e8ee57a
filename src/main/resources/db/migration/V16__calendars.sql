-- Calendars: a version is never changed and never deleted, because promises were made by it.
CREATE TABLE calendar_version (
    name         VARCHAR(40)  NOT NULL,
    version      INTEGER      NOT NULL,
    zone         VARCHAR(64)  NOT NULL,
    monday       VARCHAR(200) NOT NULL,
    tuesday      VARCHAR(200) NOT NULL,
    wednesday    VARCHAR(200) NOT NULL,
    thursday     VARCHAR(200) NOT NULL,
    friday       VARCHAR(200) NOT NULL,
    saturday     VARCHAR(200) NOT NULL,
    sunday       VARCHAR(200) NOT NULL,
    holidays     VARCHAR(40),
    author       VARCHAR(64),
    author_name  VARCHAR(255),
    comment      VARCHAR(1000),
    as_of        INTEGER,
    published_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name, version)
);

-- Days with hours of their own; none for closed.
CREATE TABLE calendar_own_day (
    name    VARCHAR(40)  NOT NULL,
    version INTEGER      NOT NULL,
    on_date DATE         NOT NULL,
    yearly  BOOLEAN      NOT NULL,
    hours   VARCHAR(200) NOT NULL,
    reason  VARCHAR(200) NOT NULL,
    PRIMARY KEY (name, version, on_date, yearly),
    FOREIGN KEY (name, version) REFERENCES calendar_version (name, version)
);

-- As the product brings them, so nobody is their author.
INSERT INTO calendar_version (name, version, zone, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
                              holidays, published_at)
VALUES ('office', 1, 'Europe/Lisbon', '09:00-19:00', '09:00-19:00', '09:00-19:00', '09:00-19:00', '09:00-19:00',
        '10:00-19:00', '10:00-19:00', 'pt', CURRENT_TIMESTAMP),
       ('always', 1, 'Europe/Lisbon', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00', '00:00-24:00',
        '00:00-24:00', '00:00-24:00', NULL, CURRENT_TIMESTAMP);
