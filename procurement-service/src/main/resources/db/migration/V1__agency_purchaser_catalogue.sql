-- Reference data and what procurement knows of others

create table catalogue_item (
    code              text   primary key check (code ~ '^[A-Z][A-Z0-9_]{1,49}$'),
    name_zh           text   not null,
    name_en           text   not null,
    definition        text   not null,
    target_groups     jsonb  not null,
    methods           jsonb  not null,
    unit              text   not null,
    cost_norm         bigint not null check (cost_norm > 0),
    price_mode        text   not null check (price_mode in ('WEIGHTED', 'FIXED')),
    evaluation_rhythm text   not null,
    responsibilities  jsonb  not null
);
comment on table catalogue_item is 'The catalogue of social services: what may be bought';

create table known_agency (
    id            uuid   primary key,
    version       bigint not null,
    name          text,
    kind          text,
    registered_on date,
    standings     jsonb  not null,
    sequence      bigint not null
);
comment on table known_agency is 'Local copy of the registry''s agencies with the standing effects of decisions';

create table award_bar (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    evaluation_id uuid   not null unique,
    contract_id   uuid   not null,
    barred_from   date   not null,
    barred_until  date   not null check (barred_until >= barred_from),
    lifted_on     date,
    next_check_at timestamptz
);
comment on table award_bar is 'No new awards for a time after a failed evaluation';
create index award_bar_agency on award_bar (agency_id) where lifted_on is null;
create index award_bar_contract on award_bar (contract_id) where lifted_on is null;
create index award_bar_due on award_bar (next_check_at) where next_check_at is not null;

create table past_evaluation (
    evaluation_id uuid    primary key,
    agency_id     uuid    not null,
    score         numeric not null check (score between 0 and 100),
    finalised_on  date    not null
);
comment on table past_evaluation is 'Scores of summative evaluations: the record of an agency';
create index past_evaluation_agency on past_evaluation (agency_id, finalised_on);

create table known_post (
    id        uuid    primary key,
    worker_id uuid    not null,
    agency_id uuid    not null,
    tier      text,
    certified boolean not null,
    ended_on  date
);
comment on table known_post is 'Local copy of workforce''s posts: who works where, ids only';
create index known_post_agency on known_post (agency_id, worker_id) where ended_on is null;

create table purchaser (
    id         text   primary key check (length(id) between 2 and 30),
    version    bigint not null,
    status     text   not null check (status in ('OPEN', 'BLOCKED')),
    blocked_by uuid,
    score      int    not null check (score between 0 and 100),
    late       int    not null check (late >= 0),
    paid       int    not null check (paid >= 0),
    worst_days int    not null check (worst_days >= 0),
    check ((status = 'BLOCKED') = (blocked_by is not null))
);
comment on table purchaser is 'Streets and departments that buy: punctuality and the block for arrears';

create table arrear (
    payable_id   uuid    primary key,
    purchaser_id text    not null,
    days_late    int     not null check (days_late >= 0),
    cleared      boolean not null
);
comment on table arrear is 'Payables that were late or are paid, as funding tells';
create index arrear_purchaser on arrear (purchaser_id);

create table officer_certificate (
    official_id text   primary key,
    unit        text,
    valid_until date   not null,
    sequence    bigint not null
);
comment on table officer_certificate is 'Purchaser certificates of officials, as workforce tells';
