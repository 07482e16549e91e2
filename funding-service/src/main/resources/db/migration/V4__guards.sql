-- Who contested a payable is a list: none of them decides it. The last value date says when it was cleared.
alter table payable add column paid_on date;
alter table payable alter column disputed_by type jsonb
    using case when disputed_by is null then '[]'::jsonb else jsonb_build_array(disputed_by) end;
alter table payable alter column disputed_by set default '[]';
alter table payable alter column disputed_by set not null;

-- A decision of the registry is lifted by itself, and ends by itself; other decisions stand.
alter table known_agency drop column standing_sequence;
alter table known_agency add column lifted jsonb not null default '[]';
alter table known_agency add column next_check_at timestamptz;
create index known_agency_due on known_agency (next_check_at) where next_check_at is not null;
comment on column known_agency.lifted is 'Decisions that were lifted: one that arrives after its lifting freezes nothing';

create table evaluation_seen (
    evaluation_id uuid   primary key,
    sequence      bigint not null
);
comment on table evaluation_seen is 'The last fact about an evaluation that money has followed; an older one changes nothing';

alter table budget_line add column valid_from date;
update budget_line line set valid_from = (select source.valid_from from fund_source source where source.id = line.source_id);
alter table budget_line alter column valid_from set not null;
