-- Two facilities, each with its own pool: bridges against late wages, the salary reserve against wages in danger.
alter table bridge add column facility text not null default 'BRIDGE' check (facility in ('BRIDGE', 'SALARY_RESERVE'));
alter table bridge alter column facility drop default;
alter table bridge add column written_off bigint not null default 0 check (written_off >= 0);
alter table bridge alter column written_off drop default;
alter table bridge add column write_off_reason text;
alter table bridge add column write_off_proposed_by text;
alter table bridge add column written_off_by text;
alter table bridge add column pending_id uuid;
alter table bridge add column next_check_at timestamptz;
alter table bridge drop constraint bridge_status_check;
alter table bridge add constraint bridge_status_check
    check (status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING', 'REPAID', 'WRITTEN_OFF', 'LAPSED'));
alter table bridge add constraint bridge_by_two check (written_off_by is null or written_off_by <> write_off_proposed_by);
alter table bridge add constraint bridge_granted_by_another check (granted_by is null or granted_by <> requested_by);
alter table bridge add constraint bridge_lost check (repaid + written_off <= granted);
drop index bridge_one_live;
create unique index bridge_one_live on bridge (payable_id, facility)
    where status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING');
create unique index bridge_one_reserve on bridge (agency_id)
    where facility = 'SALARY_RESERVE' and status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING');
create index bridge_due on bridge (next_check_at) where next_check_at is not null;
create index bridge_contract on bridge (contract_id);

create table bridge_repayment (
    id             uuid   primary key,
    bridge_id      uuid   not null references bridge,
    agency_id      uuid   not null,
    payment_id     uuid   not null,
    amount         bigint not null check (amount > 0),
    value_date     date   not null,
    transaction_id uuid   not null unique,
    reversal_id    uuid   unique
);
create unique index bridge_repayment_once on bridge_repayment (payment_id, bridge_id);
comment on table bridge_repayment is 'What one payment gave back to one advance; turned back when the bank returned that payment';
create index bridge_repayment_bridge on bridge_repayment (bridge_id, id);
