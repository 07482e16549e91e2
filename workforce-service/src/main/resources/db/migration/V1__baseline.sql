-- The schema of workforce-service, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

-- ---- Known from other services

create table known_agency (
    agency_id          uuid    primary key,
    name               text    not null,
    registered         boolean not null,
    disqualified_until date,
    sequence           bigint  not null
);
comment on table known_agency is 'What this service knows of agencies, from the registry''s events';

-- ---- Workers and posts

create table worker (
    id             uuid   primary key,
    version        bigint not null,
    registered_by  uuid   not null,
    name_secret    bytea  not null,
    id_secret      bytea  not null,
    id_index       text   not null unique,
    registered_on  date   not null,
    direct_months  int    not null check (direct_months >= 0),
    local_months   int    not null check (local_months between 0 and direct_months),
    training_hours int    not null check (training_hours >= 0),
    claimed        jsonb,
    claimers       jsonb not null default '{"ids": []}',
    next_check_at  timestamptz,
    check ((claimed is null) = (next_check_at is null))
);
create index worker_due on worker (next_check_at) where next_check_at is not null;
comment on table worker is 'A person who works for agencies; identity encrypted, verified experience summed in months and hours';
create index worker_by_agency on worker (registered_by, id);

create table certificate (
    id            uuid    primary key,
    version       bigint  not null,
    worker_id     uuid    not null references worker,
    kind          text    not null check (kind in ('ASSISTANT_SOCIAL_WORKER','SOCIAL_WORKER','SENIOR_SOCIAL_WORKER')),
    number        text    not null,
    issued_on     date    not null,
    valid_until   date,
    status        text    not null check (status in ('PENDING','ACTIVE','SUSPENDED','EXPIRED','REVOKED','ISSUED_IN_ERROR')),
    remind_on     date,
    reminded      boolean not null,
    -- what one officer would do to it; it counts when another confirms it
    proposed      jsonb   check (proposed is null or status in ('ACTIVE','SUSPENDED')),
    proposers     jsonb   not null default '{"ids": []}',
    next_check_at timestamptz
);
create index certificate_worker on certificate (worker_id, id);
create index certificate_due on certificate (next_check_at) where next_check_at is not null;
create index certificate_number on certificate (kind, number);
create unique index certificate_pending on certificate (kind, number) where status = 'PENDING';

