-- Visits without a grade, unannounced ones that are drawn, and a second look after a repair

alter table evaluation drop constraint formative_is_never_graded;
alter table evaluation drop constraint graded_when_final;
alter table evaluation add column visit jsonb;
alter table evaluation add constraint visits_are_never_graded
    check (kind not in ('FORMATIVE', 'SPOT') or grade is null and effects is null and result is null and correction is null);
alter table evaluation add constraint graded_when_final
    check (kind in ('FORMATIVE', 'SPOT') or (grade is not null) = (status in ('FINAL', 'CORRECTED')));
comment on column evaluation.visit is 'What a visit saw, how mature the work is and what was advised';

alter table known_contract
    add column from_on            date,
    add column to_on              date,
    add column project_started_on date;
update known_contract set
    from_on = make_date((terms -> 'from' ->> 0)::int, (terms -> 'from' ->> 1)::int, (terms -> 'from' ->> 2)::int),
    to_on = make_date((terms -> 'to' ->> 0)::int, (terms -> 'to' ->> 1)::int, (terms -> 'to' ->> 2)::int),
    project_started_on = make_date((terms -> 'projectStartedOn' ->> 0)::int, (terms -> 'projectStartedOn' ->> 1)::int,
        (terms -> 'projectStartedOn' ->> 2)::int)
  where jsonb_typeof(terms -> 'from') = 'array';
create index known_contract_running on known_contract (to_on, project_started_on) where ended_on is null;

create table spot_draw (
    id         uuid primary key,
    year       int  not null,
    drawn_on   date not null,
    drawn_by   text not null,
    seed       text not null check (seed ~ '^[0-9a-f]{64}$'),
    percent    int  not null check (percent between 1 and 100),
    candidates int  not null check (candidates > 0),
    drawn      int  not null check (drawn between 1 and candidates)
);
create index spot_draw_year on spot_draw (year, id);
create table spot_lot (
    year        int  not null,
    contract_id uuid not null references known_contract,
    draw_id     uuid not null references spot_draw,
    hash        text not null,
    day         date,
    primary key (year, contract_id)
);
comment on table spot_lot is 'A project is in one draw of a year, drawn (with a day) or not';
create index spot_lot_draw on spot_lot (draw_id, hash);

alter table rectification add column re_evaluation_on date;
