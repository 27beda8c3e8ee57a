-- Callers are found by their number, kept in the international form: +351912345678.
ALTER TABLE customer ADD COLUMN phone VARCHAR(20);
CREATE INDEX customer_by_phone ON customer (phone);

-- Lists that agents keep for themselves, and those that managers keep for everybody.
CREATE TABLE saved_view (
    id         UUID PRIMARY KEY,
    owner      VARCHAR(64)   NOT NULL,
    name       VARCHAR(100)  NOT NULL,
    query      VARCHAR(2000) NOT NULL,
    shared     BOOLEAN       NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX saved_view_by_owner ON saved_view (owner, shared);

CREATE INDEX ticket_by_update ON ticket (updated_at, id);
