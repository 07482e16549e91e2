create table related_deal (
    id           uuid   primary key,
    source_id    uuid   not null references gift,
    counterparty text   not null,
    relation     text   not null check (relation in ('GIVER', 'FOUNDER', 'COUNCIL', 'MANAGER', 'CONTROLLED')),
    what         text   not null,
    amount       bigint not null check (amount > 0),
    dealt_on     date   not null,
    publish_by   date   not null,
    published_on date   not null,
    document     text   not null check (document ~ '^[0-9a-f]{64}$'),
    check (published_on >= dealt_on)
);
create index related_deal_source on related_deal (source_id, id);
