-- Double entry in whole fen. Nothing is edited: a correction is a reversal, a reservation is a pending posting.

create table ledger_account (
    id              uuid    primary key,
    code            text    not null unique,
    kind            text    not null,
    normal          text    not null check (normal in ('DEBIT', 'CREDIT')),
    bounded         boolean not null,
    debits_posted   bigint  not null default 0 check (debits_posted >= 0),
    credits_posted  bigint  not null default 0 check (credits_posted >= 0),
    debits_pending  bigint  not null default 0 check (debits_pending >= 0),
    credits_pending bigint  not null default 0 check (credits_pending >= 0),
    check (not bounded or case normal
        when 'DEBIT' then debits_posted - credits_posted - credits_pending
        else credits_posted - debits_posted - debits_pending end >= 0)
) with (fillfactor = 70);
comment on table ledger_account is 'Four counters per account; a bounded account never spends what it has not, pending spending included';

create table ledger_period (
    month     date        primary key check (extract(day from month) = 1),
    closed_at timestamptz not null,
    closed_by text        not null
);
comment on table ledger_period is 'Closed months; they take no more transactions';

create table ledger_transaction (
    id           uuid        primary key,
    mode         text        not null check (mode in ('DIRECT', 'PENDING', 'POST', 'VOID', 'REVERSAL')),
    about        uuid        references ledger_transaction,
    source_type  text        not null,
    source_id    uuid        not null,
    purpose      text        not null,
    booked_on    date        not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    txid         xid8        not null default pg_current_xact_id(),
    unique (source_type, source_id, purpose),
    check ((about is null) = (mode in ('DIRECT', 'PENDING')))
);
comment on table ledger_transaction is 'One per cause: the second guard against paying twice is unique (source_type, source_id, purpose)';
create unique index ledger_transaction_resolves on ledger_transaction (about) where mode in ('POST', 'VOID');
create unique index ledger_transaction_reverses on ledger_transaction (about) where mode = 'REVERSAL';
create index ledger_transaction_source on ledger_transaction (source_id, id);

create table ledger_entry (
    transaction_id uuid     not null references ledger_transaction,
    line           smallint not null,
    account_id     uuid     not null references ledger_account,
    side           text     not null check (side in ('DEBIT', 'CREDIT')),
    amount         bigint   not null check (amount > 0),
    primary key (transaction_id, line)
);
comment on table ledger_entry is 'amount in fen';
create index ledger_entry_account on ledger_entry (account_id, transaction_id);

create function ledger_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is immutable: correct it by a reversal' using errcode = 'restrict_violation';
end $$;
create trigger ledger_transaction_immutable before update or delete on ledger_transaction
    for each row execute function ledger_is_immutable();
create trigger ledger_entry_immutable before update or delete on ledger_entry
    for each row execute function ledger_is_immutable();
create trigger ledger_account_stays before delete on ledger_account
    for each row execute function ledger_is_immutable();
create trigger ledger_period_stays before update or delete on ledger_period
    for each row execute function ledger_is_immutable();
create trigger ledger_transaction_no_truncate before truncate on ledger_transaction
    for each statement execute function ledger_is_immutable();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function ledger_is_immutable();

-- Closing a month takes the month's lock alone, booking into it shares it: nothing slips in while it closes.
create function ledger_month_is_open() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger ' || date_trunc('month', new.booked_on)::date, 0));
    if exists (select from ledger_period where month = date_trunc('month', new.booked_on)::date) then
        raise exception 'the month of % is closed', new.booked_on using errcode = 'LL001';
    end if;
    return new;
end $$;
create trigger ledger_transaction_in_open_month before insert on ledger_transaction
    for each row execute function ledger_month_is_open();

-- Entries are written with their transaction, never added later.
create function ledger_entry_with_its_transaction() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger_transaction where id = new.transaction_id and txid = pg_current_xact_id()) then
        raise exception 'transaction % was written before', new.transaction_id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger ledger_entry_in_time before insert on ledger_entry
    for each row execute function ledger_entry_with_its_transaction();

create function ledger_balances() returns trigger language plpgsql as $$
declare
    difference bigint;
    lines      int;
begin
    select coalesce(sum(case side when 'DEBIT' then amount else -amount end), 0), count(*)
      into difference, lines from ledger_entry where transaction_id = new.id;
    if difference <> 0 or lines < 2 then
        raise exception 'transaction % does not balance: difference %, % entries', new.id, difference, lines
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_transaction_balances after insert on ledger_transaction
    deferrable initially deferred for each row execute function ledger_balances();

create table ledger_check (
    day        date        primary key,
    checked_at timestamptz not null,
    accounts   bigint      not null,
    difference bigint      not null,
    wrong      text        not null
);
comment on table ledger_check is 'The nightly trial balance: difference 0 and no wrong account, or the log shouts';
