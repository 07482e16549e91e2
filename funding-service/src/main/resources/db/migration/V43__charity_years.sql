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
