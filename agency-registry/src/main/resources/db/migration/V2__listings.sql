create table listing (
    id               uuid   primary key,
    version          bigint not null,
    agency_id        uuid   not null references agency,
    list             text   not null check (list in ('ABNORMAL','SERIOUS')),
    ground           text   not null,
    facts            text   not null,
    status           text   not null check (status in ('PROPOSED','LISTED','ESCALATED','CURED','REMOVED','DROPPED')),
    proposed_by      text   not null,
    proposed_on      date   not null,
    confirmed_by     text   check (confirmed_by <> proposed_by),
    from_day         date,
    cure_verified_by text,
    remove_by        date,
    removed_on       date,
    reason           text,
    next_check_at    timestamptz
);
comment on table listing is 'Entries on the abnormal and the serious list; what they bar stands in standing_effect by decision';
create unique index listing_open on listing (agency_id, ground) where status not in ('REMOVED','DROPPED');
create index listing_agency on listing (agency_id, id);
create index listing_due on listing (next_check_at) where next_check_at is not null;

-- an entry on a list has no last day; the end of a term is said once
alter table standing_effect alter column until_day drop not null;
create index standing_ends on standing_effect (until_day) where lifted_on is null;

alter table warning add column heard jsonb not null default '{}';
