-- The seals are as append only as what they seal

create trigger journal_seal_no_change before update or delete on journal_seal
    for each row execute function journal_is_append_only();
create trigger journal_seal_no_truncate before truncate on journal_seal
    for each statement execute function journal_is_append_only();
revoke update, delete, truncate on journal_seal from public;
