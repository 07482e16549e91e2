-- What a purchase stands on, joined purchases, and the indexes of the boards

alter table purchase
    add column survey_id      uuid    references area_survey,
    add column goal_code      text,
    add column plan_id        uuid    references plan,
    add column outside_reason text,
    add column proposal_id    uuid    references proposal,
    add column fund_source_id uuid,
    add column open_tender    boolean not null default true,
    add column split_reason   text,
    add column join_into      uuid    references purchase,
    add column joined         jsonb   not null default '[]',
    add check ((goal_code is null) = (plan_id is null)),
    add check (goal_code is null or outside_reason is null);
alter table purchase alter column open_tender drop default, alter column joined drop default;
alter table purchase drop constraint purchase_status_check;
alter table purchase add constraint purchase_status_check check (status in
    ('DRAFT', 'NEED_SURVEYED', 'BUDGET_REQUESTED', 'SCHEDULED', 'REFUSED', 'USED', 'JOINED', 'CANCELLED'));
alter table purchase add check (status <> 'JOINED' or join_into is not null);
create unique index purchase_one_per_proposal on purchase (proposal_id) where proposal_id is not null and status <> 'CANCELLED';
create index purchase_goal on purchase (goal_code, id) where goal_code is not null;
create index purchase_year on purchase (fiscal_year, purchaser_id, id);
create index purchase_siblings on purchase (purchaser_id, service_type, fiscal_year);
create index purchase_duplicates on purchase (area_code, fiscal_year, service_type, id);

create index contract_area_service on contract ((terms ->> 'areaCode'), (terms ->> 'serviceType'))
    where status in ('ACTIVE', 'SUSPENDED');
create index contract_service on contract ((terms ->> 'serviceType'), id) where signed_on is not null;
create index contract_signed on contract (signed_on, purchaser_id) where signed_on is not null;
create index catalogue_item_function on catalogue_item (code) where government_function is not null;
create index area_survey_published on area_survey (area_code, id) where published_on is not null;
