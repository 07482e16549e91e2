-- The schema of funding-service, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

create sequence payable_number;
create sequence batch_number;
create sequence receivable_number;
create sequence grant_number;

-- ---- The ledger

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
-- counters that every booking moves
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
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

create table ledger_check (
    day        date        primary key,
    checked_at timestamptz not null,
    accounts   bigint      not null,
    difference bigint      not null,
    wrong      text        not null
);
comment on table ledger_check is 'The nightly trial balance: difference 0 and no wrong account, or the log shouts';

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
create function ledger_months_are_open() returns trigger language plpgsql as $$
declare
    closed date;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('ledger ' || months.month, 0))
       from (select distinct date_trunc('month', booked_on)::date as month from added order by 1) months;
    select a.booked_on into closed
      from added a join ledger_period p on p.month = date_trunc('month', a.booked_on)::date limit 1;
    if found then
        raise exception 'the month of % is closed', closed using errcode = 'LL001';
    end if;
    return null;
end $$;
create trigger ledger_transaction_in_open_month after insert on ledger_transaction
    referencing new table as added for each statement execute function ledger_months_are_open();

-- Entries are written with their transaction, never added later. What guards entries looks at all of a statement at once,
-- and at each row by its key: a plan made while the ledger was empty serves the full one.
create function ledger_entries_with_their_transactions() returns trigger language plpgsql as $$
declare
    former uuid;
begin
    select e.transaction_id into former from added e
     where (select t.txid from ledger_transaction t where t.id = e.transaction_id)
           is distinct from pg_current_xact_id() limit 1;
    if found then
        raise exception 'transaction % was written before', former using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger ledger_entry_in_time after insert on ledger_entry
    referencing new table as added for each statement execute function ledger_entries_with_their_transactions();

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

-- A closed day of the bank account takes no more money, whoever books it: the day's close tied the account to the ledger.
create function ledger_is_in_bank(kind text) returns boolean language sql immutable as $$
    select kind in ('FUND_CASH', 'BRIDGE_POOL', 'SALARY_RESERVE_POOL', 'UNIDENTIFIED_CASH', 'BANK_SHORTFALL')
$$;
comment on function ledger_is_in_bank is 'Kinds of accounts that are money in the bank; the day close adds up the same ones';

create function ledger_cash_of(transaction uuid) returns bigint language sql stable as $$
    select coalesce(sum(case e.side when 'DEBIT' then e.amount else -e.amount end), 0)::bigint
      from ledger_entry e join ledger_account a on a.id = e.account_id
     where e.transaction_id = transaction and ledger_is_in_bank(a.kind)
$$;
comment on function ledger_cash_of is 'What a transaction moved in the bank, signed, in fen';

-- What the bank has said stands in the balance of the day it booked it on, whatever its value date: that day has to be
-- open. What it has not said is held against its value date.
-- Closing takes the lock of BankDays alone, booking shares it: nothing slips in while a day closes.
create function ledger_bank_days_are_open() returns trigger language plpgsql as $$
declare
    said  date := nullif(current_setting('linli.bank_day', true), '')::date;
    first date;
begin
    select min((select coalesce(said, t.effective_on) from ledger_transaction t
                 where t.id = e.transaction_id and t.mode in ('DIRECT', 'POST', 'REVERSAL'))) into first
      from added e where (select ledger_is_in_bank(a.kind) from ledger_account a where a.id = e.account_id);
    if first is null then
        return null;
    end if;
    perform pg_advisory_xact_lock_shared(hashtextextended('bank days', 0));
    if exists (select from bank_day where day >= first and status = 'CLOSED') then
        raise exception 'the bank day % is closed', first using errcode = 'LL002';
    end if;
    return null;
end $$;
create trigger ledger_entry_on_open_day after insert on ledger_entry
    referencing new table as added for each statement execute function ledger_bank_days_are_open();

-- A payment leaves only from the source its contract was promised on, also for whoever writes into the ledger by hand.
create function ledger_pays_from_its_source() returns trigger language plpgsql as $$
declare
    strayed record;
begin
    select c.source_id, c.cash into strayed
      from (select (select t.source_id from ledger_transaction t where t.id = e.transaction_id
                       and t.source_type = 'PAYMENT' and t.mode in ('PENDING', 'POST')) as source_id,
                   (select a.code from ledger_account a where a.id = e.account_id and a.kind = 'FUND_CASH') as cash
              from added e where e.side = 'CREDIT') c
     where c.source_id is not null and c.cash is not null
       and (select 'FUND:' || p.source_id || ':CASH' from instruction i join payable p on p.id = i.payable_id
             where i.id = c.source_id) is distinct from c.cash limit 1;
    if found then
        raise exception 'payment % may not be paid from %', strayed.source_id, strayed.cash using errcode = 'LL003';
    end if;
    return null;
end $$;
create trigger ledger_entry_of_its_source after insert on ledger_entry
    referencing new table as added for each statement execute function ledger_pays_from_its_source();

-- ---- Known from other services

create table known_agency (
    id               uuid   primary key,
    version          bigint not null,
    name             text,
    credit_code      text,
    registered_on    date,
    account_id       uuid,
    masked_number    text,
    account_sequence bigint not null,
    freezes          jsonb  not null,
    lifted           jsonb  not null default '[]',
    grant_bars       jsonb  not null default '[]',
    retired          jsonb  not null default '[]',
    suspended        boolean not null default false,
    closed_on        date,
    lifecycle_sequence bigint not null default 0,
    next_check_at    timestamptz,
    account_bank     text,
    account_number   bytea
);
comment on table known_agency is 'The registry''s agency as a payee; changed by its facts only';
create index known_agency_due on known_agency (next_check_at) where next_check_at is not null;
comment on column known_agency.lifted is 'Decisions that were lifted: one that arrives after its lifting freezes nothing';
comment on column known_agency.retired is 'Accounts given up: one that is verified after its retirement is paid nothing';
comment on column known_agency.account_number is 'under the vault; the registry tells it sealed';

create table evaluation_seen (
    evaluation_id uuid   primary key,
    sequence      bigint not null
);
comment on table evaluation_seen is 'The last fact about an evaluation that money has followed; an older one changes nothing';

