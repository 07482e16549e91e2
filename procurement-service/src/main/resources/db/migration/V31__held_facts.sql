-- One fact that cannot be published holds up its own purchase alone

create table ocds_held (
    fact_id     uuid primary key,
    purchase_id uuid not null
);
create index ocds_held_purchase on ocds_held (purchase_id);
comment on table ocds_held is 'Facts behind the cursor that wait for their release: one that failed, and what followed it of its purchase; purchase_id is the id of the fact where it belongs to none';
