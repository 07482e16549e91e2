-- Takes away what seed.sql brought.
begin;
set local session_replication_role = replica;
create temp table seeded on commit drop as select id from tender where number like 'SC-T-%';
analyze seeded;
delete from challenge where tender_id in (select id from seeded);
delete from contract where tender_id in (select id from seeded);
delete from award where tender_id in (select id from seeded);
delete from tender_result where tender_id in (select id from seeded);
delete from bid where tender_id in (select id from seeded);
delete from purchase where number like 'SC-P-%';
delete from tender where id in (select id from seeded);
commit;