create table contract_repair (
    contract_id uuid primary key,
    repaired_on date not null
);
comment on table contract_repair is 'The last re-evaluation of a contract that passed; a failure that arrives later and is older holds nothing';

create table contract_output (
    id            uuid    primary key,
    evaluation_id uuid    not null,
    sequence      bigint  not null,
    contract_id   uuid    not null,
    indicator     text    not null,
    unit          text    not null,
    quantity      numeric not null check (quantity >= 0),
    period_from   date    not null,
    period_to     date    not null check (period_to >= period_from),
    unique (evaluation_id, indicator)
);
comment on table contract_output is 'Verified by assessors, as the latest word of the evaluation has it';
create index contract_output_latest on contract_output (contract_id, indicator, period_to desc, id desc);

create table area_population (
    id          uuid    primary key,
    area_code   text    not null,
    year        int     not null check (year between 2000 and 2100),
    people      int     not null check (people > 0),
    source      text    not null,
    recorded_by text    not null,
    recorded_on date    not null,
    current     boolean not null
);
create unique index area_population_current on area_population (area_code, year) where current;

-- ---- Sources and budgets

create table fund_source (
    id          uuid   primary key,
    version     bigint not null,
    name        text   not null,
    channel     text   not null check (channel in ('GOVERNMENT', 'SOCIETY', 'ENTERPRISE', 'PRIVATE')),
    agreement   text   not null,
    restriction jsonb  not null,
    valid_from  date   not null,
    valid_until date,
    status      text   not null check (status in ('PLEDGED', 'RECEIVED', 'ALLOCATED', 'SPENT', 'REPORTED',
                                              'RETURNED')),
    created_by  text   not null,
    check (valid_until is null or valid_until >= valid_from)
);

create table fund_receipt (
    id          uuid   primary key,
    source_id   uuid   not null references fund_source,
    amount      bigint not null check (amount > 0),
    received_on date   not null,
    reference   text   not null,
    taken_back_on date
);
create unique index fund_receipt_once on fund_receipt (source_id, reference) where taken_back_on is null;
comment on table fund_receipt is 'One bank reference is received once; taken_back_on of one that was entered and never came';
create index fund_receipt_reference on fund_receipt (reference);

create table budget_line (
    id           uuid    primary key,
    version      bigint  not null,
    purchaser_id text    not null,
    fiscal_year  int     not null check (fiscal_year between 2000 and 2100),
    source_id    uuid    not null references fund_source,
    purpose      text    not null,
    allocated    bigint  not null check (allocated >= 0),
    restriction  jsonb   not null,
    valid_until  date,
    valid_from   date    not null,
    ring_fenced  boolean not null,
    unique (purchaser_id, fiscal_year, source_id, purpose)
);
create index budget_line_source on budget_line (source_id);
create index budget_line_year on budget_line (fiscal_year, purchaser_id);

create table reservation (
    id            uuid   primary key,
    version       bigint not null,
    purchase_id   uuid   not null,
    number        text   not null,
    purchaser_id  text   not null,
    line_id       uuid   not null references budget_line,
    source_id     uuid   not null,
    amount        bigint not null check (amount > 0),
    committed     bigint not null check (committed between 0 and amount),
    pending_id    uuid   not null,
    contract_id   uuid,
    tender_id     uuid,
    status        text   not null check (status in ('PENDING', 'POSTED', 'VOIDED', 'EXPIRED')),
    reserved_on   date   not null,
    expires_on    date   not null,
    next_check_at timestamptz
);
create unique index reservation_one_live on reservation (purchase_id) where status in ('PENDING', 'POSTED');
create index reservation_due on reservation (next_check_at) where next_check_at is not null;

create index reservation_purchase on reservation (purchase_id, id) where status = 'EXPIRED';

create table tender_challenge (
    challenge_id uuid primary key,
    tender_id    uuid not null,
    step         int  not null,
    open_until   date not null
);
comment on table tender_challenge is 'While one is open, the reservation of its tender does not expire; open_until 9999-12-31 while nobody knows';
create index tender_challenge_tender on tender_challenge (tender_id);

create table budget_refusal (
    id           uuid        primary key,
    purchase_id  uuid        not null,
    purchaser_id text        not null,
    reason       text        not null,
    asked        bigint      not null,
    available    bigint      not null,
    refused_at   timestamptz not null
);
comment on table budget_refusal is 'Purchases that found no money, with the figures of that moment';

create table budget_floor_notice (
    purchaser_id text   not null,
    fiscal_year  int    not null,
    allocated    bigint not null,
    floor        bigint not null,
    said_on      date   not null,
    primary key (purchaser_id, fiscal_year)
);
comment on table budget_floor_notice is 'Said once per purchaser and year: less than the year before may be cut to';

-- ---- Contracts and payables

create table known_contract (
    id               uuid   primary key,
    version          bigint not null,
    number           text   not null,
    agency_id        uuid   not null,
    purchaser_id     text   not null,
    line_id          uuid,
    source_id        uuid   not null,
    amount           bigint not null,
    wages            bigint not null,
    months           int    not null check (months > 0),
    signed_on        date   not null,
    interest_per_day numeric,
    ended_on         date,
    -- A change of the contract replans; what is paid stays, and what comes on top is a payable of its own.
    change_no        int    not null default 0,
    pay_days         int    check (pay_days between 1 and 365),
    proposed_days    int    check (proposed_days between 1 and 365),
    proposed_by      text,
    proposers        jsonb  not null default '{"ids": []}',
    area_code        text,
    service_type     text,
    from_on          date,
    to_on            date,
    check ((proposed_days is null) = (proposed_by is null)),
    check (to_on is null or to_on >= from_on)
);
comment on table known_contract is 'The contract as a source of payables; wages in fen over the whole of it';
create index known_contract_purchaser on known_contract (purchaser_id, id);
create index known_contract_agency on known_contract (agency_id, id);
create index known_contract_line on known_contract (line_id);
create index known_contract_back on known_contract (source_id) where line_id is null;
comment on column known_contract.line_id is 'Null for what goes back to the giver of a gift: it comes out of no budget line';
create index known_contract_area on known_contract (area_code, id) where from_on is not null;

