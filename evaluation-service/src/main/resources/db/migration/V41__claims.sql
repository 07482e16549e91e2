alter table evaluation add column reopenings jsonb not null default '[]';
comment on column evaluation.reopenings is 'When and why the claims were opened again; what is claimed afterwards is late';
create index evaluation_evidence on evaluation using gin (observations jsonb_path_ops);
