-- The schema of what every service carries, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

-- ---- The journal: what happened, appended in the transaction that did it, sealed, published by Debezium

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
    signature      text,
    unique (topic, key, sequence)
-- only grows: it is frozen in small parts, not a fifth of years at once
) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
comment on table journal is 'Outbox, audit trail, change feed and source to rebuild: append only';
create index journal_feed on journal (txid, position);
create index journal_case on journal (correlation_id);

create table journal_head (
    topic    text   not null,
    key      text   not null,
    sequence bigint not null,
    primary key (topic, key)
-- moved on with every fact: old versions are cleared before a fifth of the table is made of them
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table journal_head is 'The last sequence per key; its row lock makes sequence order commit order';

create table journal_seal (
    block          bigint      primary key,
    first_txid     xid8        not null,
    first_position bigint      not null,
    last_txid      xid8        not null,
    last_position  bigint      not null,
    row_count      bigint      not null check (row_count > 0),
    previous_hash  bytea       not null,
    block_hash     bytea       not null,
    sealed_at      timestamptz not null
);
comment on table journal_seal is 'Blocks of journal rows, each bound to the one before: an edited or cut journal is found';

create table relay_heartbeat (
    id      int         primary key,
    beat_at timestamptz not null
);
comment on table relay_heartbeat is 'Touched by the relay so that an idle database does not hold back the write-ahead log';

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append only' using errcode = 'restrict_violation';
end $$;
create trigger journal_no_change before update or delete on journal
    for each row execute function journal_is_append_only();
create trigger journal_no_truncate before truncate on journal
    for each statement execute function journal_is_append_only();
revoke update, delete, truncate on journal from public;
create trigger journal_seal_no_change before update or delete on journal_seal
    for each row execute function journal_is_append_only();
create trigger journal_seal_no_truncate before truncate on journal_seal
    for each statement execute function journal_is_append_only();
revoke update, delete, truncate on journal_seal from public;

-- ---- What was heard and answered already

create table inbox (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null,
    primary key (consumer, event_id)
);
comment on table inbox is 'Which consumer has taken which event; committed with the effect';

create table inbox_order (
    consumer text   not null,
    key      text   not null,
    sequence bigint not null,
    primary key (consumer, key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table inbox_order is 'How far a consumer is with what only says how things stand: nothing older is taken';

create table inbox_head (
    topic    text   not null,
    key      text   not null,
    sequence bigint not null,
    primary key (topic, key)
-- moved on with what is heard: old versions are cleared before a fifth of the table is made of them
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
comment on table inbox_head is 'The last sequence heard per key of others';

create table inbox_gap (
    topic         text        not null,
    key           text        not null,
    first_missing bigint      not null,
    last_missing  bigint      not null check (last_missing >= first_missing),
    noticed_at    timestamptz not null,
    primary key (topic, key, first_missing)
);
comment on table inbox_gap is 'Facts of others that were lost on the way; a row leaves when they came';

create table dead_letter (
    id              uuid        primary key,
    consumer        text        not null,
    fingerprint     bytea       not null,
    message         bytea       not null,
    topic           text        not null,
    key             text,
    type            text,
    event_id        uuid,
    sequence        bigint,
    occurred_at     timestamptz,
    correlation_id  uuid,
    reason          text        not null,
    attempts        int         not null check (attempts > 0),
    put_aside_at    timestamptz not null,
    last_failed_at  timestamptz not null,
    outcome         text        not null default 'WAITING' check (outcome in ('WAITING', 'TAKEN', 'DISCARDED')),
    ended_at        timestamptz,
    discard_reason  text,
    proposed_by     text,
    proposer_person text,
    discarded_by    text,
    revision        bigint      not null default 0,
    unique (consumer, fingerprint),
    check ((outcome = 'WAITING') = (ended_at is null)),
    check (outcome <> 'DISCARDED' or discard_reason is not null and discarded_by <> proposed_by)
);
comment on table dead_letter is 'What a reaction could not take, whole: it waits until it is taken after all or two persons discard it';
create index dead_letter_waiting on dead_letter (id) where outcome = 'WAITING';

create table dead_letter_replay (
    id       uuid        primary key,
    asked_by text        not null,
    asked_at timestamptz not null
);
comment on table dead_letter_replay is 'Letters that were counted before they are tried again';

create table dead_letter_try (
    replay   uuid        not null references dead_letter_replay on delete cascade,
    letter   uuid        not null references dead_letter on delete cascade,
    outcome  text        check (outcome in ('TAKEN', 'REFUSED', 'PASSED_OVER')),
    reason   text,
    tried_at timestamptz,
    primary key (replay, letter),
    check ((outcome is null) = (tried_at is null))
);
comment on table dead_letter_try is 'The snapshot of a replay, and what came of each letter';
create index dead_letter_try_letter on dead_letter_try (letter);

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
-- claimed, then written again with its answer: there is room for that beside it; purged by age
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
comment on table idempotency_key is 'The first answer to a keyed command, encrypted, and the fingerprint under a key of what was asked; kept 90 days';
create index idempotency_key_age on idempotency_key using brin (created_at);

-- ---- Time, calendar and the numbers of the rules

create table clock_offset (
    id             int    primary key check (id = 1),
    offset_seconds bigint not null
);
comment on table clock_offset is 'Local and test profiles only: how far business time is ahead of the machine';

create table calendar_day (
    day     date    primary key,
    workday boolean not null,
    basis   text    not null
);
comment on table calendar_day is 'Days of years the calendar library does not know, or where it errs';

create table calendar_year (
    year         int         primary key,
    csv          text        not null,
    basis        text        not null,
    proposed_by  text        not null,
    proposer_person text,
    proposed_at  timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (confirmed_by <> proposed_by)
);
comment on table calendar_year is 'Years of workdays as files: proposed by one person, in calendar_day when another confirmed';

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

-- ---- Sweeps

create table sweep_failure (
    sweep           text        not null,
    row_key         text        not null,
    reason          text        not null,
    attempts        int         not null check (attempts > 0),
    first_failed_at timestamptz not null,
    last_failed_at  timestamptz not null,
    next_try_at     timestamptz not null,
    primary key (sweep, row_key)
);
comment on table sweep_failure is 'Read by operators (GET /sweeps/failures); a row leaves when its turn went well';

-- ---- What an auditor asks and no aggregate says

create table audit_entry (
    id             uuid        primary key,
    kind           text        not null,
    account        text        not null,
    operation      text        not null,
    subject        text,
    what           text,
    times          bigint      not null check (times > 0),
    said_at        timestamptz not null,
    correlation_id uuid        not null
);
comment on table audit_entry is 'The facts of linli.audit, to be searched; kept for AUDIT-KEEP months';
create index audit_entry_account on audit_entry (account, id);
create index audit_entry_operation on audit_entry (operation, id);
create index audit_entry_age on audit_entry using brin (said_at);

create table audit_table (
    subject text not null,
    line    text not null,
    primary key (subject, line)
);
comment on table audit_table is 'The lines of rules and roles as they were told last: a change is a fact, whoever made it';

create publication linli_journal for table journal, relay_heartbeat;

create function journal_row_hash(j journal) returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(j.txid::text, j.position, j.id, j.topic, j.key, j.sequence, j.type,
        extract(epoch from j.occurred_at), j.business_date, j.actor, j.correlation_id, j.causation_id, j.traceparent,
        j.payload)::text, 'UTF8'))
$$;

-- ---- Since when a row is in its status, on every table of aggregates (afterMigrate__status_since.sql)

create function keep_status_since() returns trigger language plpgsql as $$
begin
    new.status_since := now() + make_interval(secs => coalesce((select offset_seconds from clock_offset), 0));
    return new;
end $$;
