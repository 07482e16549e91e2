-- How long an agency can pay its people.
create table runway (
    agency_id     uuid    primary key,
    version       bigint  not null,
    cash          bigint  check (cash >= 0),
    cash_on       date,
    cash_evidence text,
    declared_by   text,
    months        jsonb   not null,
    band          text    check (band in ('GREEN', 'AMBER', 'RED')),
    days          int     check (days >= 0),
    endangered    boolean not null,
    next_check_at timestamptz,
    check ((cash is null) = (cash_on is null))
);
create index runway_due on runway (next_check_at) where next_check_at is not null;
create index runway_band on runway (band, agency_id);
create index payable_open on payable (due_on, id) where status in ('TRIGGERED', 'DUE', 'OVERDUE', 'PARTLY_PAID');
create index payable_history on payable (purchaser_id, due_on);
create index instruction_agency on instruction (agency_id, value_date) where status = 'SETTLED';
create index receivable_assignee on receivable (assignee_account_id) where assignee_account_id is not null;
