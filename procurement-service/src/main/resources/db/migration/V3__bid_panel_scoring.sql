create table bid (
    id           uuid        primary key,
    version      bigint      not null,
    tender_id    uuid        not null references tender,
    agency_id    uuid        not null,
    status       text        not null check (status in
        ('SUBMITTED', 'WITHDRAWN', 'INVALIDATED', 'OPENED', 'QUALIFIED', 'DISQUALIFIED', 'WON', 'LOST')),
    submitted_at timestamptz not null,
    seal         text        not null check (seal ~ '^[0-9a-f]{64}$'),
    blind_code   text,
    price        bigint      check (price > 0),
    reason       text,
    check (status <> 'SUBMITTED' or (price is null and blind_code is null))
);
comment on table bid is 'Bids without their content; the price stands here from the opening of prices on';
create unique index bid_one_per_agency on bid (tender_id, agency_id) where status <> 'WITHDRAWN';
create index bid_agency on bid (agency_id, status);

create table envelope (
    id         uuid  primary key,
    -- deferred: the envelopes are sealed before the bid's own row is written
    bid_id     uuid  not null references bid deferrable initially deferred,
    kind       text  not null check (kind in ('TECHNICAL', 'PRICE')),
    ciphertext bytea not null,
    unique (bid_id, kind)
);
comment on table envelope is 'Sealed content of bids: ciphertext under the tender''s public key for that kind';

create table tender_key (
    id                  text  primary key,
    tender_id           uuid  not null references tender,
    kind                text  not null check (kind in ('TECHNICAL', 'PRICE')),
    public_key          bytea not null,
    wrapped_private_key bytea not null
);
comment on table tender_key is 'Key pairs that seal bids; the private halves are wrapped by the vault';

create table staff_promise (
    worker_index text primary key,
    bid_id       uuid not null references bid,
    tender_id    uuid not null references tender
);
comment on table staff_promise is 'Who is promised in a live bid, by keyed hash: one live bid per person';
create index staff_promise_bid on staff_promise (bid_id);

create table expert (
    id       uuid   primary key,
    domains  jsonb  not null,
    title    text   not null,
    years    int    not null,
    level    text   not null,
    ties     jsonb  not null,
    sequence bigint not null
);
comment on table expert is 'The expert pool, as workforce nominated it; ids only';

create table panel (
    tender_id uuid        primary key references tender,
    draw      jsonb       not null,
    drawn_at  timestamptz not null
);
comment on table panel is 'The draw of each committee with all that is needed to repeat it';

create table seat (
    id        uuid   primary key,
    version   bigint not null,
    tender_id uuid   not null references panel,
    person_id uuid   not null,
    kind      text   not null check (kind in ('EXPERT', 'REPRESENTATIVE')),
    status    text   not null check (status in ('DRAWN', 'CONFIRMED', 'DECLINED', 'RECUSED')),
    replaces  uuid   references seat,
    reason    text,
    unique (tender_id, person_id)
);
comment on table seat is 'Seats on committees';
create index seat_person on seat (person_id, id);

create table sheet (
    id        uuid   primary key,
    version   bigint not null,
    tender_id uuid   not null references tender,
    bid_id    uuid   not null references bid,
    seat_id   uuid   not null references seat,
    person_id uuid   not null,
    status    text   not null check (status in ('DRAFT', 'SUBMITTED', 'IN_CONSENSUS')),
    marks     jsonb  not null,
    unique (seat_id, bid_id)
);
comment on table sheet is 'Score sheets: one member, one bid';
create index sheet_tender on sheet (tender_id);

create table tender_result (
    tender_id     uuid  primary key references tender,
    ranked_on     date  not null,
    lines         jsonb not null,
    low_bid_flags jsonb not null,
    lowest_price  jsonb not null,
    heavier_price jsonb
);
comment on table tender_result is 'Results as they were published';