create table payable (
    id                 uuid    primary key,
    version            bigint  not null,
    number             text    not null unique,
    contract_id        uuid    not null references known_contract,
    agency_id          uuid    not null,
    purchaser_id       text    not null,
    source_id          uuid    not null,
    instalment_no      int     not null check (instalment_no > 0),
    instalment_trigger text    not null check (instalment_trigger in ('SIGNING', 'PERIOD', 'ACCEPTANCE', 'EVALUATION', 'MID_TERM', 'FINAL')),
    part               text    not null check (part in ('WAGE', 'PERFORMANCE', 'RETENTION', 'INTEREST')),
    -- The late payable whose interest it is.
    interest_on        uuid    references payable,
    -- The part whose rest it is: a share of that one is paid while an evaluation is late.
    rest_of            uuid    references payable,
    amount             bigint  not null check (amount >= 0),
    paid               bigint  not null check (paid >= 0),
    in_flight          bigint  not null check (in_flight >= 0),
    disputed           bigint  not null check (disputed >= 0),
    dispute_reason     text,
    dispute_ground     text,
    dispute_document   text,
    contested_on       date,
    contest_until      date,
    -- Grounds and reasons come once each, and so many days in all.
    contest_days       int     not null default 0,
    disputed_for       jsonb   not null default '[]',
    paused_days        int     not null default 0,
    paused_for         jsonb   not null default '[]',
    disputed_by        jsonb   not null default '{"ids": []}',
    status             text    not null check (status in ('PLANNED', 'TRIGGERED', 'DUE', 'OVERDUE', 'PARTLY_PAID', 'PAUSED',
        'PAID', 'VOIDED')),
    resumes_as         text,
    pause_reason       text,
    paused_on          date,
    pause_until        date,
    expected_on        date,
    triggered_on       date,
    due_on             date,
    due_rule           text,
    due_basis          text,
    due_provisional    boolean,
    due_soon_said      boolean not null,
    due_said           boolean not null,
    bucket             int     not null,
    accrued_through    date,
    interest_per_day   numeric not null,
    interest_exact     numeric not null default 0 check (interest_exact >= 0),
    interest_claimed   bigint  not null default 0 check (interest_claimed >= 0),
    holds              jsonb   not null,
    held_since         date,
    stage              text,
    held_by            text,
    stage_since        timestamptz,
    spans              jsonb   not null,
    cleared_on         date,
    next_check_at      timestamptz,
    -- Who contested a payable is a list: none of them decides it. The last value date says when it was cleared.
    paid_on            date,
    change_no          int     not null default 0,
    delivered_on       date,
    accept_until       date,
    accepted_by        text,
    acceptors          jsonb   not null default '{"ids": []}',
    approved_by        text,
    due_unrolled       date,
    check (paid + in_flight <= amount),
    check (paid + disputed <= amount),
    check ((contested_on is null) = (contest_until is null)),
    check (disputed = 0 or contest_until is not null),
    constraint payable_interest_on check ((part = 'INTEREST') = (interest_on is not null)),
    check (approved_by is null or accepted_by is null or approved_by <> accepted_by)
);
create unique index payable_once on payable (contract_id, instalment_no, part, change_no)
    where part <> 'INTEREST' and rest_of is null;
create index payable_rest on payable (rest_of) where rest_of is not null;
create index payable_interest_on on payable (interest_on) where interest_on is not null;
create index payable_interest on payable (id) where interest_exact > 0 or interest_claimed > 0;
create index payable_interest_open on payable (id) where cleared_on is not null and round(interest_exact) > interest_claimed;
comment on column payable.interest_exact is 'Late interest of all days in fen, every fraction; rounded once';
comment on column payable.interest_claimed is 'Of it, made payable by payables whose interest_on it is, less what was taken back';
-- Whose turn comes, and what waits for people, in its order.
create index payable_due on payable (next_check_at, id);
create index payable_contract on payable (contract_id);
create index payable_agency on payable (agency_id, id);
create index payable_source on payable (source_id);
create index payable_purchaser on payable (purchaser_id, id);
create index payable_overdue on payable (id) where bucket > 0 and status in ('OVERDUE', 'PARTLY_PAID');
comment on column payable.due_unrolled is 'The due day before it was moved to a workday: reckoned again when the calendar of its year is known';
comment on column payable.accept_until is 'Silence until then is acceptance (国务院令802 art 10)';
create index payable_silent on payable (accept_until) where status = 'PLANNED' and accept_until is not null;
create index payable_status on payable (status, id);
create index payable_stage on payable (stage, held_by) where stage is not null;
create index payable_open on payable (due_on, id) where status in ('TRIGGERED', 'DUE', 'OVERDUE', 'PARTLY_PAID');
-- What the payment queue is made of, in its order.
create index payable_ready on payable (due_on, id) where status in ('TRIGGERED', 'DUE', 'OVERDUE', 'PARTLY_PAID')
    and (approved_by is not null or due_soon_said);
-- Due days that were reckoned without the holidays of their year.
create index payable_provisional on payable ((extract(year from due_on)::int)) where due_provisional;
create index payable_history on payable (purchaser_id, due_on);

create table interest_day (
    id             uuid   primary key,
    payable_id     uuid   not null references payable,
    day            date   not null,
    base           bigint not null,
    rate           numeric not null,
    amount         bigint not null check (amount >= 0),
    transaction_id uuid,
    reversal_id    uuid
);
comment on column interest_day.amount is 'What the rounded interest of all days grew by on that day';
comment on column interest_day.reversal_id is 'The payment whose value date turned the day back';
create unique index interest_day_once on interest_day (payable_id, day) where reversal_id is null;

