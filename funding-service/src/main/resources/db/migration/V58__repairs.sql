create table contract_repair (
    contract_id uuid primary key,
    repaired_on date not null
);
comment on table contract_repair is 'The last re-evaluation of a contract that passed; a failure that arrives later and is older holds nothing';
