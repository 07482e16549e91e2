create table known_agency (
    agency_id     uuid   primary key,
    name          text   not null,
    registered    boolean not null,
    disqualified_until date,
    sequence      bigint not null
);
comment on table known_agency is 'What this service knows of agencies, from the registry''s events';

create table worker (
    id            uuid   primary key,
    version       bigint not null,
    registered_by uuid   not null,
    name_secret   bytea  not null,
    id_secret     bytea  not null,
    id_index      text   not null unique,
    registered_on date   not null,
    direct_months   int  not null check (direct_months >= 0),
    local_months    int  not null check (local_months between 0 and direct_months),
    training_hours  int  not null check (training_hours >= 0)
);
comment on table worker is 'A person who works for agencies; identity encrypted, verified experience summed in months and hours';
create index worker_by_agency on worker (registered_by, id);

create table certificate (
    id          uuid   primary key,
    version     bigint not null,
    worker_id   uuid   not null references worker,
    kind        text   not null check (kind in ('ASSISTANT_SOCIAL_WORKER','SOCIAL_WORKER','SENIOR_SOCIAL_WORKER')),
    number      text   not null,
    issued_on   date   not null,
    valid_until date,
    status      text   not null check (status in ('PENDING','ACTIVE','SUSPENDED','EXPIRED','REVOKED','ISSUED_IN_ERROR')),
    reminded    boolean not null,
    next_check_at timestamptz,
    unique (kind, number)
);
create index certificate_worker on certificate (worker_id, id);
create index certificate_due on certificate (next_check_at) where next_check_at is not null;

create table post (
    id          uuid   primary key,
    version     bigint not null,
    worker_id   uuid   not null references worker,
    agency_id   uuid   not null,
    contract_id uuid,
    tier        text   not null check (tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    certified   boolean not null,
    status      text   not null check (status in ('PLANNED','ACTIVE','ENDED')),
    from_day    date   not null,
    until_day   date check (until_day >= from_day),
    end_reason  text,
    next_check_at timestamptz
);
create unique index post_one_per_person on post (worker_id) where status <> 'ENDED';
create index post_agency on post (agency_id, id);
create index post_contract on post (contract_id) where status = 'ACTIVE';
create index post_due on post (next_check_at) where next_check_at is not null;

create table staffing_demand (
    contract_id uuid   primary key,
    version     bigint not null,
    agency_id   uuid   not null,
    status      text   not null check (status in ('SHORT','STAFFED','CLOSED')),
    required    jsonb  not null,
    missing     jsonb  not null,
    from_day    date   not null,
    until_day   date   not null
);
comment on table staffing_demand is 'What a contract needs by tier and certificate, and what is missing of it';
create index staffing_agency on staffing_demand (agency_id, contract_id);

create table supervision_order (
    id              uuid primary key,
    agency_id       uuid not null,
    contract_id     uuid not null,
    evaluation_id   uuid not null unique,
    hours_per_month int  not null check (hours_per_month > 0),
    from_day        date not null,
    until_day       date not null
);
create index supervision_agency on supervision_order (agency_id, id);

create table salary_risk (
    contract_id uuid   primary key,
    version     bigint not null,
    agency_id   uuid   not null,
    band        text   not null check (band in ('GREEN','AMBER','RED')),
    people      int    not null,
    late        jsonb  not null,
    changed_at  timestamptz not null
);
comment on table salary_risk is 'How endangered the wages paid from a contract are: late WAGE payables and their days';
create index salary_risk_agency on salary_risk (agency_id, contract_id);

create table official_certificate (
    id          uuid   primary key,
    version     bigint not null,
    official_id text   not null,
    unit        text   not null,
    hours       int    not null,
    issued_by   text   not null,
    valid_from  date   not null,
    valid_until date   not null,
    expired     boolean not null,
    next_check_at timestamptz
);
create index official_certificate_due on official_certificate (next_check_at) where next_check_at is not null;
create index official_certificate_official on official_certificate (official_id, id);

create table expert_nomination (
    expert_id   uuid   primary key,
    version     bigint not null,
    domains     jsonb  not null,
    title       text   not null,
    years       int    not null,
    level       text   not null,
    employers   jsonb  not null,
    nominated_by text  not null,
    nominated_on date  not null
);
