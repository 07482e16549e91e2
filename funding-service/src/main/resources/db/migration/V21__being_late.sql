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
create function disclosure_is_public() returns trigger language plpgsql as $$
begin
    raise exception 'a published file is not changed' using errcode = 'restrict_violation';
end $$;
create trigger disclosure_stays before update or delete on disclosure
    for each row execute function disclosure_is_public();
