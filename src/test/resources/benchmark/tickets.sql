-- Fills an empty desk with ${tickets} tickets as a hosting company has them: nearly all closed, two messages and four entries
-- of history each, words that follow Zipf's law. Everything is drawn from one seed, so that two runs have the same rows.
SELECT setseed(0.42);

CREATE TEMPORARY TABLE vocabulary AS
SELECT row_number() OVER () AS place, word FROM (
    SELECT unnest(string_to_array('site e-mail servidor domínio fatura pagamento erro conta password certificado alojamento '
        'migração disco base dados loja encomenda cliente acesso painel ligação lento bloqueado renovação proposta preço '
        'configuração caixa correio mensagem enviar receber hosting server invoice payment domain account backup restore '
        'failed slow login upgrade refund transfer renewal certificate mailbox', ' ')) AS word
    UNION ALL
    SELECT 'termo' || n FROM generate_series(1, 20000) n) words;

CREATE TEMPORARY TABLE sentence AS
SELECT s AS place, string_agg(v.word, ' ') || '.' AS words
FROM generate_series(1, 20000) s
CROSS JOIN LATERAL (
    SELECT floor(power(20050, random()))::int AS place FROM generate_series(1, 14 + 0 * s)) drawn
JOIN vocabulary v ON v.place = drawn.place
GROUP BY s;
CREATE UNIQUE INDEX ON sentence (place);

INSERT INTO customer (id, email, name, language, tier, created_at)
SELECT gen_random_uuid(), 'cliente' || n || '@empresa' || n % 5000 || '.example', 'Cliente ' || n,
       CASE WHEN n % 5 = 0 THEN 'EN' ELSE 'PT' END, 'STANDARD', now()
FROM generate_series(1, greatest(${tickets} / 10, 100)) n;

CREATE TEMPORARY TABLE caller AS SELECT row_number() OVER () AS place, id, email, name FROM customer WHERE email LIKE 'cliente%@empresa%';
CREATE UNIQUE INDEX ON caller (place);

-- Five thousand open ones at most, the newest: a desk that works does not have more of them because it is older.
CREATE TEMPORARY TABLE drawn AS
SELECT n,
       (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid AS id,
       chr(65 + n % 26) || chr(65 + n / 26 % 26) || chr(65 + n / 676 % 26) || '-' || lpad((n / 17576 % 1000)::text, 3, '0')
           || '-' || lpad((n % 100000)::text, 5, '0') AS number,
       n > ${tickets} - least(5000, ${tickets} / 10) AS open,
       now() - (${tickets} - n) * interval '30 seconds' AS born,
       random() AS dice,
       1 + floor(random() * 19999)::int AS first_words,
       1 + floor(random() * 19999)::int AS second_words,
       1 + floor(random() * greatest(${tickets} / 10, 100))::int AS caller
FROM generate_series(1, ${tickets}) n;

INSERT INTO ticket (id, number, subject, status, department, priority, team, channel, requester, requester_email, assignee,
                    tags, unread, created_at, updated_at, resolved_at, reopen_until, due_at, promises, version)
SELECT d.id, d.number, left(s.words, 60),
       CASE WHEN NOT d.open THEN 'CLOSED'
            ELSE (ARRAY['IN_QUEUE', 'IN_PROGRESS', 'UNDER_REVIEW', 'AWAITING_CUSTOMER', 'SCHEDULED'])[1 + d.n % 5] END,
       CASE WHEN d.dice < 0.7 THEN 'SUPPORT' WHEN d.dice < 0.9 THEN 'BILLING' ELSE 'SALES' END,
       CASE WHEN d.dice < 0.02 THEN 'CRITICAL' WHEN d.dice < 0.1 THEN 'HIGH' WHEN d.dice < 0.5 THEN 'MEDIUM' ELSE 'NORMAL' END,
       'support', 'EMAIL', c.id, c.email, CASE WHEN d.n % 3 = 0 AND d.open THEN NULL ELSE 'ana' END,
       CASE WHEN d.n % 50 = 0 THEN 'vip' WHEN d.n % 70 = 0 THEN 'migration urgent' ELSE '' END, d.n % 4 = 0 AND d.open,
       d.born, d.born + interval '2 hours', CASE WHEN NOT d.open THEN d.born + interval '2 hours' END,
       CASE WHEN NOT d.open THEN d.born + interval '6 months' END,
       CASE WHEN d.open AND d.n % 5 < 3 THEN d.born + interval '8 hours' END,
       '2 0 28800,28800,115200,always,1,75,1,rule_question RESOLUTION,1,' || CASE WHEN d.open THEN 'RUNNING,' ELSE 'CLOSED,' END
           || (extract(epoch FROM d.born) * 1000)::bigint || ',0,115200,always,1,75,1,rule_question,0', 0
FROM drawn d JOIN sentence s ON s.place = d.first_words JOIN caller c ON c.place = d.caller;

ALTER TABLE message DISABLE TRIGGER USER;

INSERT INTO message (id, ticket_id, kind, author_role, author_id, author_name, author_email, text, created_at)
SELECT gen_random_uuid(), d.id, 'PUBLIC',
       CASE part WHEN 0 THEN 'CUSTOMER' ELSE 'AGENT' END, CASE part WHEN 0 THEN c.id::text ELSE 'ana' END,
       CASE part WHEN 0 THEN c.name ELSE 'Ana' END, CASE part WHEN 0 THEN c.email END,
       CASE part WHEN 0 THEN a.words || ' ' || b.words || E'\n' || a2.words ELSE b.words || ' ' || a2.words END,
       d.born + part * interval '1 hour'
FROM drawn d
JOIN sentence a ON a.place = d.first_words
JOIN sentence b ON b.place = d.second_words
JOIN sentence a2 ON a2.place = 1 + (d.first_words + d.second_words) % 19999
JOIN caller c ON c.place = d.caller
CROSS JOIN generate_series(0, 1) part;

ALTER TABLE message ENABLE TRIGGER USER;

INSERT INTO ticket_history (id, ticket_id, at, actor_role, actor_id, actor_name, what, from_status, to_status)
SELECT gen_random_uuid(), d.id, d.born + part * interval '20 minutes',
       'AGENT', 'ana', 'Ana', (ARRAY['OPENED', 'TAKE', 'REPLY', 'RESOLVE'])[part + 1], NULL, NULL
FROM drawn d CROSS JOIN generate_series(0, 3) part;

DROP INDEX ticket_search_by_word;
INSERT INTO ticket_search (ticket_id, words) SELECT t.id, search_whole(t) FROM ticket t
ON CONFLICT (ticket_id) DO NOTHING;
CREATE INDEX ticket_search_by_word ON ticket_search USING gin (words);

DROP TABLE vocabulary, sentence, caller, drawn;
ANALYZE;
