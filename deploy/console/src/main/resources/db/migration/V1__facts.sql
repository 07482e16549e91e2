-- What the topics said. Nothing is decided here: it may be dropped, and is read again from the beginning.
create table fact (
    id             uuid        primary key,
    service        text        not null,
    type           text        not null,
    topic          text        not null,
    key            text        not null,
    sequence       bigint      not null,
    occurred_at    timestamptz not null,
    business_date  date        not null,
    actor          text        not null,
    correlation_id uuid        not null,
    causation_id   uuid,
    payload        jsonb       not null,
    mentions       uuid[]      not null,
    seen           bigint      generated always as identity
);
comment on column fact.mentions is 'Every id in key and payload: what the fact is about';
comment on column fact.seen is 'The order in which this console heard it';

create unique index on fact (seen);
create index on fact (correlation_id, occurred_at);
create index on fact (causation_id) where causation_id is not null;
create index on fact using gin (mentions);
create index on fact (type, seen);
create index on fact (topic, key, sequence);

-- A message that is no fact of ours: kept with its place, so that it never vanishes.
create table unread (
    topic     text   not null,
    partition int    not null,
    position  bigint not null,
    reason    text   not null,
    content   bytea  not null,
    kept_at   timestamptz not null default now(),
    primary key (topic, partition, position)
);
