-- scoring again: the first sheet stays on file, and the result says what was known
alter table sheet add column voided jsonb not null default '[]';
alter table tender_result add column rescored jsonb;
create table rescoring_order (
    id           uuid    primary key,
    tender_id    uuid    not null references tender,
    ordered_on   date    not null,
    reason       text    not null,
    prices_known boolean not null,
    same_members boolean not null
);
comment on table rescoring_order is 'Orders to score the bids of a tender again, and what was known by then';
create index rescoring_order_tender on rescoring_order (tender_id, id);

-- an upheld challenge whose remedy is an amendment holds the tender until it is amended
alter table challenge add column amendment_owed boolean not null default false;
create index challenge_amendment_owed on challenge (tender_id) where amendment_owed;

-- deadlines in a year without a calendar, to be reckoned again when it arrives
create index tender_provisional on tender (id) where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)');
create index challenge_provisional on challenge (id) where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)');
create index award_provisional on award (id) where (sign_until ->> 'provisional')::boolean;
create index contract_provisional on contract (id) where jsonb_path_exists(works, '$[*].termUntil.provisional ? (@ == true)');
