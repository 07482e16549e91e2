create table known_contract (
    id                uuid   primary key,
    version           bigint not null,
    number            text   not null,
    agency_id         uuid   not null,
    purchaser_id      text   not null,
    line_id           uuid   not null,
    source_id         uuid   not null,
    amount            bigint not null,
    wages             bigint not null,
    months            int    not null check (months > 0),
    signed_on         date   not null,
    interest_per_day  numeric,
    ended_on          date
);
comment on table known_contract is 'The contract as a source of payables; wages in fen over the whole of it';

create table payable (
    id              uuid        primary key,
    version         bigint      not null,
    number          text        not null unique,
    contract_id     uuid        not null references known_contract,
    agency_id       uuid        not null,
    purchaser_id    text        not null,
    source_id       uuid        not null,
    instalment_no   int         not null check (instalment_no > 0),
    instalment_trigger text     not null check (instalment_trigger in ('SIGNING', 'MID_TERM', 'FINAL')),
    part            text        not null check (part in ('WAGE', 'PERFORMANCE', 'RETENTION')),
    amount          bigint      not null check (amount >= 0),
    paid            bigint      not null check (paid >= 0),
    in_flight       bigint      not null check (in_flight >= 0),
    disputed        bigint      not null check (disputed >= 0),
    dispute_reason  text,
    disputed_by     text,
    status          text        not null check (status in
        ('PLANNED', 'TRIGGERED', 'DUE', 'OVERDUE', 'PARTLY_PAID', 'PAUSED', 'PAID', 'VOIDED')),
    resumes_as      text,
    pause_reason    text,
    paused_on       date,
    pause_until     date,
    expected_on     date,
    triggered_on    date,
    due_on          date,
    due_rule        text,
    due_basis       text,
    due_provisional boolean,
    due_soon_said   boolean     not null,
    due_said        boolean     not null,
    bucket          int         not null,
    accrued_through date,
    interest_per_day numeric    not null,
    holds           jsonb       not null,
    held_since      date,
    stage           text,
    held_by         text,
    stage_since     timestamptz,
    spans           jsonb       not null,
    cleared_on      date,
    next_check_at   timestamptz,
    unique (contract_id, instalment_no, part),
    check (paid + in_flight <= amount),
    check (paid + disputed <= amount)
);
create index payable_due on payable (next_check_at) where next_check_at is not null;
create index payable_contract on payable (contract_id);
create index payable_agency on payable (agency_id, id);
create index payable_purchaser on payable (purchaser_id, id);
create index payable_overdue on payable (id) where bucket > 0 and status in ('OVERDUE', 'PARTLY_PAID');
create sequence payable_number;

create table interest_day (
    id             uuid   primary key,
    payable_id     uuid   not null references payable,
    day            date   not null,
    base           bigint not null,
    amount         bigint not null check (amount > 0),
    transaction_id uuid   not null,
    reversal_id    uuid
);
create unique index interest_day_once on interest_day (payable_id, day) where reversal_id is null;

create table performance_hold (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null,
    agency_id     uuid   not null,
    payable_id    uuid,
    status        text   not null check (status in ('WAITING', 'HELD', 'RELEASED')),
    reason        text   not null,
    ordered_on    date   not null,
    released_on   date,
    release_reason text
);
comment on table performance_hold is 'id is the evaluation that ordered it; WAITING until there is an unpaid performance part';
create index performance_hold_contract on performance_hold (contract_id);

create table bridge (
    id           uuid   primary key,
    version      bigint not null,
    agency_id    uuid   not null,
    contract_id  uuid   not null,
    payable_id   uuid   not null references payable,
    offered      bigint not null check (offered > 0),
    requested    bigint not null check (requested >= 0 and requested <= offered),
    repaid       bigint not null check (repaid >= 0),
    granted      bigint not null check (granted >= repaid and granted <= offered),
    limited_by   text   not null,
    offered_on   date   not null,
    requested_by text,
    granted_by   text,
    status       text   not null check (status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING', 'REPAID', 'LAPSED'))
);
create unique index bridge_one_live on bridge (payable_id) where status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING');
create index bridge_agency on bridge (agency_id, id);

create table batch (
    id           uuid        primary key,
    version      bigint      not null,
    number       text        not null unique,
    status       text        not null check (status in ('DRAFT', 'CHECKED', 'SENT', 'UNKNOWN', 'SETTLED', 'RETURNED')),
    content_hash text        not null,
    checked_hash text,
    maker        text        not null,
    checker      text,
    sent_at      timestamptz,
    check (checker is null or checker <> maker)
);
create sequence batch_number;

create table instruction (
    id             uuid   primary key,
    batch_id       uuid   not null references batch,
    position       int    not null,
    payable_id     uuid   not null references payable,
    agency_id      uuid   not null,
    source_id      uuid   not null,
    contract_id    uuid   not null,
    part           text   not null,
    account_id     uuid   not null,
    masked_number  text   not null,
    gross          bigint not null check (gross > 0),
    repayment      bigint not null check (repayment between 0 and gross),
    bridge_id      uuid,
    pending_id     uuid,
    status         text   not null check (status in ('DRAFT', 'CHECKED', 'SENT', 'UNKNOWN', 'SETTLED', 'RETURNED')),
    value_date     date,
    bank_reference text   unique,
    return_reason  text,
    corrects       uuid   references instruction
);
create unique index instruction_one_live on instruction (payable_id) where status in ('DRAFT', 'CHECKED', 'SENT', 'UNKNOWN');
create index instruction_batch on instruction (batch_id);
