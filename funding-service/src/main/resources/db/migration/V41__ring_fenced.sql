-- Money given for a purpose pays for nothing else, whoever asks

alter table budget_line add column ring_fenced boolean not null default false;
update budget_line l set ring_fenced = s.channel <> 'GOVERNMENT' from fund_source s where s.id = l.source_id;
alter table budget_line alter column ring_fenced drop default;

-- A payment leaves only from the source its contract was promised on, also for whoever writes into the ledger by hand.
create function ledger_pays_from_its_source() returns trigger language plpgsql as $$
declare
    cause record;
    cash  text;
begin
    select source_type, source_id, mode into cause from ledger_transaction where id = new.transaction_id;
    if new.side <> 'CREDIT' or cause.source_type <> 'PAYMENT' or cause.mode not in ('PENDING', 'POST') then
        return new;
    end if;
    select code into cash from ledger_account where id = new.account_id and kind = 'FUND_CASH';
    if cash is null then
        return new;
    end if;
    if not exists (select from instruction i join payable p on p.id = i.payable_id
                    where i.id = cause.source_id and cash = 'FUND:' || p.source_id || ':CASH') then
        raise exception 'payment % may not be paid from %', cause.source_id, cash using errcode = 'LL003';
    end if;
    return new;
end $$;
create trigger ledger_entry_of_its_source before insert on ledger_entry
    for each row execute function ledger_pays_from_its_source();

create function payable_source_stays() returns trigger language plpgsql as $$
begin
    if new.source_id <> old.source_id or new.contract_id <> old.contract_id then
        raise exception 'a payable stays with its contract and source' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger payable_source before update of source_id, contract_id on payable for each row execute function payable_source_stays();
