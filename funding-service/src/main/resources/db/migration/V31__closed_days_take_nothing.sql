-- A closed day of the bank account takes no more money, whoever books it: the day's close tied the account to the ledger.
create function ledger_is_in_bank(kind text) returns boolean language sql immutable as $$
    select kind in ('FUND_CASH', 'BRIDGE_POOL', 'SALARY_RESERVE_POOL', 'UNIDENTIFIED_CASH')
$$;
comment on function ledger_is_in_bank is 'Kinds of accounts that are money in the bank; the day close adds up the same ones';

-- Closing takes the lock of BankDays alone, booking shares it: nothing slips in while a day closes.
create function ledger_bank_day_is_open() returns trigger language plpgsql as $$
declare
    value_day date;
begin
    if not exists (select from ledger_account where id = new.account_id and ledger_is_in_bank(kind)) then
        return new;
    end if;
    select effective_on into value_day from ledger_transaction
     where id = new.transaction_id and mode in ('DIRECT', 'POST', 'REVERSAL');
    if value_day is null then
        return new;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('bank days', 0));
    if exists (select from bank_day where day >= value_day and status = 'CLOSED') then
        raise exception 'the bank day % is closed', value_day using errcode = 'LL002';
    end if;
    return new;
end $$;
create trigger ledger_entry_on_open_day before insert on ledger_entry
    for each row execute function ledger_bank_day_is_open();
create index bank_day_closed on bank_day (day) where status = 'CLOSED';
