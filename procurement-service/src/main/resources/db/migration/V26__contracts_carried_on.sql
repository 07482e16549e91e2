-- Handover, subcontracts, the file of a contract and its bond; reports against purchasers and the history of their score

alter table contract add column handover jsonb;
alter table contract add column subcontracts jsonb not null default '[]';
alter table contract add column filing jsonb;
alter table contract add column bond jsonb;

create index purchaser_score on purchaser (score, id);

create table punctuality_score (
    id           uuid        primary key,
    purchaser_id text        not null,
    scored_on    date        not null,
    score        int         not null check (score between 0 and 100),
    late         int         not null,
    paid         int         not null,
    worst_days   int         not null
);
comment on table punctuality_score is 'Every score a purchaser has had, in the order it had them';
create index punctuality_score_purchaser on punctuality_score (purchaser_id, id);

create table purchaser_report (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null references contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    kind          text   not null check (kind in ('LATE_ACCEPTANCE', 'UNPAID_WORK', 'PRESSURE')),
    status        text   not null check (status in ('FILED', 'OVERDUE', 'ANSWERED')),
    account       text   not null,
    filed_on      date   not null,
    answer_until  jsonb  not null,
    answer        text,
    answered_on   date,
    next_check_at timestamptz,
    check ((status = 'ANSWERED') = (answer is not null and answered_on is not null)),
    check ((status = 'FILED') = (next_check_at is not null))
);
comment on table purchaser_report is 'What agencies report of a purchaser, and what it answers; the public sees numbers';
create index purchaser_report_purchaser on purchaser_report (purchaser_id, id);
create index purchaser_report_agency on purchaser_report (agency_id, id);
create index purchaser_report_due on purchaser_report (next_check_at) where next_check_at is not null;
