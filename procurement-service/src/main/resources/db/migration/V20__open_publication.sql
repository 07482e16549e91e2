-- The open publication: every text of a tender that was public, and the releases made of the journal

create table tender_document (
    content_hash text  primary key,
    content      jsonb not null
);
comment on table tender_document is 'Every published text of a tender under its SHA-256: facts name it, an amendment replaces it in tender';

-- A release may be made long after the next amendment, so each text is kept where it becomes public, whoever writes it.
create function keep_tender_document() returns trigger language plpgsql as $$
begin
    insert into tender_document (content_hash, content) values (new.content_hash, new.content) on conflict do nothing;
    return null;
end $$;
create trigger tender_keeps_its_documents after insert or update on tender
    for each row when (new.published) execute function keep_tender_document();
insert into tender_document (content_hash, content) select content_hash, content from tender where published
    on conflict do nothing;

create table ocds_record (
    ocid         text        primary key,
    position     bigint      not null generated always as identity unique,
    purchaser_id text        not null,
    released_at  timestamptz not null,
    compiled     text        not null
);
comment on table ocds_record is 'The compiled release of each contracting process: the sum of its releases, made again from them at any time';
create index ocds_record_purchaser on ocds_record (purchaser_id, position);
create index ocds_record_released on ocds_record (released_at, position);

create table ocds_process (
    subject uuid primary key,
    ocid    text not null references ocds_record
);
comment on table ocds_process is 'Purchases and tenders, and the contracting process each now belongs to';

create table ocds_release (
    id           uuid        primary key,
    position     bigint      not null generated always as identity unique,
    ocid         text        not null references ocds_record,
    purchaser_id text        not null,
    tags         text[]      not null check (cardinality(tags) > 0),
    released_at  timestamptz not null,
    body         text        not null,
    unique (ocid, released_at)
);
comment on table ocds_release is 'Published releases, ready as JSON; id is the id of the fact. Append only';
create index ocds_release_purchaser on ocds_release (purchaser_id, position);
create index ocds_release_released on ocds_release (released_at, position);
create index ocds_release_record on ocds_release (ocid, position);

create table ocds_cursor (
    id       int    primary key check (id = 1),
    txid     xid8   not null,
    position bigint not null
);
comment on table ocds_cursor is 'How far the journal has been published; its row lock makes one publisher at a time';
insert into ocds_cursor values (1, '0', 0);

create function published_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what is published is append only' using errcode = 'restrict_violation';
end $$;
create trigger ocds_release_no_change before update or delete on ocds_release
    for each row execute function published_is_append_only();
create trigger ocds_release_no_truncate before truncate on ocds_release
    for each statement execute function published_is_append_only();
create trigger tender_document_no_change before update or delete on tender_document
    for each row execute function published_is_append_only();
create trigger tender_document_no_truncate before truncate on tender_document
    for each statement execute function published_is_append_only();
revoke update, delete, truncate on ocds_release, tender_document from public;

alter table known_agency add column unified_social_credit_code text;
