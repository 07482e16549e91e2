-- Surveys of need, the catalogue as a living list, proposals of agencies

create table area_survey (
    id              uuid   primary key,
    version         bigint not null,
    status          text   not null check (status in ('DRAFT', 'CONSULTATION', 'PUBLISHED', 'EXPIRED')),
    unit            text   not null,
    area_code       text   not null check (area_code ~ '^\d{9}(\d{3})?$'),
    service_type    text   not null references catalogue_item,
    content         jsonb  not null,
    consultation_id uuid   references consultation,
    published_on    date,
    usable_until    date,
    next_check_at   timestamptz,
    check (status = 'DRAFT' or (consultation_id is not null and usable_until is not null)),
    check (status <> 'PUBLISHED' or published_on is not null)
);
comment on table area_survey is 'Surveys of the need of a street or community, reusable for a year';
create index area_survey_area on area_survey (area_code, id);
create index area_survey_service on area_survey (service_type, id);
create index area_survey_status on area_survey (status, id);
create index area_survey_due on area_survey (next_check_at) where next_check_at is not null;

alter table catalogue_item
    add column version             bigint  not null default 0,
    add column status              text    not null default 'PUBLISHED'
        check (status in ('PROPOSED', 'CONSULTATION', 'PUBLISHED', 'REFUSED', 'RETIRED')),
    add column standard            jsonb,
    add column cpv_code            text    check (cpv_code ~ '^\d{8}$'),
    add column goal_code           text,
    add column government_function text,
    add column pilot_id            uuid,
    add column proposed_by         text,
    add column proposed_on         date,
    add column decide_until        jsonb,
    add column decision_overdue    boolean not null default false,
    add column negative_check      jsonb,
    add column consultation_id     uuid    references consultation,
    add column decision            jsonb,
    add column entered_on          date,
    add column last_bought_on      date,
    add column retired_on          date,
    add column retire_reason       text,
    add column next_check_at       timestamptz,
    add check (status <> 'CONSULTATION' or (negative_check is not null and consultation_id is not null)),
    add check ((status = 'RETIRED') = (retired_on is not null));
alter table catalogue_item alter column status drop default, alter column version drop default,
    alter column decision_overdue drop default;
create index catalogue_item_status on catalogue_item (status, code);
create index catalogue_item_due on catalogue_item (next_check_at) where next_check_at is not null;

-- EU codes of the items the catalogue began with (CC BY 4.0, Publications Office of the European Union), and the functions of
-- government that pass to agencies with them
update catalogue_item set cpv_code = '85320000', government_function = '街道社区综合服务' where code = 'FAMILY_SERVICE_STATION';
update catalogue_item set cpv_code = '85320000', government_function = '街道社区综合服务' where code = 'STATION_FIXED_PRICE';
update catalogue_item set cpv_code = '85311100', government_function = '困难长者探访与帮扶' where code = 'ELDERLY_CARE';
update catalogue_item set cpv_code = '85311300', government_function = '青少年事务' where code = 'YOUTH_ZONE';
update catalogue_item set cpv_code = '85311200', government_function = '残疾人康复与就业帮扶' where code = 'DISABLED_SUPPORT';
update catalogue_item set cpv_code = '85312500', government_function = '社区戒毒康复帮教' where code = 'DRUG_RECOVERY';
update catalogue_item set cpv_code = '85312300', government_function = '社区矫正帮教' where code = 'COMMUNITY_CORRECTION';
update catalogue_item set cpv_code = '85312320', government_function = '人民调解' where code = 'MEDIATION';

create sequence proposal_number;

create table proposal (
    id               uuid    primary key,
    version          bigint  not null,
    number           text    not null unique,
    status           text    not null check (status in ('SUBMITTED', 'UNDER_REVIEW', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'RUNNING',
        'REVIEWED', 'ADOPTED', 'CLOSED')),
    agency_id        uuid    not null,
    unit             text    not null,
    kind             text    not null check (kind in ('SPECIAL', 'RESEARCH', 'PILOT', 'STATION')),
    area_code        text    not null check (area_code ~ '^\d{9}$'),
    content          jsonb   not null,
    submitted_on     date    not null,
    decide_until     jsonb   not null,
    decision_overdue boolean not null,
    decision         jsonb,
    started_on       date,
    reviews          jsonb   not null,
    score            numeric(5, 2) check (score between 0 and 100),
    ended_on         date,
    end_reason       text,
    next_check_at    timestamptz,
    check (status not in ('ACCEPTED', 'DECLINED', 'RUNNING', 'REVIEWED', 'ADOPTED') or decision is not null),
    check (status not in ('REVIEWED', 'ADOPTED') or score is not null),
    check ((status in ('ADOPTED', 'CLOSED')) = (ended_on is not null))
);
comment on table proposal is 'Projects proposed by agencies, with their decision, deliverables and reviews';
create unique index proposal_one_station_per_street on proposal (area_code)
    where kind = 'STATION' and status in ('ACCEPTED', 'RUNNING', 'REVIEWED', 'ADOPTED');
create index proposal_agency on proposal (agency_id, id);
create index proposal_unit on proposal (unit, id);
create index proposal_status on proposal (status, id);
create index proposal_kind on proposal (kind, id);
create index proposal_area on proposal (area_code, id);
create index proposal_due on proposal (next_check_at) where next_check_at is not null;
alter table catalogue_item add foreign key (pilot_id) references proposal;
