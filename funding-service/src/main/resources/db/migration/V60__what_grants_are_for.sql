-- A grant draws only on money that was given for it, and what is handed in waits no longer than its term
alter table grant_line add column service_type text, add column area_code text, add column fund_source_id uuid;
comment on column grant_line.fund_source_id is 'the gift it draws on; null for public money';
alter table grant_award add check (kind in ('INCUBATION', 'POLICY_BENEFIT', 'RESEARCH')),
    add check ((ended_on is not null) = (status in ('COMPLETED', 'ENDED'))),
    add check (status <> 'REFUSED' or reason is not null);
create index grant_award_kind on grant_award (agency_id, kind);
