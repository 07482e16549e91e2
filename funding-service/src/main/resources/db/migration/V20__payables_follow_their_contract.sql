-- A change of the contract replans; what is paid stays, and what comes on top is a payable of its own.
alter table known_contract add column change_no int not null default 0;
alter table known_contract add column pay_days int check (pay_days between 1 and 365);
alter table known_contract add column proposed_days int check (proposed_days between 1 and 365);
alter table known_contract add column proposed_by text;
alter table known_contract add check ((proposed_days is null) = (proposed_by is null));

alter table payable add column change_no int not null default 0;
alter table payable drop constraint payable_contract_id_instalment_no_part_key;
alter table payable add constraint payable_once unique (contract_id, instalment_no, part, change_no);
alter table payable add column delivered_on date;
alter table payable add column accept_until date;
alter table payable add column accepted_by text;
alter table payable add column approved_by text;
alter table payable add column due_unrolled date;
alter table payable add check (approved_by is null or accepted_by is null or approved_by <> accepted_by);
comment on column payable.due_unrolled is 'The due day before it was moved to a workday: reckoned again when the calendar of its year is known';
comment on column payable.accept_until is 'Silence until then is acceptance (国务院令802 art 10)';
create index payable_silent on payable (accept_until) where status = 'PLANNED' and accept_until is not null;
create index payable_stage on payable (stage, held_by) where stage is not null;

create table money_change (
    id            uuid        primary key,
    version       bigint      not null,
    contract_id   uuid        not null references known_contract,
    agency_id     uuid        not null,
    purchaser_id  text        not null,
    change_no     int         not null check (change_no > 0),
    agreed_on     date        not null,
    instalments   jsonb       not null,
    status        text        not null check (status in ('SHORT', 'APPLIED', 'SUPERSEDED')),
    more          bigint      not null check (more >= 0),
    less          bigint      not null check (less >= 0),
    kept          bigint      not null check (kept >= 0),
    next_check_at timestamptz,
    unique (contract_id, change_no)
);
comment on table money_change is 'What a change of a contract did to its money; SHORT waits for its budget line';
create index money_change_due on money_change (next_check_at) where next_check_at is not null;
create unique index money_change_one_short on money_change (contract_id) where status = 'SHORT';
