-- Groups of lots; signs of collusion

create table lot_group (
    id             uuid   primary key,
    version        bigint not null,
    purchaser_id   text   not null,
    title          text   not null,
    max_per_winner int    not null check (max_per_winner >= 1),
    begun_on       date   not null,
    lots           jsonb  not null
);
comment on table lot_group is 'Tenders that belong together as lots, and how many one agency may win';
create index lot_group_lots on lot_group using gin (lots jsonb_path_ops);
create index lot_group_purchaser on lot_group (purchaser_id, id);
create index contract_agency_signed on contract (agency_id, signed_on) where signed_on is not null;

alter table bid add column submitted_by text;
comment on column bid.submitted_by is 'Who handed it in; one person for two bidders is a sign of collusion';

create table collusion_sign (
    id         uuid   primary key,
    version    bigint not null,
    tender_id  uuid   not null references tender,
    kind       text   not null,
    bids       jsonb  not null,
    evidence   text   not null,
    found_on   date   not null,
    status     text   not null check (status in ('FOUND', 'CONFIRMED', 'DISMISSED')),
    decider    text,
    words      text,
    unique (tender_id, kind, bids),
    check ((status = 'FOUND') = (words is null))
);
comment on table collusion_sign is 'Signs of collusion between bids of one tender (令87 art 37) and what was decided on them';
create index collusion_sign_tender on collusion_sign (tender_id, id);
