create sequence evaluation_number;
create sequence rectification_number;
create sequence violation_number;

create table known_agency (
    id                 uuid   primary key,
    version            bigint not null,
    registered_on      date,
    disqualified_from  date,
    disqualified_until date,
    sequence           bigint not null
);
create table known_area (
    area_code text   primary key,
    version   bigint not null,
    typings   jsonb  not null
);
create table known_contract (
    id           uuid   primary key,
    version      bigint not null,
    agency_id    uuid,
    purchaser_id text,
    terms        jsonb,
    ended_on     date,
    end_reason   text
);
create index known_contract_agency on known_contract (agency_id, id);
create table known_post (
    post_id   uuid   primary key,
    version   bigint not null,
    worker_id uuid   not null,
    agency_id uuid   not null,
    ended_on  date
);
create index known_post_worker on known_post (worker_id);
create table payment_delay (
    payable_id  uuid primary key,
    contract_id uuid not null,
    due_on      date not null,
    days        int  not null check (days > 0)
);
comment on table payment_delay is 'How many days each payable is or was late; only grows';
create index payment_delay_contract on payment_delay (contract_id);

create table framework (
    id            uuid   primary key,
    version       bigint not null,
    code          text   not null,
    edition       int    not null,
    service_type  text   not null,
    status        text   not null check (status in ('DRAFT','PUBLISHED','RETIRED')),
    title         jsonb  not null,
    content       jsonb  not null,
    published_on  date,
    first_used_on date,
    retired_on    date,
    unique (code, edition)
);
create unique index framework_in_force on framework (code) where status = 'PUBLISHED';

create table evaluation (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null unique,
    contract_id   uuid   not null references known_contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    kind          text   not null check (kind in ('FORMATIVE','MID_TERM','FINAL','SPOT','RE_EVALUATION')),
    status        text   not null check (status in ('PLANNED','OPEN','SUBMITTED','VERIFYING','DRAFT_RESULT','RESPONSE',
        'FINAL','CANCELLED')),
    facts         jsonb  not null,
    planned_on    date   not null,
    due_on        date   not null check (due_on >= planned_on),
    days_moved    int    not null check (days_moved >= 0),
    late_payables jsonb  not null,
    observations  jsonb  not null,
    marks         jsonb  not null,
    coaching      text,
    process       jsonb,
    result        jsonb,
    grade         text,
    effects       jsonb,
    finalised_on  date,
    cancel_reason text,
    overdue_said  int    not null,
    next_check_at timestamptz,
    unique (contract_id, kind, planned_on),
    check ((kind = 'FORMATIVE' and grade is null) or kind <> 'FORMATIVE')
);
comment on table evaluation is 'An evaluation with its frozen facts; a formative visit never has a grade';
create index evaluation_contract on evaluation (contract_id, id);
create index evaluation_agency on evaluation (agency_id, id);
create index evaluation_due on evaluation (next_check_at) where next_check_at is not null;

create table rectification (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null unique,
    evaluation_id uuid   not null unique references evaluation,
    contract_id   uuid   not null,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    status        text   not null check (status in ('ORDERED','PLANNED','DONE','VERIFIED','OVERDUE','FAILED')),
    plan          text,
    report        text,
    finding       text,
    plan_until    date   not null,
    done_until    date   not null,
    next_check_at timestamptz
);
create index rectification_due on rectification (next_check_at) where next_check_at is not null;
create index rectification_agency on rectification (agency_id, id);

create table violation (
    id             uuid   primary key,
    version        bigint not null,
    number         text   not null unique,
    contract_id    uuid   not null,
    evaluation_id  uuid,
    agency_id      uuid   not null,
    kind           text   not null,
    description    text   not null,
    evidence       jsonb  not null,
    status         text   not null check (status in ('SUSPECTED','ESTABLISHED','REPORTED','DISMISSED')),
    severity       text   check (severity in ('MINOR','MAJOR','SERIOUS')),
    reported_by    text   not null,
    established_by text,
    reason         text
);
create index violation_agency on violation (agency_id, id);
