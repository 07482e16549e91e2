create table assessor (
    id                 uuid   primary key,
    version            bigint not null,
    account            text   not null unique,
    person_id          uuid   not null unique,
    parts              jsonb  not null,
    service_types      jsonb  not null,
    related_person_ids jsonb  not null,
    ties               jsonb  not null,
    declared_on        date   not null,
    status             text   not null check (status in ('ACTIVE', 'SUSPENDED', 'LEFT')),
    reason             text
);
comment on table assessor is 'Who may be named to assess, with what they declared once for all their evaluations';
create index assessor_active on assessor using gin (parts jsonb_path_ops) where status = 'ACTIVE';

create table assessor_draw (
    id            uuid primary key,
    evaluation_id uuid not null,
    part          text not null,
    people        int  not null check (people > 0),
    seed          text not null check (seed ~ '^[0-9a-f]{64}$'),
    drawn_on      date not null,
    drawn_by      text not null,
    lots          jsonb not null
);
create index assessor_draw_evaluation on assessor_draw (evaluation_id, id);
create index evaluation_team on evaluation using gin (team jsonb_path_ops);
create index evaluation_agency_graded on evaluation (agency_id, due_on desc, id)
    where kind in ('MID_TERM', 'FINAL', 'RE_EVALUATION') and status <> 'CANCELLED';
