-- Registers of qualified agencies, questions, amendments, consortia, paperwork

create table framework (
    id            uuid   primary key,
    version       bigint not null,
    purchaser_id  text   not null,
    service_type  text   not null references catalogue_item,
    title         text   not null,
    mode          text   not null check (mode in ('OPEN', 'CLOSED')),
    status        text   not null check (status in ('APPLICATIONS', 'ACTIVE', 'ENDED')),
    tariff        bigint not null check (tariff > 0),
    valid_from    date   not null,
    valid_to      date   not null check (valid_to > valid_from),
    apply_until   date,
    members       jsonb  not null,
    next_check_at timestamptz,
    check ((mode = 'CLOSED') = (apply_until is not null))
);
comment on table framework is 'Registers of qualified agencies from which services are called off';
create index framework_status on framework (status, id);
create index framework_service on framework (service_type, id);
create index framework_due on framework (next_check_at) where next_check_at is not null;

create table question (
    id           uuid        primary key,
    version      bigint      not null,
    tender_id    uuid        not null references tender,
    purchaser_id text        not null,
    asked_by     uuid        not null,
    status       text        not null check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    text         text        not null,
    asked_at     timestamptz not null,
    answer       text,
    answered_at  timestamptz,
    check ((status = 'ANSWERED') = (answer is not null and answered_at is not null))
);
comment on table question is 'Questions about tender documents; who asked is never shown';
create index question_tender on question (tender_id, id);
create index question_open on question (tender_id) where status = 'OPEN';

create table amendment (
    id           uuid    primary key,
    version      bigint  not null,
    tender_id    uuid    not null references tender,
    purchaser_id text    not null,
    base_hash    text    not null check (base_hash ~ '^[0-9a-f]{64}$'),
    status       text    not null check (status in ('PROPOSED', 'PUBLISHED', 'DISCARDED')),
    content      jsonb   not null,
    changes      jsonb   not null,
    reason       text    not null,
    matters      boolean not null,
    writer       text    not null,
    published_on date,
    check ((status = 'PUBLISHED') = (published_on is not null))
);
comment on table amendment is 'New texts for published tenders, with what they change';
create index amendment_tender on amendment (tender_id, id);

alter table bid drop constraint bid_status_check;
alter table bid add constraint bid_status_check check (status in ('SUBMITTED', 'UNCONFIRMED', 'WITHDRAWN', 'INVALIDATED',
    'OPENED', 'QUALIFIED', 'DISQUALIFIED', 'WON', 'LOST'));
alter table bid add column partners jsonb not null default '[]';
alter table bid add column cure jsonb;

create table bid_member (
    tender_id uuid not null references tender,
    agency_id uuid not null,
    bid_id    uuid not null references bid,
    primary key (tender_id, agency_id)
);
comment on table bid_member is 'Who stands behind which bid: an agency once in a tender, alone or with others';
create index bid_member_bid on bid_member (bid_id);
insert into bid_member (tender_id, agency_id, bid_id) select tender_id, agency_id, id from bid where status <> 'WITHDRAWN';
