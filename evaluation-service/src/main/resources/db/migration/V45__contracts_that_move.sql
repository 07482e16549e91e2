alter table known_contract add column change_no int not null default 0;

-- a look that was cancelled leaves its day to another
alter table evaluation drop constraint evaluation_contract_id_kind_planned_on_key;
create unique index evaluation_planned_once on evaluation (contract_id, kind, planned_on) where status <> 'CANCELLED';