create table unfunded_contract (
    id            uuid   primary key,
    version       bigint not null,
    purchaser_id  text   not null,
    amount        bigint not null check (amount > 0),
    reason        text   not null check (reason in ('NO_RESERVATION', 'OTHER_USE', 'ABOVE_RESERVATION',
        'INSUFFICIENT')),
    signed        jsonb  not null,
    change_no     int    not null default 0,
    kept          jsonb  not null,
    -- How many of them people have answered, or knew when they refused it.
    answered      int    not null default 0 check (answered between 0 and jsonb_array_length(kept)),
    status        text   not null check (status in ('WAITING', 'FUNDED', 'REFUSED', 'QUESTIONED')),
    held_by       text   not null,
    since         date   not null,
    answer_until  date   not null,
    funded_on     date,
    refused_on    date,
    refusal       text,
    next_check_at timestamptz,
    check ((status = 'FUNDED') = (funded_on is not null)),
    check ((status in ('REFUSED', 'QUESTIONED')) = (refused_on is not null)),
    check ((refused_on is null) = (refusal is null))
);
comment on table unfunded_contract is 'Signed contracts for which no money was found; signed: as they stand after change change_no; kept: what was said of them meanwhile, in order';
create index unfunded_contract_due on unfunded_contract (next_check_at) where next_check_at is not null;
create index unfunded_contract_status on unfunded_contract (status, id);

create table money_change (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null references known_contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    change_no     int    not null check (change_no > 0),
    agreed_on     date   not null,
    instalments   jsonb  not null,
    status        text   not null check (status in ('SHORT', 'APPLIED', 'SUPERSEDED')),
    more          bigint not null check (more >= 0),
    less          bigint not null check (less >= 0),
    kept          bigint not null check (kept >= 0),
    next_check_at timestamptz,
    unique (contract_id, change_no)
);
comment on table money_change is 'What a change of a contract did to its money; SHORT waits for its budget line';
create index money_change_due on money_change (next_check_at) where next_check_at is not null;
create unique index money_change_one_short on money_change (contract_id) where status = 'SHORT';

create table performance_hold (
    id             uuid   primary key,
    version        bigint not null,
    contract_id    uuid   not null,
    agency_id      uuid   not null,
    payable_id     uuid,
    purchaser_id   text,
    status         text   not null check (status in ('WAITING', 'HELD', 'CONTESTABLE', 'RELEASED')),
    reason         text   not null,
    ordered_on     date   not null,
    released_on    date,
    release_reason text,
    -- Nothing is held for ever.
    held_until     date   not null,
    next_check_at  timestamptz,
    closed_on      date,
    provisional_on date,
    provisional_payable_id uuid,
    check ((provisional_on is null) = (provisional_payable_id is null))
);
create index performance_hold_due on performance_hold (next_check_at) where next_check_at is not null;

create table late_evaluation (
    evaluation_id uuid primary key,
    contract_id   uuid not null,
    late_on       date not null
);
create index late_evaluation_contract on late_evaluation (contract_id);
comment on table late_evaluation is 'Evaluations whose assessors are late; money does not wait for them';
comment on table performance_hold is 'id is the evaluation that ordered it; WAITING until there is an unpaid performance part; CONTESTABLE once nothing will be put right (closed_on)';
create index performance_hold_contract on performance_hold (contract_id);

create function payable_source_stays() returns trigger language plpgsql as $$
begin
    if new.source_id <> old.source_id or new.contract_id <> old.contract_id then
        raise exception 'a payable stays with its contract and source' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger payable_source before update of source_id,
    contract_id on payable for each row execute function payable_source_stays();

-- ---- Being late

-- The history of being late, who had to answer for it, and the yearly file (国务院令802 art 18).
create table overdue_notice (
    id           uuid        primary key,
    payable_id   uuid        not null references payable,
    contract_id  uuid        not null,
    agency_id    uuid        not null,
    purchaser_id text        not null,
    bucket       int         not null check (bucket > 0),
    reached_on   date        not null,
    amount       bigint      not null check (amount > 0),
    held_by      text        not null,
    said_at      timestamptz not null,
    unique (payable_id, bucket)
);
comment on table overdue_notice is 'Each threshold of a payable once, with the day it was reached on';
create index overdue_notice_year on overdue_notice (reached_on);

create table escalation (
    id            uuid   primary key,
    version       bigint not null,
    payable_id    uuid   not null references payable,
    contract_id   uuid   not null,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    level         text   not null check (level in ('DESK', 'HEAD', 'FINANCE', 'DISTRICT', 'SUPERVISION')),
    days          int    not null,
    amount        bigint not null check (amount > 0),
    held_by       text   not null,
    reached_on    date   not null,
    answer_until  date   not null,
    status        text   not null check (status in ('RAISED', 'MISSED', 'ANSWERED', 'CLOSED')),
    cause         text,
    pay_by        date,
    answered_by   text,
    next_check_at timestamptz,
    unique (payable_id, days),
    check ((answered_by is null) = (pay_by is null))
);
create index escalation_due on escalation (next_check_at) where next_check_at is not null;
create index escalation_open on escalation (payable_id) where status <> 'CLOSED';
create index escalation_purchaser on escalation (purchaser_id, id);

create table disclosure (
    id           uuid   primary key,
    year         int    not null unique,
    published_on date   not null,
    publish_by   date   not null,
    contracts    int    not null check (contracts >= 0),
    amount       bigint not null check (amount >= 0),
    csv          text   not null,
    sha256       text   not null
);

