-- Search over the tickets' words, and the order of every list, for a million tickets and more.

-- Two languages in one index: each configuration drops the stop words of both and keeps the stems of its own.
CREATE TEXT SEARCH DICTIONARY desk_stop_pt (TEMPLATE = pg_catalog.simple, STOPWORDS = portuguese, ACCEPT = false);
CREATE TEXT SEARCH DICTIONARY desk_stop_en (TEMPLATE = pg_catalog.simple, STOPWORDS = english, ACCEPT = false);

CREATE TEXT SEARCH CONFIGURATION desk_pt (COPY = pg_catalog.portuguese);
ALTER TEXT SEARCH CONFIGURATION desk_pt
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
    WITH desk_stop_pt, desk_stop_en, portuguese_stem;

CREATE TEXT SEARCH CONFIGURATION desk_en (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION desk_en
    ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part
    WITH desk_stop_pt, desk_stop_en, english_stem;

-- Without accents, plurals in -ões as their singular, addresses and numbers in their parts. (The extension unaccent is not
-- on every server.)
CREATE FUNCTION search_plain(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(
    translate(
        words,
        'áàâãäåçéèêëíìîïñóòôõöúùûüýÁÀÂÃÄÅÇÉÈÊËÍÌÎÏÑÓÒÔÕÖÚÙÛÜÝ@._/:-+',
        'aaaaaaceeeeiiiinooooouuuuyAAAAAACEEEEIIIINOOOOOUUUUY       '),
    'oes\M', 'ao', 'gi');

-- What is looked for; an empty query where there are stop words alone.
CREATE FUNCTION search_word(word TEXT) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
RETURN plainto_tsquery('desk_pt', word)
    || plainto_tsquery('desk_en', word)
    || plainto_tsquery('desk_pt', search_plain(word));

CREATE FUNCTION search_phrase(phrase TEXT) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE
RETURN phraseto_tsquery('desk_pt', phrase) || phraseto_tsquery('desk_en', phrase);

-- What is found. One entry can hold so much and no more (PostgreSQL: 1 MB), so a text counts by its first part.
CREATE FUNCTION search_words(words TEXT) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
RETURN to_tsvector('desk_pt', left(words, 50000))
    || strip(to_tsvector('desk_en', left(words, 50000)))
    || strip(to_tsvector('desk_pt', search_plain(left(words, 50000))));

-- Beyond that size a conversation is found by what was said first.
CREATE FUNCTION search_joined(earlier tsvector, later tsvector) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN earlier || later;
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN earlier;
END $$;

CREATE AGGREGATE search_all (tsvector) (SFUNC = search_joined, STYPE = tsvector, INITCOND = '');

CREATE TABLE ticket_search (
    ticket_id UUID PRIMARY KEY REFERENCES ticket (id) ON DELETE CASCADE,
    words     tsvector NOT NULL
);

CREATE FUNCTION search_ticket(t ticket) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_words(concat_ws(' ', t.number, t.subject, t.requester_email,
    (SELECT c.name FROM customer c WHERE c.id = t.requester)));

CREATE FUNCTION search_message(m message) RETURNS tsvector LANGUAGE sql STABLE
RETURN search_words(concat_ws(' ', m.author_name, m.author_email, m.text));

CREATE FUNCTION search_whole(t ticket) RETURNS tsvector LANGUAGE sql STABLE
RETURN (
    SELECT search_all(part.words ORDER BY part.place) FROM (
        SELECT search_ticket(t) AS words, 0 AS place
        UNION ALL
        SELECT search_message(m), 1 FROM message m WHERE m.ticket_id = t.id
        UNION ALL
        SELECT search_words(a.name), 2 FROM message m JOIN attachment a ON a.owner = m.id WHERE m.ticket_id = t.id
    ) part);

CREATE FUNCTION search_add(of_ticket UUID, more tsvector) RETURNS void LANGUAGE sql AS $$
    UPDATE ticket_search SET words = search_joined(words, more) WHERE ticket_id = of_ticket;
$$;

CREATE FUNCTION search_anew(of_ticket UUID) RETURNS void LANGUAGE sql AS $$
    INSERT INTO ticket_search (ticket_id, words)
    SELECT t.id, search_whole(t) FROM ticket t WHERE t.id = of_ticket
    ON CONFLICT (ticket_id) DO UPDATE SET words = excluded.words;
$$;

-- The first message brings the ticket's own words along, so that an opened ticket costs one row, written once.
CREATE FUNCTION search_on_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ticket_search AS s (ticket_id, words)
    SELECT t.id, search_joined(search_ticket(t), search_message(NEW)) FROM ticket t WHERE t.id = NEW.ticket_id
    ON CONFLICT (ticket_id) DO UPDATE SET words = search_joined(s.words, search_message(NEW));
    RETURN NULL;
END $$;

CREATE FUNCTION search_on_moved_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_anew(OLD.ticket_id);
    IF TG_OP = 'UPDATE' AND NEW.ticket_id <> OLD.ticket_id THEN
        PERFORM search_anew(NEW.ticket_id);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION search_on_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_add(m.ticket_id, search_words(NEW.name)) FROM message m WHERE m.id = NEW.owner;
    RETURN NULL;
END $$;

CREATE FUNCTION search_on_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_anew(NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION search_on_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_add(t.id, search_words(NEW.name)) FROM ticket t WHERE t.requester_email = NEW.email;
    RETURN NULL;
END $$;

CREATE TRIGGER search_on_message AFTER INSERT ON message
    FOR EACH ROW EXECUTE FUNCTION search_on_message();
CREATE TRIGGER search_on_moved_message AFTER UPDATE OF ticket_id, text OR DELETE ON message
    FOR EACH ROW EXECUTE FUNCTION search_on_moved_message();
CREATE TRIGGER search_on_attachment AFTER INSERT ON attachment
    FOR EACH ROW EXECUTE FUNCTION search_on_attachment();
CREATE TRIGGER search_on_given_attachment AFTER UPDATE OF owner ON attachment
    FOR EACH ROW WHEN (NEW.owner IS DISTINCT FROM OLD.owner) EXECUTE FUNCTION search_on_attachment();
CREATE TRIGGER search_on_ticket AFTER UPDATE OF subject, requester, requester_email ON ticket
    FOR EACH ROW WHEN (NEW.subject <> OLD.subject OR NEW.requester <> OLD.requester OR NEW.requester_email <> OLD.requester_email)
    EXECUTE FUNCTION search_on_ticket();
CREATE TRIGGER search_on_customer AFTER UPDATE OF name ON customer
    FOR EACH ROW WHEN (NEW.name IS DISTINCT FROM OLD.name) EXECUTE FUNCTION search_on_customer();

INSERT INTO ticket_search (ticket_id, words) SELECT t.id, search_whole(t) FROM ticket t;

CREATE INDEX ticket_search_by_word ON ticket_search USING gin (words);

-- Lists of open tickets, however many are closed; and one index for each order that a list can have.
CREATE INDEX ticket_open ON ticket (created_at, id) WHERE status <> 'CLOSED';
CREATE INDEX ticket_by_due_date ON ticket (coalesce(due_at, TIMESTAMPTZ '9999-12-31 00:00:00+00'), id);
CREATE INDEX ticket_by_priority ON ticket (
    (CASE priority WHEN 'CRITICAL' THEN 4 WHEN 'HIGH' THEN 3 WHEN 'MEDIUM' THEN 2 ELSE 1 END), id);
CREATE INDEX ticket_by_tag ON ticket USING gin (string_to_array(tags, ' ')) WHERE tags <> '';
