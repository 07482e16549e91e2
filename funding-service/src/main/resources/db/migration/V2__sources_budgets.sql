create table known_agency (
    id                uuid    primary key,
    version           bigint  not null,
    name              text,
    registered_on     date,
    account_id        uuid,
    masked_number     text,
    account_sequence  bigint  not null,
    freezes           jsonb   not null,
    standing_sequence bigint  not null
);
comment on table known_agency is 'The registry''s agency as a payee; changed by its facts only';

create table fund_source (
    id             uuid   primary key,
    version        bigint not null,
    name           text   not null,
    channel        text   not null check (channel in ('GOVERNMENT', 'SOCIETY', 'ENTERPRISE', 'PRIVATE')),
    agreement      text   not null,
    restriction    jsonb  not null,
    valid_from     date   not null,
    valid_until    date,
    status         text   not null check (status in ('PLEDGED', 'RECEIVED', 'ALLOCATED')),
    created_by     text   not null,
    check (valid_until is null or valid_until >= valid_from)
);

create table fund_receipt (
    id          uuid   primary key,
    source_id   uuid   not null references fund_source,
    amount      bigint not null check (amount > 0),
    received_on date   not null,
    reference   text   not null,
    unique (source_id, reference)
);
comment on table fund_receipt is 'One bank reference is received once';

create table budget_line (
    id           uuid   primary key,
    version      bigint not null,
    purchaser_id text   not null,
    fiscal_year  int    not null check (fiscal_year between 2000 and 2100),
    source_id    uuid   not null references fund_source,
    purpose      text   not null,
    allocated    bigint not null check (allocated >= 0),
    restriction  jsonb  not null,
    valid_until  date,
    unique (purchaser_id, fiscal_year, source_id)
);

create table reservation (
    id            uuid   primary key,
    version       bigint not null,
    purchase_id   uuid   not null,
    number        text   not null,
    purchaser_id  text   not null,
    line_id       uuid   not null references budget_line,
    source_id     uuid   not null,
    amount        bigint not null check (amount > 0),
    committed     bigint not null check (committed between 0 and amount),
    pending_id    uuid   not null,
    contract_id   uuid,
    status        text   not null check (status in ('PENDING', 'POSTED', 'VOIDED', 'EXPIRED')),
    reserved_on   date   not null,
    expires_on    date   not null,
    next_check_at timestamptz
);
create unique index reservation_one_live on reservation (purchase_id) where status in ('PENDING', 'POSTED');
create index reservation_due on reservation (next_check_at) where next_check_at is not null;

create table budget_refusal (
    id           uuid        primary key,
    purchase_id  uuid        not null,
    purchaser_id text        not null,
    reason       text        not null,
    asked        bigint      not null,
    available    bigint      not null,
    refused_at   timestamptz not null
);
comment on table budget_refusal is 'Purchases that found no money, with the figures of that moment';
