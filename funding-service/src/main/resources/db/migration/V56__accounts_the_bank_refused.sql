create index instruction_account_answered on instruction (account_id, id) where status in ('SETTLED', 'RETURNED');