-- Confirmations of what purchasers owe (国务院令802 art 16), and the bank a debt is assigned to.
create table receivable (
    id                     uuid    primary key,
    version                bigint  not null,
    number                 text    not null unique,
    agency_id              uuid    not null,
    purchaser_id           text    not null,
    contract_id            uuid    not null references known_contract,
    payable_id             uuid    not null references payable,
    amount                 bigint  not null check (amount > 0),
    payable_amount         bigint  not null check (payable_amount >= amount),
    requested_on           date    not null,
    confirm_until          date    not null,
    confirm_rule           text    not null,
    overdue_said           boolean not null,
    confirmed_on           date,
    confirmed_by           text,
    document               text,
    sha256                 text    unique check (sha256 ~ '^[0-9a-f]{64}$'),
    code                   text,
    refusal_reason         text,
    assignee_account_id    uuid,
    assignee_bank_code     text,
    assignee_masked_number text,
    assignee_number        bytea,
    assignee_proposed_by   text,
    assigners              jsonb not null default '{"ids": []}',
    assigned_by            text,
    payments               jsonb   not null,
    status                 text    not null check (status in ('REQUESTED', 'CONFIRMED', 'ASSIGNED', 'PAID', 'REFUSED',
        'WITHDRAWN')),
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
create index receivable_assignee on receivable (assignee_account_id) where assignee_account_id is not null;

create function disclosure_is_public() returns trigger language plpgsql as $$
begin
    raise exception 'a published file is not changed' using errcode = 'restrict_violation';
end $$;
create trigger disclosure_stays before update or delete on disclosure
    for each row execute function disclosure_is_public();

-- ---- Payments

create table batch (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null unique,
    status        text   not null check (status in ('DRAFT', 'SENT_BACK', 'CHECKED', 'CANCELLED', 'SENT', 'UNKNOWN', 'SETTLED',
                                                'RETURNED')),
    content_hash  text   not null,
    checked_hash  text,
    maker         text   not null,
    handlers      jsonb  not null,
    checker       text,
    back_reason   text,
    sent_at       timestamptz,
    next_check_at timestamptz,
    check (checker is null or checker <> maker and not jsonb_exists(handlers -> 'ids', checker)),
    check (status <> 'SENT_BACK' or back_reason is not null)
);
create index batch_silent on batch (next_check_at) where next_check_at is not null;
create index batch_status on batch (status, id);

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
    status         text   not null check (status in ('DRAFT', 'CHECKED', 'CANCELLED', 'SENT', 'UNKNOWN', 'SETTLED', 'RETURNED')),
    value_date     date,
    bank_reference text,
    return_reason  text,
    said_returned  text,
    said_on        date,
    return_said_by jsonb  not null default '{"ids": []}',
    again          int    not null default 0,
    short_paid     bigint not null default 0 check (short_paid >= 0),
    rests          jsonb  not null default '[]',
    corrects       uuid   references instruction,
    payee_name     text,
    payee_bank     text,
    payee_number   bytea,
    settlement_id  uuid   references ledger_transaction,
    enquiries      int    not null default 0,
    check ((said_returned is null) = (said_on is null)),
    unique (bank_reference, value_date)
);
create unique index instruction_one_live on instruction (payable_id) where status in ('DRAFT', 'CHECKED', 'SENT', 'UNKNOWN');
create index instruction_payable on instruction (payable_id);
create index instruction_batch on instruction (batch_id);
create index instruction_returned on instruction (payable_id, id) where status = 'RETURNED';
create index instruction_agency on instruction (agency_id, value_date) where status = 'SETTLED';
create index instruction_awaiting on instruction (status) where status in ('SENT', 'UNKNOWN');
create index instruction_settlement on instruction (settlement_id) where settlement_id is not null;
comment on column instruction.rests is 'Bookings of what the bank, which had paid less, paid later';
create index instruction_account_answered on instruction (account_id, id) where status in ('SETTLED', 'RETURNED');

create view settled_payment as select * from instruction where status = 'SETTLED';
comment on view settled_payment is 'What was paid, for readers that know no batch';

create table money_order (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null,
    about_id     uuid        not null,
    content      text        not null,
    content_hash text        not null,
    status       text        not null check (status in ('PROPOSED', 'EXECUTED', 'REFUSED', 'LAPSED', 'OVERTAKEN')),
    proposed_by  text        not null,
    handlers     jsonb       not null,
    proposed_at  timestamptz not null,
    next_check_at timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    check (decided_by is null or decided_by <> proposed_by),
    check ((next_check_at is not null) = (status = 'PROPOSED'))
);
create index money_order_due on money_order (next_check_at) where next_check_at is not null;
comment on column money_order.next_check_at is 'When it lapses if nobody has decided it';
comment on table money_order is 'content: JSON as it was hashed; about_id: the source, line, payable or month it is about';
create index money_order_about on money_order (about_id, id);
create index money_order_status on money_order (status, id);

-- ---- The bank

create table bank_branch (
    id          uuid        primary key,
    version     bigint      not null,
    number      text        not null check (number ~ '^[0-9]{12}$'),
    name        text        not null,
    bank        text        not null,
    valid_from  date        not null,
    valid_until date,
    told_by     text        not null,
    told_at     timestamptz not null,
    unique (number, valid_from),
    check (valid_until >= valid_from)
);
comment on table bank_branch is 'What a CNAPS number stands for and in which days, from tables; valid_until is the last day';
comment on column bank_branch.number is 'Twelve digits, the last by ISO 7064 MOD 11,10';

create table bank_message (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null check (kind in ('PAIN_002', 'CAMT_052', 'CAMT_053', 'CAMT_054', 'MT_940', 'CSV')),
    sha256       text        not null unique,
    message_id   text        not null,
    received_at  timestamptz not null,
    received_by  text        not null,
    handlers     jsonb       not null default '{"ids": []}',
    lines        int         not null,
    exceptions   int         not null,
    statements   jsonb       not null,
    not_taken    jsonb       not null default '[]',
    said_on      date,
    lines_in_file int        not null default 0,
    lines_left   int         not null default 0 check (lines_left between 0 and lines_in_file),
    released     boolean     not null default true,
    discarded_on date        check (discarded_on is null or not released),
    beside       uuid        references bank_message,
    next_check_at timestamptz,
    check ((next_check_at is not null) = ((lines_left > 0 or not released) and discarded_on is null))
);
create unique index bank_message_once on bank_message (kind, message_id, said_on) nulls not distinct
    where discarded_on is null;
create index bank_message_taking on bank_message (id) where released and lines_left > 0;
create index bank_message_due on bank_message (next_check_at) where next_check_at is not null;
comment on table bank_message is 'What a bank has said, each file once; statements: number, day, account, opening and closing balance';
comment on column bank_message.released is 'False while it waits for a second person, and once it is put away';
comment on column bank_message.discarded_on is 'Two people said then that nothing of it is to be entered; handed in again it waits anew';
comment on column bank_message.said_on is 'Day of the message: its numbers begin anew with a year';

comment on column bank_message.beside is 'Another file with the same balances of a day and other movements: one of both is put away';

