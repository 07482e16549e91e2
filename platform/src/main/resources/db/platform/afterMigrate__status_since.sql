-- Every table of aggregates says since when each row is in its status. The database keeps it: a command neither writes
-- nor waits for it, and no path that changes a status can forget it.
do $$
declare
    kind regclass;
begin
    perform pg_advisory_xact_lock(hashtextextended('status_since', 0));
    for kind in
        select c.oid from pg_class c
         where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
           and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'status_moved')
           and (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                   and a.attname in ('id', 'version', 'status')) = 3
    loop
        execute format('alter table %s add column if not exists status_since timestamptz', kind);
        execute format('create trigger status_begun before insert on %s
            for each row execute function keep_status_since()', kind);
        execute format('create trigger status_moved before update of status on %s
            for each row when (old.status is distinct from new.status) execute function keep_status_since()', kind);
    end loop;
end $$;
