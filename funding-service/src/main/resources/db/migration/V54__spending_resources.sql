-- Public spending by contract, and what departments share

create index known_contract_purchaser on known_contract (purchaser_id, id);
create index known_contract_agency on known_contract (agency_id, id);
create index known_contract_line on known_contract (line_id);

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