create table bank_statement (
    id         uuid   primary key,
    message_id uuid   not null references bank_message,
    number     text   not null,
    day        date   not null,
    opening    bigint not null,
    closing    bigint not null,
    first_page int,
    last_page  int,
    is_end     boolean not null default true,
    movements  text    not null default '',
    check ((first_page is null) = (last_page is null)),
    unique nulls not distinct (number, day, first_page)
);
comment on column bank_statement.first_page is 'Where the file held some pages of the statement; is_end of the last of all';
comment on column bank_statement.movements is 'Names the movements of that day in that file, whatever their order';
comment on table bank_statement is 'Statements of the account that is paid from, but of files that were put away; one file may hold several';
create index bank_statement_day on bank_statement (day, id);
create index bank_statement_message on bank_statement (message_id, day);

create table bank_pending_line (
    message_id uuid    not null references bank_message,
    no         int     not null,
    postponed  boolean not null default false,
    line       jsonb   not null,
    primary key (message_id, no)
);
comment on table bank_pending_line is 'What a file says and nobody has entered yet; postponed until all others of the file are';
create index bank_pending_line_next on bank_pending_line (message_id, postponed, no);

create table bank_entry (
    id             uuid        primary key,
    version        bigint      not null,
    message_id     uuid        not null references bank_message,
    line           int         not null,
    direction      text        not null check (direction in ('DEBIT', 'CREDIT', 'NONE')),
    amount         bigint      not null check (amount >= 0),
    value_date     date,
    booked_on      date,
    late           boolean     not null,
    reference      text        not null,
    payment_id     uuid,
    source_id      uuid,
    words          text        not null,
    refuses        boolean     not null,
    raw            text,
    unread         text,
    outcome        text        not null,
    status         text        not null check (status in ('MATCHED', 'OPEN', 'PROPOSED', 'EXPLAINED', 'RESOLVED')),
    held_by        text        not null,
    since          timestamptz not null,
    next_check_at  timestamptz,
    transaction_id uuid        references ledger_transaction,
    resolution     jsonb,
    proposers      jsonb not null default '{"ids": []}',
    unique (message_id, line),
    check ((next_check_at is not null) = (status in ('OPEN', 'PROPOSED')))
);
create index bank_entry_due on bank_entry (next_check_at) where next_check_at is not null;
comment on column bank_entry.next_check_at is 'When it is told that nobody has settled it';
comment on column bank_entry.booked_on is 'Day of the statement whose balance holds it; null where it moves no money';
create unique index bank_entry_once on bank_entry (booked_on, reference, direction)
    where direction <> 'NONE' and outcome not in ('NOTED', 'CONTRADICTION', 'NOT_OURS');
create unique index bank_entry_unread on bank_entry (booked_on, unread)
    where unread is not null and booked_on is not null and outcome not in ('NOTED', 'NOT_OURS');
comment on column bank_entry.raw is 'What could not be read, as it stood in the file; unread names it among all of that day';
create index bank_entry_status on bank_entry (status, id);
create index bank_entry_late on bank_entry (booked_on) where late;
create index bank_entry_open on bank_entry (booked_on) where status in ('OPEN', 'PROPOSED');
create index bank_entry_payment on bank_entry (payment_id) where payment_id is not null;

create table bank_day (
    day         date   primary key,
    id          uuid   not null default uuidv7() unique,
    version     bigint not null,
    status      text   not null check (status in ('PROPOSED', 'CLOSED')),
    message_id  uuid   references bank_message,
    opening     bigint not null,
    closing     bigint not null,
    in_ledger   bigint not null,
    in_transit  bigint not null,
    late        bigint not null,
    carried     jsonb  not null,
    proposed_by text   not null,
    handlers    jsonb  not null,
    closed_by   text,
    closed_at   timestamptz,
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (closed_by is null or closed_by <> proposed_by)
);
comment on column bank_day.message_id is 'The statement; null for the day on which the account was taken over';
create index bank_day_closed on bank_day (day) where closed_at is not null;

create table cash_booking (
    transaction_id uuid   primary key references ledger_transaction,
    booked_on      date   not null,
    amount         bigint not null,
    entry_id       uuid   references bank_entry
);
comment on table cash_booking is 'In which day''s balance of the bank a movement of cash stands; without a row it waits for the bank';
create index cash_booking_day on cash_booking (booked_on);
comment on column cash_booking.amount is 'What it moved, signed, in fen';

-- What was entered here and waits for the bank stands apart, so that nobody looks for it in all of history: it comes
-- with its entries and goes with its day.
create table cash_awaited (
    transaction_id uuid   primary key references ledger_transaction,
    effective_on   date   not null,
    amount         bigint not null,
    next_check_at  timestamptz
);
create index cash_awaited_due on cash_awaited (next_check_at) where next_check_at is not null;
comment on table cash_awaited is 'Movements of cash that the bank has not said; amount is signed, in fen: 0 is none';
create index cash_awaited_day on cash_awaited (effective_on);

create function cash_is_awaited() returns trigger language plpgsql as $$
begin
    insert into cash_awaited (transaction_id, effective_on, amount, next_check_at)
    select m.transaction_id, m.effective_on, m.amount, (m.effective_on + 1)::timestamp at time zone 'Asia/Shanghai'
      from (select e.transaction_id, sum(case e.side when 'DEBIT' then e.amount else -e.amount end) as amount,
                   (select t.effective_on from ledger_transaction t where t.id = e.transaction_id
                       and t.mode in ('DIRECT', 'POST', 'REVERSAL')) as effective_on
              from added e where (select ledger_is_in_bank(a.kind) from ledger_account a where a.id = e.account_id)
             group by e.transaction_id) m
     where m.effective_on is not null and m.amount <> 0
        on conflict (transaction_id) do update set amount = cash_awaited.amount + excluded.amount;
    return null;
end $$;
create trigger ledger_entry_is_awaited after insert on ledger_entry
    referencing new table as added for each statement execute function cash_is_awaited();

create function cash_is_said() returns trigger language plpgsql as $$
begin
    delete from cash_awaited where transaction_id in (select transaction_id from added);
    return null;
end $$;
create trigger cash_booking_is_said after insert on cash_booking
    referencing new table as added for each statement execute function cash_is_said();

create function cash_booking_on_open_day() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('bank days', 0));
    if exists (select from bank_day where day >= new.booked_on and status = 'CLOSED') then
        raise exception 'the bank day % is closed', new.booked_on using errcode = 'LL002';
    end if;
    return new;
end $$;
create trigger cash_booking_in_time before insert on cash_booking
    for each row execute function cash_booking_on_open_day();
