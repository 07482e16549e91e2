create table challenge (
    id            uuid    primary key,
    version       bigint  not null,
    tender_id     uuid    not null references tender,
    purchaser_id  text    not null,
    agency_id     uuid    not null,
    level         text    not null check (level in ('QUERY', 'OBJECTION')),
    subject       text    not null check (subject in ('DOCUMENT', 'OPENING', 'EVALUATION', 'RESULT')),
    status        text    not null check (status in ('FILED', 'ANSWERED', 'COMPLAINT', 'UPHELD', 'PARTLY', 'REJECTED')),
    items         jsonb   not null,
    filed_on      date    not null,
    clocks        jsonb   not null,
    answer        jsonb,
    complaint     jsonb,
    decision      jsonb,
    groundless_on date,
    examiner      text,
    holding       boolean not null,
    overdue       jsonb   not null,
    next_check_at timestamptz,
    check (status <> 'ANSWERED' or answer is not null),
    check (status not in ('COMPLAINT', 'UPHELD', 'PARTLY', 'REJECTED') or complaint is not null),
    check ((status in ('UPHELD', 'PARTLY', 'REJECTED')) = (decision is not null)),
    check (not holding or status = 'COMPLAINT'),
    check (groundless_on is null or status = 'REJECTED')
);
comment on table challenge is 'Queries, objections and complaints against tenders with their clocks';
create index challenge_tender on challenge (tender_id, id);
create index challenge_status on challenge (status, id);
create index challenge_against on challenge (tender_id) where level = 'OBJECTION' and status in ('FILED', 'COMPLAINT');
create index challenge_groundless on challenge (agency_id, groundless_on) where groundless_on is not null;
create index challenge_due on challenge (next_check_at) where next_check_at is not null;

create table low_bid_case (
    id            uuid        primary key,
    version       bigint      not null,
    tender_id     uuid        not null references tender,
    bid_id        uuid        not null unique references bid,
    agency_id     uuid        not null,
    status        text        not null check (status in ('ASKED', 'EXPLAINED', 'ACCEPTED', 'UNPROVEN')),
    flags         jsonb       not null,
    explain_until timestamptz not null,
    explanation   jsonb,
    votes         jsonb       not null,
    check (status <> 'EXPLAINED' or explanation is not null)
);
comment on table low_bid_case is 'Explanation rounds of abnormally low prices';
create index low_bid_case_tender on low_bid_case (tender_id, id);

alter table tender add column opened_on date;
alter table tender_result add column recomputed jsonb;
alter table tender_result add column earlier jsonb not null default '[]';
alter table contract add column changes jsonb not null default '[]';
alter table contract add column advance jsonb;
alter table contract add column started_on date;
alter table contract add column monitored boolean not null default false;
alter table contract add check (started_on is null or signed_on is not null or advance is not null or status = 'TERMINATED');
alter table seat drop constraint seat_status_check;
alter table seat add constraint seat_status_check check (status in ('DRAWN', 'CONFIRMED', 'DECLINED', 'RECUSED', 'DISMISSED'));
