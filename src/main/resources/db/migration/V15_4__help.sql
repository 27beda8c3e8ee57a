-- Help pages: the same article in several languages has one slug.
create table help_article (
    id         uuid primary key,
    slug       varchar(80)              not null,
    language   varchar(2)               not null,
    title      varchar(200)             not null,
    body       text                     not null,
    published  boolean                  not null,
    updated_at timestamp with time zone not null,
    updated_by varchar(64)              not null,
    unique (slug, language)
);

insert into help_article (id, slug, language, title, body, published, updated_at, updated_by) values
('0a8e4c1e-0000-4000-8000-000000000001', 'como-trabalhamos', 'PT', 'Como trabalhamos', '## Departamentos

- **Suporte**: algo não funciona: alojamento, e-mail, domínios, acessos.
- **Faturação**: faturas, pagamentos, recibos e reembolsos.
- **Comercial**: propostas, preços e informações gerais.

## Prioridades

- **Normal**: perguntas, faturação e comercial.
- **Média**: problemas que não são urgentes.
- **Alta**: pedidos urgentes.
- **Crítica**: um serviço está em baixo. Use-a só nesse caso: interrompemos o que estivermos a fazer.

A equipa pode mudar a prioridade de um pedido.

## Em que ponto está o pedido

- **Aberto**: está na fila do departamento certo.
- **Em resolução**: alguém da equipa está a tratar dele.
- **Em análise**: um segundo par de olhos está a confirmar a solução.
- **Aguarda resposta do cliente**: fizemos uma pergunta. Assim que responder, o pedido volta ao trabalho. Sem resposta, lembramos e por fim encerramos.
- **Agendado**: combinámos uma data. Nesse dia, ou antes se nos escrever, o pedido volta ao trabalho.
- **Encerrado**: demos o assunto por resolvido. Durante seis meses uma resposta reabre-o; depois disso abre um pedido novo, ligado ao antigo.

## Um problema por pedido

Assim cada um segue o seu caminho sem esperar pelo outro.

## Horário

Por e-mail e no helpdesk recebemos pedidos 365 dias por ano. O horário do telefone e do chat está na [página inicial](/).

## Quem é quem

Nunca pedimos palavras-passe. Ao telefone prove quem é com um **PIN de suporte**, que gera na [sua conta](/my/account).', true, current_timestamp, 'atende'),
('0a8e4c1e-0000-4000-8000-000000000002', 'como-trabalhamos', 'EN', 'How we work', '## Departments

- **Support**: something does not work: hosting, e-mail, domains, access.
- **Billing**: invoices, payments, receipts and refunds.
- **Sales**: offers, prices and general information.

## Priorities

- **Normal**: questions, billing and sales.
- **Medium**: problems that are not urgent.
- **High**: urgent requests.
- **Critical**: a service is down. Use it in that case alone: we drop whatever we are doing.

The team may change a ticket''s priority.

## Where a ticket stands

- **Open**: it is in the queue of the right department.
- **In progress**: somebody of the team is working on it.
- **Under review**: a second pair of eyes is checking the solution.
- **Awaiting your answer**: we asked something. As soon as you answer, the ticket is back in work. Without an answer we remind you, and close it in the end.
- **Scheduled**: we agreed on a date. On that day, or before if you write, the ticket is back in work.
- **Closed**: we consider it solved. For six months an answer reopens it; after that it opens a new ticket, linked to the old one.

## One problem a ticket

So each goes its own way without waiting for the other.

## Hours

By e-mail and here we take tickets 365 days a year. The hours of telephone and chat are on the [front page](/).

## Who is who

We never ask for passwords. On the telephone prove who you are with a **Support PIN**, which you make in [your account](/my/account).', true, current_timestamp, 'atende');
