-- What every service's database holds beside its own tables: docs/architecture.md

create table journal (
    id             uuid        not null primary key,
    position       bigint      not null generated always as identity,
    txid           xid8        not null default pg_current_xact_id(),
    topic          text        not null,
    key            text        not null,
    sequence       bigint      not null check (sequence > 0),
    type           text        not null,
    occurred_at    timestamptz not null,
    business_date  date        not null,
    actor          text        not null,
    correlation_id uuid        not null,
    causation_id   uuid,
    traceparent    text,
    payload        jsonb       not null,
    specversion    text        not null default '1.0',
    unique (topic, key, sequence)
);
comment on table journal is 'Outbox, audit trail, change feed and source to rebuild: append only';
create index journal_feed on journal (txid, position);
create index journal_case on journal (correlation_id);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append only' using errcode = 'restrict_violation';
end $$;
create trigger journal_no_change before update or delete on journal
    for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal
    for each statement execute function journal_is_append_only();
revoke update, delete, truncate on journal from public;

create table journal_head (
    topic    text   not null,
    key      text   not null,
    sequence bigint not null,
    primary key (topic, key)
) with (fillfactor = 70);
comment on table journal_head is 'The last sequence per key; its row lock makes sequence order commit order';

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
comment on table inbox is 'Which consumer has taken which event; committed with the effect';

create table idempotency_key (
    caller     text        not null,
    operation  text        not null,
    key        text        not null,
    body_hash  bytea       not null,
    status     int         not null,
    headers    text        not null,
    answer     bytea,
    created_at timestamptz not null,
    primary key (caller, operation, key)
);
comment on table idempotency_key is 'The first answer to a keyed command, kept at least 90 days where money moves';

create table relay_heartbeat (
    id      int primary key,
    beat_at timestamptz not null
);
comment on table relay_heartbeat is 'Touched by the relay so that an idle database does not hold back the write-ahead log';

create table clock_offset (
    id             int primary key check (id = 1),
    offset_seconds bigint not null
);
comment on table clock_offset is 'Local and test profiles only: how far business time is ahead of the machine';

create table rule_parameter (
    rule           text    not null,
    value          numeric not null,
    unit           text    not null,
    effective_from date    not null,
    effective_to   date,
    confidence     text    not null,
    basis          text    not null,
    primary key (rule, effective_from)
);
comment on table rule_parameter is 'Local amendments of the shipped rules.csv';

create table calendar_day (
    day     date    primary key,
    workday boolean not null,
    basis   text    not null
);
comment on table calendar_day is 'Days of years the calendar library does not know, or where it errs';

create publication linli_journal for table journal, relay_heartbeat;
