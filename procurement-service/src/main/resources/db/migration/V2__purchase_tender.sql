create sequence purchase_number;
create sequence tender_number;
create sequence contract_number;

create table purchase (
    id             uuid   primary key,
    version        bigint not null,
    number         text   not null unique,
    status         text   not null check (status in
        ('DRAFT', 'NEED_SURVEYED', 'BUDGET_REQUESTED', 'SCHEDULED', 'REFUSED', 'USED', 'CANCELLED')),
    purchaser_id   text   not null,
    area_code      text   not null check (area_code ~ '^\d{9}$'),
    service_type   text   not null references catalogue_item,
    title          text   not null,
    amount         bigint not null check (amount > 0),
    fiscal_year    int    not null,
    survey         jsonb,
    reservation_id uuid,
    refusal        jsonb,
    tender_id      uuid,
    cancel_reason  text,
    check (status not in ('SCHEDULED', 'USED') or reservation_id is not null),
    check ((status = 'USED') = (tender_id is not null))
);
comment on table purchase is 'Planned purchases with their survey and reservation';
create index purchase_purchaser on purchase (purchaser_id, id);
create index purchase_status on purchase (status, id);

create table tender (
    id              uuid    primary key,
    version         bigint  not null,
    number          text    not null unique,
    status          text    not null check (status in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'CLOSED', 'OPENED', 'SCORING', 'CONSENSUS',
        'PRICE_OPENED', 'RANKED', 'STANDSTILL', 'AWARDED', 'CONTRACTED', 'FAILED', 'CANCELLED', 'SUSPENDED')),
    suspended_in    text,
    suspended_on    date,
    purchase_id     uuid    not null references purchase,
    purchaser_id    text    not null,
    area_code       text    not null,
    service_type    text    not null,
    content         jsonb   not null,
    content_hash    text    not null check (content_hash ~ '^[0-9a-f]{64}$'),
    procedure       jsonb   not null,
    writers         jsonb   not null,
    reviewer        text,
    published       boolean not null,
    published_on    date,
    budget          bigint,
    clocks          jsonb,
    bids_until      timestamptz,
    seed_commitment text    check (seed_commitment ~ '^[0-9a-f]{64}$'),
    wrapped_seed    bytea,
    leading_bid_id  uuid,
    end_reason      text,
    next_check_at   timestamptz,
    check ((status = 'SUSPENDED') = (suspended_in is not null)),
    check (not published or (published_on is not null and bids_until is not null and seed_commitment is not null))
);
comment on table tender is 'Tenders: the document and procedure frozen at publication, the stage and its terms';
create unique index tender_one_live_per_purchase on tender (purchase_id)
    where published and status not in ('FAILED', 'CANCELLED');
create index tender_due on tender (next_check_at) where next_check_at is not null;
create index tender_published on tender (id) where published;
create index tender_purchaser on tender (purchaser_id, id);
create index tender_status on tender (status, id);
create index tender_area on tender (area_code, id);
