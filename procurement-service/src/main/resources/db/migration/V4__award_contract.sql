create table award (
    id           uuid   primary key,
    version      bigint not null,
    tender_id    uuid   not null references tender,
    bid_id       uuid   not null references bid,
    agency_id    uuid   not null,
    purchaser_id text   not null,
    amount       bigint not null check (amount > 0),
    status       text   not null check (status in ('MADE', 'CONTRACTED', 'WITHDRAWN')),
    awarded_on   date   not null,
    sign_until   jsonb  not null,
    reason       text
);
comment on table award is 'Awards; at most one of a tender stands';
create unique index award_one_per_tender on award (tender_id) where status <> 'WITHDRAWN';
create index award_agency on award (agency_id, id);

create table contract (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null unique,
    status        text   not null check (status in ('PENDING_SIGNATURE', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
    tender_id     uuid   not null references tender,
    award_id      uuid   not null references award,
    bid_id        uuid   not null references bid,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    terms         jsonb  not null,
    sha256        text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    signatures    jsonb  not null,
    works         jsonb  not null,
    signed_on     date,
    handover_by   date,
    reason        text,
    next_check_at timestamptz,
    check (status not in ('ACTIVE', 'SUSPENDED', 'COMPLETED') or signed_on is not null)
);
comment on table contract is 'Contracts: the text both sides signed, the work of each instalment';
create unique index contract_one_per_award on contract (award_id) where status <> 'TERMINATED';
create index contract_due on contract (next_check_at) where next_check_at is not null;
create index contract_agency on contract (agency_id, id);
create index contract_purchaser on contract (purchaser_id, id);
create index contract_tender on contract (tender_id);
