create table note (
    id            uuid primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    title         text   not null,
    price         bigint not null,
    status        text   not null,
    next_check_at timestamptz
);
