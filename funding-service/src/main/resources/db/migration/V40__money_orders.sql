-- Commands on money that wait for a second person

create table money_order (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null,
    about_id     uuid        not null,
    content      text        not null,
    content_hash text        not null,
    status       text        not null check (status in ('PROPOSED', 'EXECUTED', 'REFUSED')),
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    check (decided_by is null or decided_by <> proposed_by)
);
comment on table money_order is 'content: JSON as it was hashed; about_id: the source, line, payable or month it is about';
create index money_order_about on money_order (about_id, id);
create index money_order_status on money_order (status, id);
