-- The bank: whom it pays by number, how long it may be silent, what it reported, and which of its days are closed

alter table known_agency add column account_bank text, add column account_number bytea;
comment on column known_agency.account_number is 'under the vault; the registry tells it sealed';

alter table batch add column next_check_at timestamptz;
create index batch_silent on batch (next_check_at) where next_check_at is not null;

alter table instruction
    add column payee_name text,
    add column payee_bank text,
    add column payee_number bytea,
    add column settlement_id uuid references ledger_transaction,
    add column enquiries int not null default 0;
create index instruction_returned on instruction (payable_id, id) where status = 'RETURNED';
create index batch_status on batch (status, id);

create table bank_message (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null check (kind in ('PAIN_002', 'CAMT_053', 'CSV')),
    sha256       text        not null unique,
    message_id   text        not null,
    received_at  timestamptz not null,
    received_by  text        not null,
    lines        int         not null,
    exceptions   int         not null,
    statement    jsonb,
    statement_on date,
    unique (kind, message_id)
);
comment on table bank_message is 'What a bank has said, each file once; statement: day, account, opening and closing balance of a camt.053';

create index bank_message_statement on bank_message (statement_on, id) where statement_on is not null;

create table bank_entry (
    id            uuid        primary key,
    version       bigint      not null,
    message_id    uuid        not null references bank_message,
    line          int         not null,
    direction     text        not null check (direction in ('DEBIT', 'CREDIT', 'NONE')),
    amount        bigint      not null check (amount >= 0),
    value_date    date,
    reference     text        not null,
    payment_id    uuid,
    source_id     uuid,
    words         text        not null,
    outcome       text        not null,
    status        text        not null check (status in ('MATCHED', 'OPEN', 'PROPOSED', 'RESOLVED')),
    held_by       text        not null,
    since         timestamptz not null,
    transaction_id uuid       references ledger_transaction,
    resolution    jsonb,
    unique (message_id, line)
);
create unique index bank_entry_once on bank_entry (reference, direction)
    where direction <> 'NONE' and outcome not in ('NOTED', 'CONTRADICTION');
create index bank_entry_status on bank_entry (status, id);
create index bank_entry_open on bank_entry (value_date) where status in ('OPEN', 'PROPOSED');
create index bank_entry_payment on bank_entry (payment_id) where payment_id is not null;

create table bank_day (
    day          date   primary key,
    version      bigint not null,
    status       text   not null check (status in ('PROPOSED', 'CLOSED')),
    message_id   uuid   not null references bank_message,
    opening      bigint not null,
    closing      bigint not null,
    in_ledger    bigint not null,
    carried      jsonb  not null,
    proposed_by  text   not null,
    closed_by    text,
    closed_at    timestamptz,
    check (closed_by is null or closed_by <> proposed_by)
);
create index fund_receipt_reference on fund_receipt (reference);