create trigger cash_booking_stays before update or delete on cash_booking
    for each row execute function ledger_is_immutable();

-- ---- Bridges

create table bridge (
    id                    uuid   primary key,
    version               bigint not null,
    agency_id             uuid   not null,
    contract_id           uuid   not null,
    payable_id            uuid   not null references payable,
    offered               bigint not null check (offered > 0),
    requested             bigint not null check (requested >= 0 and requested <= offered),
    repaid                bigint not null check (repaid >= 0),
    repaid_own            bigint not null default 0 check (repaid_own between 0 and repaid),
    granted               bigint not null check (granted >= repaid and granted <= offered),
    limited_by            text   not null,
    offered_on            date   not null,
    requested_by          text,
    requesters            jsonb not null default '{"ids": []}',
    granted_by            text,
    status                text   not null check (status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING', 'REPAID',
        'WRITTEN_OFF', 'LAPSED', 'RETURNED')),
    -- What the bank made of its payment, which leaves under the id of the advance.
    payout                text   check (payout in ('SENT', 'UNKNOWN', 'SETTLED', 'RETURNED')),
    booking_id            uuid   references ledger_transaction,
    paid_out_on           date,
    return_reason         text,
    enquiries             int    not null default 0,
    account_id            uuid,
    masked_number         text,
    payee_name            text,
    payee_bank            text,
    payee_number          bytea,
    -- Two facilities, each with its own pool: bridges against late wages, the salary reserve against wages in danger.
    facility              text   not null check (facility in ('BRIDGE', 'SALARY_RESERVE')),
    written_off           bigint not null check (written_off >= 0),
    write_off_reason      text,
    write_off_proposed_by text,
    write_off_proposers   jsonb not null default '{"ids": []}',
    written_off_by        text,
    pending_id            uuid,
    next_check_at         timestamptz,
    constraint bridge_by_two check (written_off_by is null or written_off_by <> write_off_proposed_by),
    constraint bridge_granted_by_another check (granted_by is null or granted_by <> requested_by),
    constraint bridge_lost check (repaid + written_off <= granted),
    constraint bridge_paid_out check ((payout is null) = (booking_id is null)),
    constraint bridge_payee check ((payout is null) = (account_id is null)),
    constraint bridge_returned check ((status = 'RETURNED') = (coalesce(payout, '') = 'RETURNED'))
);
create index bridge_agency on bridge (agency_id, id);
create unique index bridge_one_live on bridge (payable_id, facility)
    where status in ('OFFERED', 'REQUESTED', 'GRANTED', 'REPAYING');
create unique index bridge_one_reserve on bridge (agency_id)
    where facility = 'SALARY_RESERVE' and status in ('OFFERED', 'REQUESTED');
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
    reversal_id    uuid   unique,
    owed_again_id  uuid   references ledger_transaction,
    -- Of the bank, where the agency paid it of its own.
    reference      text
);
create unique index bridge_repayment_reference on bridge_repayment (bridge_id, reference) where reversal_id is null;
comment on table bridge_repayment is 'What one payment gave back to one advance; turned back when the bank returned that payment';
create unique index bridge_repayment_once on bridge_repayment (payment_id, bridge_id) where reversal_id is null;
create index bridge_repayment_payment on bridge_repayment (payment_id);
create index bridge_repayment_bridge on bridge_repayment (bridge_id, id);

-- ---- Gifts

create table gift (
    source_id         uuid    primary key references fund_source,
    version           bigint  not null,
    giver             bytea   not null,
    giver_kind        text    not null,
    giver_person_id   uuid,
    anonymous         boolean not null,
    raised            text    not null check (raised in ('DIRECT', 'PUBLIC', 'TARGETED')),
    qualification     text,
    partner_agreement text,
    plan_filed_on     date,
    campaign_from     date,
    campaign_to       date,
    emergency         boolean not null,
    report_due_on     date,
    last_reported     boolean not null,
    matched           bigint  not null check (matched >= 0),
    next_check_at     timestamptz
);
comment on column gift.giver is 'under the vault';
create index gift_due on gift (next_check_at) where next_check_at is not null;
create index gift_giver on gift (giver_person_id, source_id) where giver_person_id is not null;

create table gift_report (
    id           uuid    primary key,
    source_id    uuid    not null references gift,
    published_on date    not null,
    due_on       date,
    last         boolean not null,
    content      text    not null,
    sha256       text    not null
);
create index gift_report_source on gift_report (source_id, id);

create table gift_question (
    id            uuid    primary key,
    version       bigint  not null,
    source_id     uuid    not null references gift,
    asked_on      date    not null,
    question      text    not null,
    answer_until  date    not null,
    answered_on   date,
    answer        text,
    overdue       boolean not null,
    next_check_at timestamptz
);
create index gift_question_source on gift_question (source_id, id);
create index gift_question_due on gift_question (next_check_at) where next_check_at is not null;

create table use_change (
    id             uuid    primary key,
    version        bigint  not null,
    source_id      uuid    not null references gift,
    restriction    jsonb   not null,
    basis          text    not null,
    document       text    not null,
    reason         text    not null,
    status         text    not null,
    proposed_by    text    not null,
    handlers       jsonb   not null,
    decided_by     text,
    effective_from date    not null,
    file_until     date,
    filed_on       date,
    filing_overdue boolean not null,
    next_check_at  timestamptz,
    check (decided_by is null or decided_by <> proposed_by)
);
create unique index use_change_one_open on use_change (source_id) where status in ('PROPOSED', 'AGREED');
create index use_change_source on use_change (source_id, id);
create index use_change_due on use_change (next_check_at) where next_check_at is not null;

create table charity_year (
    id          uuid  primary key,
    agency_id   uuid  not null,
    of_year     int   not null,
    figures     jsonb not null,
    findings    jsonb not null,
    declared_on date  not null,
    unique (agency_id, of_year)
);
comment on table charity_year is 'What a charity declared of a year, against D06 to D09';
create index charity_year_agency on charity_year (agency_id, id);

-- ---- Grants