create table post (
    id            uuid    primary key,
    version       bigint  not null,
    worker_id     uuid    not null references worker,
    agency_id     uuid    not null,
    contract_id   uuid,
    tier          text    not null check (tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    certified     boolean not null,
    status        text    not null check (status in ('PLANNED','ACTIVE','ENDED')),
    from_day      date    not null,
    until_day     date    check (until_day >= from_day),
    end_reason    text,
    next_check_at timestamptz
);
create unique index post_one_per_person on post (worker_id) where status <> 'ENDED';
create index post_agency on post (agency_id, id);
create index post_contract on post (contract_id) where status <> 'ENDED';
create index post_due on post (next_check_at) where next_check_at is not null;

create table staffing_demand (
    contract_id uuid   primary key,
    version     bigint not null,
    agency_id   uuid   not null,
    purchaser_id text,
    status      text   not null check (status in ('SHORT','STAFFED','CLOSED')),
    required    jsonb  not null,
    missing     jsonb  not null,
    from_day    date   not null,
    until_day   date   not null,
    -- of the last change of the contract that was heard
    change_no   int    not null default 0 check (change_no >= 0),
    -- what is missing now was said to be missing
    short_said  boolean not null default false,
    next_check_at timestamptz,
    check (from_day <= until_day)
);
create index staffing_due on staffing_demand (next_check_at) where next_check_at is not null;
comment on table staffing_demand is 'What a contract needs by tier and certificate, and what is missing of it';
create index staffing_agency on staffing_demand (agency_id, contract_id);
create index staffing_purchaser on staffing_demand (purchaser_id, contract_id);

create table promotion (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid   not null,
    post_id       uuid   not null references post,
    from_tier     text   not null check (from_tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    to_tier       text   not null check (to_tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER') and to_tier <> from_tier),
    status        text   not null check (status in ('APPLIED','GRANTED','REFUSED','WITHDRAWN','LAPSED')),
    evidence      jsonb  not null,
    nominated_by  text   not null,
    nominators    jsonb  not null,
    nominated_on  date   not null,
    decide_by     date   not null,
    decided_by    text   check (status = 'WITHDRAWN' or decided_by <> nominated_by),
    decided_on    date,
    reason        text,
    new_post_id   uuid,
    next_check_at timestamptz
);
comment on table promotion is 'A person''s way up a tier: applied by the agency, decided by another person';
create unique index promotion_open on promotion (worker_id) where status = 'APPLIED';
create index promotion_agency on promotion (agency_id, id);
create index promotion_due on promotion (next_check_at) where next_check_at is not null;

-- ---- Supervision

create table supervision_order (
    id                 uuid   primary key,
    agency_id          uuid   not null,
    contract_id        uuid   not null,
    evaluation_id      uuid   not null unique,
    hours_per_month    int    not null check (hours_per_month > 0),
    from_day           date   not null,
    until_day          date   not null,
    version            bigint not null default 0,
    status             text   not null default 'ORDERED'
        check (status in ('ORDERED','ASSIGNED','FULFILLED','MISSED','WITHDRAWN')),
    supervisor_post_id uuid   references post,
    reports            jsonb  not null default '[]',
    next_check_at      timestamptz
);
create index supervision_agency on supervision_order (agency_id, id);
create index supervision_order_due on supervision_order (next_check_at) where next_check_at is not null;
create index supervision_order_supervisor on supervision_order (supervisor_post_id) where status = 'ASSIGNED';

create table supervision (
    id                   uuid   primary key,
    version              bigint not null,
    worker_post_id       uuid   not null references post,
    agency_id            uuid   not null,
    supervisor_post_id   uuid   not null references post check (supervisor_post_id <> worker_post_id),
    supervisor_agency_id uuid   not null,
    status               text   not null check (status in ('PROPOSED','ACTIVE','DECLINED','ENDED')),
    from_day             date   not null,
    until_day            date   check (until_day >= from_day),
    end_reason           text,
    sessions             jsonb  not null
);
comment on table supervision is 'One supervisor for one person''s post, with the sessions held';
create unique index supervision_one_per_post on supervision (worker_post_id) where status in ('PROPOSED','ACTIVE');
create index supervision_supervisor on supervision (supervisor_post_id) where status in ('PROPOSED','ACTIVE');
create index supervision_of_agency on supervision (agency_id, id);
create index supervision_of_supervisors_agency on supervision (supervisor_agency_id, id);

-- ---- Wages

create table wage_month (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    month         text   not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    status        text   not null check (status in ('OPEN','CONFIRMED','MISSED','SETTLED')),
    due_on        date   not null,
    lines         jsonb  not null,
    next_check_at timestamptz,
    unique (agency_id, month)
);
comment on table wage_month is 'Wages of one agency''s people of one month as the agency confirms them, in fen';
create index wage_month_due on wage_month (next_check_at) where next_check_at is not null;

create table salary_risk (
    contract_id uuid        primary key,
    version     bigint      not null,
    agency_id   uuid        not null,
    band        text        not null check (band in ('GREEN','AMBER','RED')),
    people      int         not null,
    late        jsonb       not null,
    changed_at  timestamptz not null,
    missed      jsonb       not null default '[]'
);
comment on table salary_risk is 'How endangered the wages paid from a contract are: late WAGE payables and their days';
create index salary_risk_agency on salary_risk (agency_id, contract_id);
comment on column salary_risk.missed is 'Months such as 2026-10 whose wages nobody confirmed in time';

-- ---- Officials and experts

create table official_certificate (
    id            uuid    primary key,
    version       bigint  not null,
    official_id   text    not null,
    unit          text    not null,
    hours         int     not null,
    issued_by     text    not null,
    valid_from    date    not null,
    valid_until   date    not null,
    expired       boolean not null,
    next_check_at timestamptz
);
create index official_certificate_due on official_certificate (next_check_at) where next_check_at is not null;
create index official_certificate_official on official_certificate (official_id, id);

create table expert_nomination (
    expert_id    uuid   primary key,
    version      bigint not null,
    domains      jsonb  not null,
    title        text   not null,
    years        int    not null,
    level        text   not null,
    employers    jsonb  not null,
    nominated_by text   not null,
    nominated_on date   not null,
    status       text   not null default 'NOMINATED' check (status in ('NOMINATED','WITHDRAWN'))
);
