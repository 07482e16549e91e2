-- a renewal is a new record of the same number; only one record of a number waits for verification
alter table certificate drop constraint certificate_kind_number_key;
create index certificate_number on certificate (kind, number);
create unique index certificate_pending on certificate (kind, number) where status = 'PENDING';

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

alter table supervision_order add column version bigint not null default 0,
    add column status text not null default 'ORDERED' check (status in ('ORDERED','ASSIGNED','FULFILLED','MISSED')),
    add column supervisor_post_id uuid references post,
    add column reports jsonb not null default '[]',
    add column next_check_at timestamptz;
update supervision_order set next_check_at = (until_day + 11)::timestamp at time zone 'Asia/Shanghai';
create index supervision_order_due on supervision_order (next_check_at) where next_check_at is not null;
create index supervision_order_supervisor on supervision_order (supervisor_post_id) where status = 'ASSIGNED';

alter table salary_risk add column missed jsonb not null default '[]';
comment on column salary_risk.missed is 'Months such as 2026-10 whose wages nobody confirmed in time';

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

alter table expert_nomination add column status text not null default 'NOMINATED' check (status in ('NOMINATED','WITHDRAWN'));
