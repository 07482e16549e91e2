-- Confirmations of what purchasers owe (国务院令802 art 16), and the bank a debt is assigned to.
create table receivable (
    id                     uuid        primary key,
    version                bigint      not null,
    number                 text        not null unique,
    agency_id              uuid        not null,
    purchaser_id           text        not null,
    contract_id            uuid        not null references known_contract,
    payable_id             uuid        not null references payable,
    amount                 bigint      not null check (amount > 0),
    payable_amount         bigint      not null check (payable_amount >= amount),
    requested_on           date        not null,
    confirm_until          date        not null,
    confirm_rule           text        not null,
    overdue_said           boolean     not null,
    confirmed_on           date,
    confirmed_by           text,
    document               text,
    sha256                 text        unique check (sha256 ~ '^[0-9a-f]{64}$'),
    code                   text,
    refusal_reason         text,
    assignee_account_id    uuid,
    assignee_bank_code     text,
    assignee_masked_number text,
    assignee_number        bytea,
    assignee_proposed_by   text,
    assigned_by            text,
    payments               jsonb       not null,
    status                 text        not null check (status in ('REQUESTED', 'CONFIRMED', 'ASSIGNED', 'PAID', 'REFUSED', 'WITHDRAWN')),
    next_check_at          timestamptz,
    check (assigned_by is null or assigned_by <> assignee_proposed_by),
    check (status not in ('CONFIRMED', 'ASSIGNED', 'PAID') or document is not null and sha256 is not null and code is not null),
    check (status <> 'ASSIGNED' or assignee_account_id is not null)
);
comment on table receivable is 'One debt confirmed by its purchaser; the document stays as it was hashed';
comment on column receivable.assignee_number is 'The bank''s account, encrypted';
create unique index receivable_one_live on receivable (payable_id) where status in ('REQUESTED', 'CONFIRMED', 'ASSIGNED');
create index receivable_due on receivable (next_check_at) where next_check_at is not null;
create index receivable_payable on receivable (payable_id);
create index receivable_agency on receivable (agency_id, id);
create index receivable_purchaser on receivable (purchaser_id, id);
create sequence receivable_number;
