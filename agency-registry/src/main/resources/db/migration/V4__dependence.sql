-- How much agencies live from government money, as funding last said it.
create table agency_dependence (
    agency_id uuid    primary key,
    year      int     not null,
    ratio     numeric not null check (ratio between 0 and 1),
    threshold numeric not null,
    above     boolean not null
);
