-- What was done for the money: verified outputs, what one of them should cost, and how many people a street has

alter table known_contract
    add column area_code    text,
    add column service_type text,
    add column from_on      date,
    add column to_on        date,
    add check (to_on is null or to_on >= from_on);
create index known_contract_area on known_contract (area_code, id) where from_on is not null;

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

create table area_population (
    id          uuid primary key,
    area_code   text not null,
    year        int  not null check (year between 2000 and 2100),
    people      int  not null check (people > 0),
    source      text not null,
    recorded_by text not null,
    recorded_on date not null,
    current     boolean not null
);
create unique index area_population_current on area_population (area_code, year) where current;
