alter table framework
    add column simulation_id  uuid,
    add column simulated_hash text;
alter table framework drop constraint framework_status_check;
alter table framework add constraint framework_status_check check (status in ('DRAFT','SIMULATED','PUBLISHED','RETIRED'));
alter table framework add constraint simulated_with_proof
    check (status <> 'SIMULATED' or simulation_id is not null and simulated_hash is not null);
comment on column framework.simulated_hash is 'SHA-256 of the content that was tried; only exactly that is published';

create table simulation (
    id           uuid        primary key,
    framework_id uuid        not null references framework,
    content_hash text        not null,
    simulated_at timestamptz not null,
    gains        int         not null,
    losses       int         not null,
    unchanged    int         not null,
    other_grades int         not null
);
create table simulation_line (
    id            uuid    primary key,
    simulation_id uuid    not null references simulation,
    evaluation_id uuid    not null references evaluation,
    number        text    not null,
    agency_id     uuid    not null,
    area_type     text    not null,
    old_score     numeric not null,
    new_score     numeric not null,
    old_grade     text    not null,
    new_grade     text    not null,
    effect        text    not null check (effect in ('GAINS','LOSES','SAME')),
    reasons       jsonb   not null
);
create index simulation_line_of on simulation_line (simulation_id, id);
create index evaluation_graded on evaluation ((facts->>'serviceType'), id) where grade is not null;
create index evaluation_year on evaluation (finalised_on, id) where grade is not null;