create table grant_line (
    id             uuid   primary key,
    version        bigint not null,
    kind           text   not null check (kind in ('INCUBATION', 'POLICY_BENEFIT', 'RESEARCH')),
    budget_line_id uuid   not null references budget_line,
    purchaser_id   text   not null,
    title          text   not null,
    eligibility    text   not null,
    ceiling        bigint not null check (ceiling > 0),
    apply_until    date   not null,
    status         text   not null check (status in ('OPEN', 'CLOSED')),
    -- A grant draws only on money that was given for it, and what is handed in waits no longer than its term
    service_type   text,
    area_code      text,
    fund_source_id uuid,
    programme_id   uuid
);
comment on column grant_line.ceiling is 'fen, for one agency over all its grants of the line';
create index grant_line_status on grant_line (status, id);
comment on column grant_line.fund_source_id is 'the gift it draws on; null for public money';

create table known_incubation (
    id            uuid primary key,
    programme_id  uuid not null,
    agency_id     uuid not null,
    state         text not null check (state in ('IN', 'GRADUATED', 'LEFT')),
    next_check_at timestamptz,
    check (next_check_at is null or state = 'LEFT')
);
comment on table known_incubation is 'Which agency is in which programme of the registry, as it was told';
create index known_incubation_agency on known_incubation (agency_id, programme_id);
create index known_incubation_due on known_incubation (next_check_at) where next_check_at is not null;

create table grant_award (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null unique,
    line_id       uuid   not null references grant_line,
    kind          text   not null,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    purpose       text   not null,
    deliverables  jsonb  not null,
    amount        bigint not null check (amount > 0),
    status        text   not null check (status in ('APPLIED', 'AWARDED', 'COMPLETED', 'ENDED', 'REFUSED', 'WITHDRAWN')),
    applied_on    date   not null,
    awarded_on    date,
    ended_on      date,
    reason        text,
    next_check_at timestamptz,
    check ((awarded_on is not null) = (status in ('AWARDED', 'COMPLETED', 'ENDED'))),
    check (kind in ('INCUBATION', 'POLICY_BENEFIT', 'RESEARCH')),
    check ((ended_on is not null) = (status in ('COMPLETED', 'ENDED'))),
    check (status <> 'REFUSED' or reason is not null)
);
create index grant_award_agency on grant_award (agency_id, id);
create index grant_award_line on grant_award (line_id, agency_id);
create index grant_award_purchaser on grant_award (purchaser_id, id);
create index grant_award_due on grant_award (next_check_at) where next_check_at is not null;
create index grant_award_kind on grant_award (agency_id, kind);

-- ---- What agencies live from

-- How long an agency can pay its people.
create table runway (
    agency_id     uuid    primary key,
    version       bigint  not null,
    cash          bigint  check (cash >= 0),
    cash_on       date,
    cash_evidence text,
    declared_by   text,
    months        jsonb   not null,
    risks         jsonb   not null default '[]',
    band          text    check (band in ('GREEN', 'AMBER', 'RED')),
    days          int     check (days >= 0),
    endangered    boolean not null,
    next_check_at timestamptz,
    check ((cash is null) = (cash_on is null))
);
create index runway_due on runway (next_check_at) where next_check_at is not null;
create index runway_endangered on runway (agency_id) where endangered;
create index runway_band on runway (band, agency_id);

-- What agencies live from besides what the district pays them.
create table income_declaration (
    id              uuid    primary key,
    agency_id       uuid    not null,
    year            int     not null check (year between 2000 and 2100),
    source          text    not null,
    amount          bigint  not null check (amount >= 0),
    evidence_sha256 text    not null check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
    declared_on     date    not null,
    declared_by     text    not null,
    current         boolean not null
);
create unique index income_declaration_current on income_declaration (agency_id, year, source) where current;
create index income_declaration_agency on income_declaration (agency_id, id);

create table dependence (
    id            uuid    primary key,
    version       bigint  not null,
    agency_id     uuid    not null,
    year          int     not null,
    fiscal        bigint  not null check (fiscal >= 0),
    total         bigint  not null check (total >= fiscal),
    ratio         numeric not null check (ratio between 0 and 1),
    concentration numeric not null check (concentration between 0 and 1),
    judged        boolean not null,
    above         boolean not null,
    next_check_at timestamptz,
    unique (agency_id, year)
);
create index dependence_due on dependence (next_check_at) where next_check_at is not null;
create index dependence_year on dependence (year, ratio desc, id desc);

create table related_deal (
    id           uuid   primary key,
    source_id    uuid   not null references gift,
    counterparty text   not null,
    relation     text   not null check (relation in ('GIVER', 'FOUNDER', 'COUNCIL', 'MANAGER', 'CONTROLLED')),
    what         text   not null,
    amount       bigint not null check (amount > 0),
    dealt_on     date   not null,
    publish_by   date   not null,
    published_on date   not null,
    document     text   not null check (document ~ '^[0-9a-f]{64}$'),
    check (published_on >= dealt_on)
);
create index related_deal_source on related_deal (source_id, id);

-- ---- Costs and shared resources

create table cost_baseline (
    id           uuid   primary key,
    service_type text   not null,
    unit         text   not null,
    valid_from   date   not null,
    per_unit     bigint not null check (per_unit > 0),
    basis        text   not null,
    set_by       text   not null,
    set_on       date   not null,
    unique (service_type, unit, valid_from)
);
comment on column cost_baseline.per_unit is 'fen';

create table shared_resource (
    id             uuid   primary key,
    version        bigint not null,
    unit           text   not null,
    kind           text   not null check (kind in ('MONEY', 'VENUE', 'EQUIPMENT', 'POST')),
    name           text   not null,
    area_code      text   not null,
    activity       text   not null,
    target_group   text   not null,
    available_from date   not null,
    available_to   date   not null,
    status         text   not null check (status in ('OFFERED', 'WITHDRAWN'))
);
create index shared_resource_area on shared_resource (area_code, id);
create index shared_resource_same on shared_resource (area_code, activity, target_group, id) where status = 'OFFERED';

create table resource_use (
    id          uuid primary key,
    resource_id uuid not null references shared_resource,
    agency_id   uuid,
    used_from   date not null,
    used_to     date not null check (used_to >= used_from)
);
create index resource_use_resource on resource_use (resource_id, used_from);
