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
