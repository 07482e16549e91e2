-- The schema of agency-registry, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

create sequence agency_number;
create sequence case_number;

-- ---- Agencies

create table agency (
    id                         uuid        primary key,
    version                    bigint      not null,
    number                     text        not null unique,
    status                     text        not null
        check (status in ('DRAFT','SUBMITTED','RETURNED','REVIEWED','REGISTERED','SUSPENDED','CLOSED')),
    unified_social_credit_code text        not null,
    code_override_reason       text,
    kind                       text        not null,
    name                       text        not null,
    name_key                   text        not null,
    founded_on                 date        not null,
    address                    text        not null,
    former                     jsonb       not null,
    documents                  jsonb       not null,
    applied_by                 text        not null,
    applied_at                 timestamptz not null,
    decision_due               date,
    decision_provisional       boolean     not null default false,
    return_reason              text,
    reviewed_by                text,
    reviewers                  jsonb,
    registered_by              text,
    registered_on              date,
    closed_on                  date,
    proposed                   jsonb,
    step_proposers             jsonb,
    next_check_at              timestamptz,
    check ((proposed is not null or status in ('SUBMITTED','REVIEWED')) = (next_check_at is not null)),
    check ((proposed is null) = (step_proposers is null))
);
comment on table agency is 'An agency and its way into the register; standing is kept apart';
create unique index agency_code on agency (unified_social_credit_code) where status <> 'CLOSED';
create index agency_due on agency (next_check_at) where next_check_at is not null;
create unique index agency_name on agency (name_key) where status <> 'CLOSED';
comment on column agency.name_key is 'The name as two are compared: one width, one kind of bracket, small letters, without spaces';

create table legal_representative (
    id          uuid  primary key,
    agency_id   uuid  not null references agency,
    name_secret bytea not null,
    id_secret   bytea not null,
    id_index    text  not null,
    from_day    date  not null,
    proposed    boolean not null default false,
    unique (agency_id, from_day)
);
comment on table legal_representative is 'Who represented the agency from which day on, and who waits for a second officer; encrypted';
create unique index legal_representative_proposed on legal_representative (agency_id) where proposed;

create table agency_import (
    id             uuid   primary key,
    version        bigint not null,
    status         text   not null check (status in ('PROPOSED','CONFIRMED','REJECTED','LAPSED')),
    sha256         text   not null,
    row_count      int    not null check (row_count > 0),
    content_secret bytea,
    proposed_by    text   not null,
    proposers      jsonb  not null,
    proposed_on    date   not null,
    confirm_until  date   not null,
    decided_by     text,
    decided_on     date,
    next_check_at  timestamptz,
    check ((status = 'PROPOSED') = (content_secret is not null)),
    check ((status = 'PROPOSED') = (next_check_at is not null)),
    check ((status = 'PROPOSED') = (decided_on is null))
);
comment on table agency_import is 'Tables of agencies that one officer handed in and another confirms; encrypted until decided';
create unique index agency_import_open on agency_import (sha256) where status = 'PROPOSED';
create index agency_import_due on agency_import (next_check_at) where next_check_at is not null;

create table account (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null references agency,
    status        text   not null check (status in ('PROPOSED','CONFIRMED','VERIFIED','RETIRED')),
    bank          text   not null,
    number_secret bytea  not null,
    number_index  text   not null,
    masked_number text   not null,
    proposed_by   text   not null,
    handlers      jsonb  not null,
    confirmed_by  text,
    verified_by   text,
    retirement    jsonb,
    retirers      jsonb  not null default '{"ids": []}',
    next_check_at timestamptz,
    check ((retirement is null) = (next_check_at is null)),
    check (retirement is null or status = 'VERIFIED')
);
create index account_agency on account (agency_id, id);
create index account_due on account (next_check_at) where next_check_at is not null;
create unique index account_number on account (number_index) where status = 'VERIFIED';
create unique index account_verified on account (agency_id) where status = 'VERIFIED';

-- ---- Conduct and standing

create table conduct_case (
    id                   uuid   primary key,
    version              bigint not null,
    number               text   not null unique,
    agency_id            uuid   not null references agency,
    origin               text   not null check (origin in ('EVALUATION','VIOLATION','OFFICER','SERIOUS_LIST')),
    subject_id           uuid   not null,
    summary              text   not null,
    status               text   not null check (status in ('FINDING','NOTICED','RESPONDED','SILENT','HEARD','PROPOSED',
        'DISMISSAL_PROPOSED','DECIDED','APPEALED','APPEAL_PROPOSED','UPHELD','OVERTURNED','DISMISSED','CLOSED')),
    opened_on            date   not null,
    investigators        jsonb  not null,
    notice               text,
    response_until       date,
    response             text,
    hearing              text,
    proposed_by          text,
    deciders             jsonb,
    reasons              text,
    months               int,
    decision_id          uuid,
    decided_by           text,
    decided_on           date,
    appeal_until         date,
    appeal               text,
    appeal_reasons       text,
    next_check_at        timestamptz,
    subject_withdrawn_on date,
    appeal_upheld        boolean,
    appeal_proposed_by   text,
    appeal_proposers     jsonb,
    dismissal_reasons    text,
    dismissal_proposed_by text,
    dismissal_proposers  jsonb,
    dismissal_confirmed_by text,
    dismissed_from       text,
    dismissal_confirm_until date,
    appeal_confirm_until date,
    proposed_from        text,
    proposal_confirm_until date,
    check ((status = 'DISMISSAL_PROPOSED') <= (dismissal_proposed_by is not null and dismissed_from is not null)),
    check ((status in ('NOTICED','PROPOSED','DISMISSAL_PROPOSED','APPEAL_PROPOSED')
        or status in ('DECIDED','APPEALED') and subject_withdrawn_on is not null) = (next_check_at is not null)),
    check ((status = 'APPEAL_PROPOSED') <= (appeal_proposed_by is not null and appeal_upheld is not null))
);
create unique index case_subject on conduct_case (agency_id, origin, subject_id)
    where status not in ('DISMISSED','OVERTURNED','CLOSED');
create index case_due on conduct_case (next_check_at) where next_check_at is not null;
create index case_agency on conduct_case (agency_id, id);
comment on column conduct_case.subject_withdrawn_on is 'Day on which the evaluation the case began with was corrected';

create table standing_effect (
    id          uuid primary key,
    agency_id   uuid not null references agency,
    ground      text not null check (ground in ('ABNORMAL_LIST','SERIOUS_LIST','DISQUALIFIED')),
    effect      text not null check (effect in ('BID','SIGN','EXTEND','RECEIVE_GRANT','RECEIVE_PERFORMANCE_PAY')),
    decision_id uuid not null,
    case_id     uuid check ((case_id is not null) = (ground = 'DISQUALIFIED')),
    from_day    date not null,
    until_day   date check (until_day > from_day),
    lifted_on   date,
    lifted_why  text,
    unique (decision_id, effect)
);
comment on table standing_effect is 'What an agency may not do, since when, until when, by which decision; wages are never among them';
create index standing_agency on standing_effect (agency_id, from_day);
create index standing_ends on standing_effect (until_day) where lifted_on is null;

create table listing (
    id               uuid   primary key,
    version          bigint not null,
    agency_id        uuid   not null references agency,
    list             text   not null check (list in ('ABNORMAL','SERIOUS')),
    ground           text   not null,
    facts            text   not null,
    status           text   not null check (status in ('PROPOSED','LISTED','ESCALATED','CURED','REMOVED','DROPPED')),
    proposed_by      text   not null,
    proposers        jsonb  not null,
    proposed_on      date   not null,
    fine             bigint check (fine > 0),
    letters          jsonb  not null,
    answer_until     date,
    answer           text,
    decide_by        date,
    confirmed_by     text   check (confirmed_by <> proposed_by),
    from_day         date,
    cure_verified_by text,
    verifiers        jsonb,
    remove_by        date,
    removed_on       date,
    reason           text,
    next_check_at    timestamptz,
    check (answer is null or answer_until is not null),
    check (decide_by is null or status = 'PROPOSED'),
    check (status <> 'PROPOSED' or list <> 'ABNORMAL' or next_check_at is not null)
);
comment on table listing is 'Entries on the abnormal and the serious list; what they bar stands in standing_effect by decision';
comment on column listing.fine is 'fen, of a penalty';
create unique index listing_open on listing (agency_id, ground) where status not in ('REMOVED','DROPPED');
create index listing_agency on listing (agency_id, id);
create index listing_due on listing (next_check_at) where next_check_at is not null;

-- ---- Grades and annual reports (grade, annualreport)

create sequence grade_number;

create table report_duty (
    agency_id     uuid        primary key references agency,
    next_year     int         not null,
    next_check_at timestamptz
);
comment on table report_duty is 'The next year for which an agency will owe a report; none once it has closed';
create index report_duty_due on report_duty (next_check_at) where next_check_at is not null;

create table annual_report (
    id                 uuid    primary key,
    version            bigint  not null,
    agency_id          uuid    not null references agency,
    of_year            int     not null,
    status             text    not null check (status in ('DUE','FILED','RETURNED','REVIEWED','ACCEPTED','OVERDUE',
        'HEARD','LISTING_SOUGHT','VOID')),
    simplified         boolean not null,
    supervisor_due     date    not null,
    register_due       date    not null check (register_due > supervisor_due),
    remind_days        int     not null,
    handed_over_on     date,
    filed_on           date,
    late               boolean not null,
    content            jsonb,
    return_reason      text,
    correct_by         date,
    conclusion         text    check (conclusion in ('PASSED','BASICALLY_PASSED','FAILED')),
    conclusion_reasons text,
    reviewed_by        text,
    reviewers          jsonb,
    accepted_by        text    check (accepted_by <> reviewed_by),
    accepted_on        date,
    answer_until       date,
    explanation        text,
    listing_id         uuid    references listing,
    next_check_at      timestamptz,
    unique (agency_id, of_year),
    check ((status = 'ACCEPTED') <= (conclusion is not null and accepted_by is not null and accepted_on is not null)),
    check (status not in ('FILED','REVIEWED','ACCEPTED') or content is not null),
    check ((status = 'LISTING_SOUGHT') <= (listing_id is not null)),
    check ((status in ('ACCEPTED','VOID')) = (next_check_at is null))
);
comment on table annual_report is 'What an agency owes for one year, what it filed, and what two officers made of it';
create index annual_report_due on annual_report (next_check_at) where next_check_at is not null;
create index annual_report_agency on annual_report (agency_id, id);
create index annual_report_status on annual_report (status, id);

create table grade_application (
    id              uuid   primary key,
    version         bigint not null,
    number          text   not null unique,
    agency_id       uuid   not null references agency,
    status          text   not null check (status in ('APPLIED','ASSESSING','ASSESSED','PUBLICISED','UNOPPOSED',
        'OBJECTED','RECHECKED','GRANTED','REVOCATION_PROPOSED','REFUSED','DECLINED','WITHDRAWN','EXPIRED',
        'SUPERSEDED','REVOKED')),
    applied_on      date   not null,
    evaluators      uuid[] not null,
    sheets          jsonb  not null,
    assessors       jsonb  not null,
    deciders        jsonb  not null,
    tenths          int    check (tenths between 0 and 10000),
    grade           text   check (grade in ('A1','A2','A3','A4','A5')),
    object_until    date,
    objection       text,
    recheck_until   date,
    recheck_reasons text,
    from_day        date,
    until_day       date   check (until_day > from_day),
    remind_on       date,
    ended_on        date,
    end_reason      text,
    revocation      jsonb,
    reason          text,
    due_on          date,
    next_check_at   timestamptz,
    check ((status in ('GRANTED','REVOCATION_PROPOSED','EXPIRED','SUPERSEDED','REVOKED'))
        = (from_day is not null and grade is not null)),
    check ((status in ('EXPIRED','SUPERSEDED','REVOKED')) = (ended_on is not null)),
    check ((status = 'REVOCATION_PROPOSED') <= (revocation is not null)),
    check (status not in ('GRANTED','REVOCATION_PROPOSED','PUBLICISED') or next_check_at is not null)
);
comment on table grade_application is 'An application for a grade 1A to 5A, and the grade that came of it';
create unique index grade_under_way on grade_application (agency_id) where status in ('APPLIED','ASSESSING','ASSESSED',
    'PUBLICISED','UNOPPOSED','OBJECTED','RECHECKED');
create unique index grade_in_force on grade_application (agency_id) where status in ('GRANTED','REVOCATION_PROPOSED');
create index grade_due on grade_application (next_check_at) where next_check_at is not null;
create index grade_agency on grade_application (agency_id, id);
create index grade_status on grade_application (status, id);
create index grade_evaluators on grade_application using gin (evaluators);

-- ---- Norms and integrity (norm, integrity)

create table norm (
    id                uuid   primary key,
    version           bigint not null,
    code              text   not null,
    edition           int    not null check (edition > 0),
    title             text   not null,
    body              text   not null,
    status            text   not null check (status in ('DRAFT','CONSULTATION','CONSULTED','VOTING','ADOPTED',
        'REJECTED','PUBLISHED','SUPERSEDED','WITHDRAWN')),
    writers           jsonb  not null,
    comments          int    not null,
    answered          int    not null check (answered <= comments),
    comment_until     date,
    opened_on         date,
    vote_until        date,
    electorate        bigint,
    secret            boolean,
    quorum_percent    int,
    majority_percent  int,
    in_favour         int,
    against           int,
    abstained         int,
    published_on      date,
    acknowledge_until date,
    superseded_on     date,
    reason            text,
    next_check_at     timestamptz,
    constraint norm_edition unique (code, edition),
    check (status not in ('VOTING','ADOPTED','REJECTED','PUBLISHED') or vote_until is not null),
    check (status not in ('CONSULTATION','CONSULTED','VOTING','ADOPTED') or next_check_at is not null),
    check ((status = 'VOTING') <= (answered = comments)),
    check ((status in ('PUBLISHED','SUPERSEDED')) = (published_on is not null))
);
comment on table norm is 'One edition of a norm of the sector; of a secret vote only the counts are kept';
create unique index norm_under_way on norm (code) where status in ('DRAFT','CONSULTATION','CONSULTED','VOTING',
    'ADOPTED');
create unique index norm_in_force on norm (code) where status = 'PUBLISHED';
create index norm_due on norm (next_check_at) where next_check_at is not null;
create index norm_status on norm (status, id);

create table norm_comment (
    id         uuid primary key,
    norm_id    uuid not null references norm,
    agency_id  uuid not null references agency,
    text       text not null,
    said_on    date not null,
    reply      text,
    replied_on date,
    check ((reply is null) = (replied_on is null))
);
create index norm_comment_norm on norm_comment (norm_id, id);
create index norm_comment_agency on norm_comment (agency_id, replied_on);

create table norm_ballot (
    norm_id   uuid not null references norm,
    agency_id uuid not null references agency,
    choice    text check (choice in ('IN_FAVOUR','AGAINST','ABSTAIN')),
    voted_on  date not null,
    primary key (norm_id, agency_id)
);
comment on column norm_ballot.choice is 'Only of an open vote: a secret one keeps that an agency voted, never how';
create index norm_ballot_agency on norm_ballot (agency_id, norm_id);

create table norm_acknowledgement (
    norm_id         uuid not null references norm,
    agency_id       uuid not null references agency,
    acknowledged_on date not null,
    primary key (norm_id, agency_id)
);
create index norm_acknowledgement_agency on norm_acknowledgement (agency_id, norm_id);

create table pledge (
    id        uuid primary key,
    agency_id uuid not null references agency,
    of_year   int  not null,
    promise   text not null,
    signed_on date not null,
    constraint pledge_year unique (agency_id, of_year)
);
comment on table pledge is 'What an agency promises for one year, in public';

create table self_check (
    id        uuid  primary key,
    agency_id uuid  not null references agency,
    of_year   int   not null,
    findings  jsonb not null,
    measures  text,
    filed_on  date  not null,
    constraint self_check_year unique (agency_id, of_year)
);
comment on table self_check is 'What an agency found when it held a year against every norm in force';

-- ---- Streets

create table area (
    code    text primary key check (code ~ '^440105[0-9]{3}$'),
    name_zh text not null,
    name_en text not null
);
insert into area (code, name_zh, name_en) values
    ('440105001', '赤岗街道', 'Chigang'),
    ('440105002', '新港街道', 'Xingang'),
    ('440105003', '昌岗街道', 'Changgang'),
    ('440105004', '江南中街道', 'Jiangnanzhong'),
    ('440105005', '滨江街道', 'Binjiang'),
    ('440105006', '素社街道', 'Sushe'),
    ('440105007', '海幢街道', 'Haizhuang'),
    ('440105008', '南华西街道', 'Nanhuaxi'),
    ('440105009', '龙凤街道', 'Longfeng'),
    ('440105010', '沙园街道', 'Shayuan'),
    ('440105011', '南石头街道', 'Nanshitou'),
    ('440105012', '凤阳街道', 'Fengyang'),
    ('440105013', '瑞宝街道', 'Ruibao'),
    ('440105014', '江海街道', 'Jianghai'),
    ('440105015', '琶洲街道', 'Pazhou'),
    ('440105016', '南洲街道', 'Nanzhou'),
    ('440105017', '华洲街道', 'Huazhou'),
    ('440105018', '官洲街道', 'Guanzhou');

create table community (
    code    text primary key check (code ~ '^440105[0-9]{6}$'),
    street  text not null references area check (starts_with(code, street)),
    name_zh text not null
);
comment on table community is 'Communities under the streets; their codes are those of the national statistics';
create index community_street on community (street, code);

create table area_type (
    id            uuid   primary key,
    version       bigint not null default 0,
    area          text   not null check (area ~ '^440105([0-9]{3}|[0-9]{6})$'),
    type          text   not null
        check (type in ('OLD_TOWN','URBAN_RURAL_FRINGE','VILLAGE_TO_RESIDENTIAL','MIXED_URBAN')),
    from_day      date   not null,
    basis         text   not null,
    status        text   not null default 'IN_FORCE'
        check (status in ('PROPOSED','IN_FORCE','REJECTED','LAPSED')),
    proposers     jsonb  not null default '{"ids": []}',
    confirm_until date,
    next_check_at timestamptz,
    check ((status = 'PROPOSED') = (next_check_at is not null)),
    check ((status = 'PROPOSED') = (confirm_until is not null))
);
comment on table area_type is 'How a street or a community is typed from which day on, by which decision of two officers';
create unique index area_type_day on area_type (area, from_day) where status in ('PROPOSED','IN_FORCE');
create index area_type_due on area_type (next_check_at) where next_check_at is not null;
insert into area_type (id, area, type, from_day, basis) values
    ('01930000-0000-7000-8000-000000090001', '440105001', 'MIXED_URBAN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090002', '440105002', 'MIXED_URBAN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090003', '440105003', 'MIXED_URBAN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090004', '440105004', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090005', '440105005', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090006', '440105006', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090007', '440105007', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090008', '440105008', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090009', '440105009', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090010', '440105010', 'OLD_TOWN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090011', '440105011', 'MIXED_URBAN', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090012', '440105012', 'VILLAGE_TO_RESIDENTIAL', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090013', '440105013', 'VILLAGE_TO_RESIDENTIAL', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090014', '440105014', 'URBAN_RURAL_FRINGE', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090015', '440105015', 'VILLAGE_TO_RESIDENTIAL', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090016', '440105016', 'URBAN_RURAL_FRINGE', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090017', '440105017', 'URBAN_RURAL_FRINGE', date '2020-01-01', '区默认分类 district default'),
    ('01930000-0000-7000-8000-000000090018', '440105018', 'URBAN_RURAL_FRINGE', date '2020-01-01', '区默认分类 district default');

-- ---- Service points

create table point_contract (
    id           uuid    primary key,
    agency_id    uuid    not null,
    purchaser_id text,
    area_code    text,
    service_type text,
    until_day    date,
    change_no    int     not null default 0,
    over         boolean not null
);
comment on table point_contract is 'Under which contracts services are given where, as procurement told it';
create index point_contract_service on point_contract (service_type);

create table service_point (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null references point_contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    street        text   not null references area,
    community     text   references community check (starts_with(community, street)),
    service_type  text   not null,
    name          text   not null,
    address       text   not null,
    groups        jsonb  not null,
    hours         jsonb  not null,
    capacity      int    not null check (capacity > 0),
    status        text   not null check (status in ('PROPOSED','OPEN','CLOSED','REFUSED','WITHDRAWN')),
    proposers     jsonb  not null,
    opened_on     date,
    closed_on     date,
    reason        text,
    due_on        date,
    next_check_at timestamptz,
    check ((status = 'PROPOSED') = (next_check_at is not null)),
    check ((status = 'OPEN') <= (opened_on is not null)),
    check ((status = 'CLOSED') = (closed_on is not null))
);
comment on table service_point is 'Where, when and for whom a service is given, said by its agency and confirmed by its purchaser';
create index service_point_street on service_point (street, id);
create index service_point_agency on service_point (agency_id, id);
create index service_point_contract on service_point (contract_id);
create index service_point_open on service_point (street, service_type) where status = 'OPEN';
create index service_point_due on service_point (next_check_at) where next_check_at is not null;

-- ---- Where evaluators of grades work (grade)

create table held_post (
    post_id   uuid primary key,
    worker_id uuid not null,
    agency_id uuid not null,
    ended_on  date
);
comment on table held_post is 'Where people work and worked, as workforce told it: whom a tie keeps from evaluating';
create index held_post_worker on held_post (worker_id, agency_id);

-- ---- Public register (directory)

create table register_entry (
    agency_id   uuid   primary key references agency,
    search_text text   not null,
    initials    text   not null,
    grams       text[] not null,
    home_street text   references area
);
comment on table register_entry is 'What search knows of an agency: its name as it is compared, pinyin initials, street';
create index register_entry_grams on register_entry using gin (grams) with (fastupdate = off);
create index register_entry_street on register_entry (home_street, agency_id);

create table service_result (
    evaluation_id uuid primary key,
    agency_id     uuid not null,
    contract_id   uuid,
    kind          text,
    grade         text,
    on_day        date not null
);
comment on table service_result is 'A copy: how the services of an agency were found, as evaluation last told it';
create index service_result_agency on service_result (agency_id, on_day);

create table given_service (
    contract_id  uuid    primary key,
    agency_id    uuid    not null,
    area_code    text,
    service_type text,
    in_force     boolean not null
);
comment on table given_service is 'Which agency gives which service where, as procurement told it';
create index given_service_agency on given_service (agency_id) where in_force;
create index given_service_area on given_service (area_code, agency_id) where in_force;
create index agency_same_code on agency (unified_social_credit_code);

-- ---- What others told

create table known_contract (
    id        uuid    not null,
    agency_id uuid    not null,
    in_force  boolean not null,
    primary key (id, agency_id)
);
comment on table known_contract is 'Which agency has which contract in force, as procurement told it: one row for each that owes the service';
create index known_contract_in_force on known_contract (agency_id) where in_force;

create table warning (
    agency_id  uuid        primary key,
    version    bigint      not null,
    level      text        not null check (level in ('GREEN','AMBER','RED')),
    score      int         not null,
    signals    jsonb       not null,
    changed_at timestamptz not null,
    heard      jsonb       not null default '{}'
);
create index warning_level on warning (level, agency_id);

-- How much agencies live from government money, as funding last said it.
create table agency_dependence (
    agency_id uuid    primary key,
    year      int     not null,
    ratio     numeric not null check (ratio between 0 and 1),
    threshold numeric not null,
    above     boolean not null
);

-- ---- Crisis and takeover (h20b)

create table crisis (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    cause         text   not null check (cause in ('EARLY_WARNING_RED','DISQUALIFIED')),
    status        text   not null
        check (status in ('RAISED','ON_DUTY','PLAN_FILED','PREPARED','CLOSING_PROPOSED','CLOSED')),
    raised_on     date   not null,
    duty_officer  text,
    duty          jsonb,
    plan_by       date   not null,
    plan          jsonb,
    closing       jsonb,
    closed_on     date,
    due_on        date,
    next_check_at timestamptz,
    check ((duty is null) = (status = 'RAISED')),
    check ((status in ('PLAN_FILED','PREPARED')) <= (plan is not null)),
    check ((status = 'CLOSING_PROPOSED') <= (closing is not null and next_check_at is not null)),
    check ((status = 'CLOSED') = (closed_on is not null))
);
comment on table crisis is 'An agency before it fails: who is on duty for it, its continuity plan, and its end by two';
create unique index crisis_open on crisis (agency_id) where status <> 'CLOSED';
create index crisis_agency on crisis (agency_id, id);
create index crisis_due on crisis (next_check_at) where next_check_at is not null;

create table served_contract (
    id           uuid    primary key,
    agency_id    uuid    not null,
    purchaser_id text,
    people       int     not null check (people >= 0),
    over         boolean not null
);
comment on table served_contract is 'Contracts as procurement told them: who serves, for whom, how many people it takes';
create index served_contract_running on served_contract (agency_id, id) where not over;

create table agency_capacity (
    agency_id uuid   primary key,
    people    int    not null,
    certified int    not null,
    sequence  bigint not null
);
comment on table agency_capacity is 'How many people an agency has, as workforce last told it';

create table takeover (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null,
    agency_id     uuid   not null,
    purchaser_id  text,
    status        text   not null check (status in ('SOUGHT','ASKED','AGREED','RUNNING','DONE','CALLED_OFF')),
    cause         text   not null
        check (cause in ('EARLY_WARNING','HANDOVER_ASKED','DISQUALIFIED','CONTRACT_TERMINATED')),
    opened_on     date   not null,
    taker_id      uuid   check (taker_id <> agency_id),
    requests      jsonb  not null,
    parts         jsonb  not null,
    custody       jsonb  not null,
    parties       text   not null,
    due_on        date,
    end_reason    text,
    next_check_at timestamptz,
    check ((status in ('ASKED','AGREED','RUNNING','DONE')) <= (taker_id is not null)),
    check ((status = 'CALLED_OFF') = (end_reason is not null))
);
comment on table takeover is 'Who goes on with the clients of one contract, and of every day whose the open cases are';
comment on column takeover.parties is 'Agencies that may read it, by id: the one that serves, those that were asked, those that take over';
create unique index takeover_open on takeover (contract_id) where status not in ('DONE','CALLED_OFF');
create index takeover_contract on takeover (contract_id);
create index takeover_agency on takeover (agency_id, id);
create index takeover_taker on takeover (taker_id, id);
create index takeover_due on takeover (next_check_at) where next_check_at is not null;

-- ---- Mediation and cooperation (h20b)

create sequence mediation_number;

create table mediation (
    id             uuid   primary key,
    version        bigint not null,
    number         text   not null unique,
    move_id        uuid   unique,
    ground         text   not null check (ground in ('POACHING','SLANDER','UNFAIR_COMPETITION')),
    complainant_id uuid   not null references agency,
    respondent_id  uuid   not null references agency check (respondent_id <> complainant_id),
    status         text   not null check (status in ('FILED','ADMITTED','TAKEN','SETTLEMENT_PROPOSED','SETTLED',
        'NOT_SETTLED','NOT_ADMITTED','WITHDRAWN')),
    filed_on       date   not null,
    complaint      text   not null,
    answer         text,
    meetings       jsonb  not null,
    settlement     jsonb,
    admitters      jsonb  not null,
    mediator       text,
    mediating      jsonb  not null,
    former         jsonb  not null,
    objected       jsonb  not null,
    ties           jsonb  not null,
    until          date,
    end_reason     text,
    ended_on       date,
    due_on         date,
    next_check_at  timestamptz,
    check (move_id is null or ground = 'POACHING'),
    check ((status in ('TAKEN','SETTLEMENT_PROPOSED','SETTLED')) <= (mediator is not null)),
    check ((status in ('SETTLEMENT_PROPOSED','SETTLED')) <= (settlement is not null)),
    check ((status in ('SETTLED','NOT_SETTLED','NOT_ADMITTED','WITHDRAWN')) = (ended_on is not null))
);
comment on table mediation is 'Disputes of two agencies before the association; what is said in them the parties and the mediator read';
create index mediation_complainant on mediation (complainant_id, id);
create index mediation_respondent on mediation (respondent_id, id);
create index mediation_due on mediation (next_check_at) where next_check_at is not null;

create table cooperation (
    id            uuid   primary key,
    version       bigint not null,
    kind          text   not null check (kind in ('REFERRAL','EXCHANGE','SHARED_TRAINING','VISIT','JOINT_SERVICE')),
    agency_id     uuid   not null references agency,
    partner_id    uuid   not null references agency check (partner_id <> agency_id),
    on_day        date   not null,
    people        int    not null check (people > 0),
    summary       text   not null,
    status        text   not null check (status in ('RECORDED','CONFIRMED','DECLINED','LAPSED')),
    confirm_by    date   not null,
    next_check_at timestamptz,
    check ((status = 'RECORDED') = (next_check_at is not null))
);
comment on table cooperation is 'What two agencies did together: it counts when both say so';
create index cooperation_agency on cooperation (agency_id, id);
create index cooperation_partner on cooperation (partner_id, id);
create index cooperation_due on cooperation (next_check_at) where next_check_at is not null;

-- ---- Incubation (h20b)

create table programme (
    id       uuid   primary key,
    version  bigint not null,
    title    text   not null,
    offer    text   not null,
    months   int    not null check (months > 0),
    criteria jsonb  not null,
    rounds   jsonb  not null,
    status   text   not null check (status in ('OPEN','CLOSED'))
);
comment on table programme is 'What is offered to young agencies, in rounds with places, and by what they graduate';

create table incubation (
    id            uuid   primary key,
    version       bigint not null,
    programme_id  uuid   not null references programme,
    agency_id     uuid   not null references agency,
    round         int    not null,
    plan          text   not null,
    status        text   not null check (status in ('APPLIED','ADMISSION_PROPOSED','ADMITTED','COACHED',
        'GRADUATION_PROPOSED','REMOVAL_PROPOSED','GRADUATED','LEFT','REFUSED','WITHDRAWN')),
    applied_on    date   not null,
    decide_by     date   not null,
    admitted_on   date,
    until         date,
    mentor        text,
    mentors       jsonb  not null,
    since         date,
    visits        jsonb  not null,
    advice        jsonb  not null,
    visit_by      date,
    step          jsonb,
    reason        text,
    ended_on      date,
    next_check_at timestamptz,
    check ((status in ('ADMITTED','COACHED','GRADUATION_PROPOSED','GRADUATED','LEFT')) <= (admitted_on is not null)),
    check ((status in ('ADMISSION_PROPOSED','GRADUATION_PROPOSED','REMOVAL_PROPOSED')) = (step is not null)),
    check ((status in ('GRADUATED','LEFT','REFUSED','WITHDRAWN')) = (ended_on is not null)),
    check ((status in ('GRADUATED','LEFT','REFUSED','WITHDRAWN')) = (next_check_at is null))
);
comment on table incubation is 'One young agency in one programme: admitted by two, coached by a mentor, graduated or left';
create unique index incubation_open on incubation (agency_id)
    where status not in ('GRADUATED','LEFT','REFUSED','WITHDRAWN');
create index incubation_agency on incubation (agency_id, id);
create index incubation_programme on incubation (programme_id, round);
create index incubation_due on incubation (next_check_at) where next_check_at is not null;

-- ---- Policy documents and preferential policies (h20b)

create table policy_document (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null,
    title         text   not null,
    issuer        text   not null,
    from_day      date   not null,
    repealed_from date   check (repealed_from > from_day),
    replaced_by   uuid   references policy_document,
    repeal_reason text,
    status        text   not null check (status in ('ENTERED','IN_FORCE','REPEAL_PROPOSED','REPEALED','DROPPED')),
    proposers     jsonb  not null,
    confirm_until date,
    next_check_at timestamptz,
    check ((status in ('REPEAL_PROPOSED','REPEALED')) = (repealed_from is not null)),
    check ((status = 'REPEAL_PROPOSED') = (next_check_at is not null))
);
comment on table policy_document is 'What rules and preferential policies rest on, named as their bases name it';
create unique index policy_document_number on policy_document (number) where status <> 'DROPPED';
create index policy_document_due on policy_document (next_check_at) where next_check_at is not null;
insert into policy_document (id, version, number, title, issuer, from_day, status, proposers) values
    ('01930000-0000-7000-8000-0000000d0001', 0, '《民办非企业单位登记管理暂行条例》', '民办非企业单位登记管理暂行条例', '国务院', date '1998-10-25', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0002', 0, '《政府采购法》', '中华人民共和国政府采购法', '全国人民代表大会常务委员会', date '2003-01-01', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0003', 0, '民政部令第60号', '社会组织信用信息管理办法', '民政部', date '2018-01-24', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0004', 0, 'GB 32100-2015', '法人和其他组织统一社会信用代码编码规则', '国家质量监督检验检疫总局、国家标准化管理委员会', date '2015-10-01', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0005', 0, '《劳动合同法》', '中华人民共和国劳动合同法', '全国人民代表大会常务委员会', date '2008-01-01', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0006', 0, '广州市2012年扶持民办社工机构政策', '广州市扶持民办社工机构的政策(历史文件,供演示)', '广州市', date '2012-01-01', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0007', 0, '《民办非企业单位年度检查办法》', '民办非企业单位年度检查办法(民政部令第27号)', '民政部', date '2005-06-01', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0008', 0, '民政部令第39号', '社会组织评估管理办法', '民政部', date '2011-03-01', 'IN_FORCE', '{"ids": []}'),
    ('01930000-0000-7000-8000-0000000d0009', 0, '安庆市社会组织评估办法', '安庆市社会组织评估办法(评分标准参照)', '安庆市民政局', date '2011-03-01', 'IN_FORCE', '{"ids": []}');

create table preference (
    id          uuid   primary key,
    version     bigint not null,
    document_id uuid   not null references policy_document,
    title       text   not null,
    article     text   not null,
    benefit     text   not null
        check (benefit in ('START_UP_AID','REWARD','RENT','TRAINING','PREMISES','SIMPLER_CHECK')),
    ceiling     bigint check (ceiling > 0),
    conditions  jsonb  not null,
    from_day    date   not null,
    until_day   date   check (until_day >= from_day),
    status      text   not null check (status in ('DRAFT','PUBLISHED','WITHDRAWN','DROPPED')),
    drafters    jsonb  not null,
    check ((benefit in ('START_UP_AID','REWARD','RENT')) = (ceiling is not null))
);
comment on table preference is 'Preferential policies: what is given, to whom by conditions on known facts, on which document';
comment on column preference.ceiling is 'fen, for one agency';

create table benefit_claim (
    id            uuid   primary key,
    version       bigint not null,
    preference_id uuid   not null references preference,
    agency_id     uuid   not null references agency,
    purpose       text   not null,
    amount        bigint check (amount > 0),
    checks        jsonb  not null,
    status        text   not null check (status in ('APPLIED','DECISION_PROPOSED','GRANTED','REVOCATION_PROPOSED',
        'REFUSED','REVOKED','TAKEN_BACK')),
    applied_on    date   not null,
    decide_by     date   not null,
    decision      jsonb,
    granted_on    date,
    ended_on      date,
    reason        text,
    next_check_at timestamptz,
    check ((status in ('DECISION_PROPOSED','REVOCATION_PROPOSED')) = (decision is not null)),
    check ((status in ('APPLIED','DECISION_PROPOSED','REVOCATION_PROPOSED')) = (next_check_at is not null)),
    check ((status in ('GRANTED','REVOCATION_PROPOSED','REVOKED')) = (granted_on is not null)),
    check ((status in ('REFUSED','REVOKED','TAKEN_BACK')) = (ended_on is not null))
);
comment on table benefit_claim is 'Who asked for which benefit; those that were granted are the public ledger';
create unique index benefit_claim_open on benefit_claim (preference_id, agency_id)
    where status not in ('REFUSED','REVOKED','TAKEN_BACK');
create index benefit_claim_agency on benefit_claim (agency_id, id);
create index benefit_claim_granted on benefit_claim (id) where granted_on is not null;
create index benefit_claim_due on benefit_claim (next_check_at) where next_check_at is not null;

-- ---- Departments and joint tasks

create table department (
    code text primary key check (code ~ '^[0-9A-Z-]{2,30}$'),
    name text not null
);
comment on table department is 'Departments of the district; their codes are the claims of their people';

create table joint_meeting (
    id      uuid   primary key,
    held_on date   not null,
    title   text   not null,
    units   text[] not null
);
comment on table joint_meeting is 'Meetings of departments; what they decided are their tasks';

create table joint_task (
    id            uuid    primary key,
    version       bigint  not null,
    meeting_id    uuid    not null references joint_meeting,
    unit          text    not null references department,
    decision      text    not null,
    open          boolean not null,
    status        text    not null check (status in ('OPEN','REPORTED','DONE','DROPPED')),
    due_on        date    not null,
    check_on      date    not null,
    reminded      boolean not null,
    late          boolean not null,
    report        text,
    reported_on   date,
    reporters     jsonb   not null,
    reason        text,
    ended_on      date,
    next_check_at timestamptz,
    check ((status in ('OPEN','REPORTED')) = (next_check_at is not null)),
    check ((status in ('DONE','DROPPED')) = (ended_on is not null)),
    check ((status in ('REPORTED','DONE')) <= (report is not null))
);
comment on table joint_task is 'What a joint meeting decided: who owes it and until when; open ones everybody reads';
create index joint_task_unit on joint_task (unit, id);
create index joint_task_meeting on joint_task (meeting_id, id);
create index joint_task_due on joint_task (next_check_at) where next_check_at is not null;

-- ---- Independence

create table declaration (
    id           uuid primary key,
    agency_id    uuid references agency,
    unit         text,
    post         text not null,
    person_index text not null,
    from_day     date not null,
    ended_on     date check (ended_on >= from_day),
    declared_by  text not null,
    check ((agency_id is null) <> (unit is null))
);
comment on table declaration is 'Board members of agencies and officers of purchasers, by a keyed hash of the identity number alone';
create unique index declaration_member on declaration (person_index, agency_id)
    where ended_on is null and agency_id is not null;
create unique index declaration_officer on declaration (person_index, unit) where ended_on is null and unit is not null;
create index declaration_agency on declaration (agency_id, id);
create index declaration_unit on declaration (unit, id);

create table overlap (
    id            uuid   primary key,
    version       bigint not null,
    member_id     uuid   not null references declaration,
    officer_id    uuid   not null references declaration,
    agency_id     uuid   not null,
    unit          text   not null,
    status        text   not null check (status in ('FOUND','PROPOSED','UPHELD','DISMISSED','ENDED')),
    found_on      date   not null,
    finding       jsonb,
    reason        text,
    ended_on      date,
    due_on        date   not null,
    next_check_at timestamptz,
    check ((status in ('FOUND','PROPOSED')) = (next_check_at is not null)),
    check ((status = 'PROPOSED') = (finding is not null)),
    check ((status in ('DISMISSED','ENDED')) = (ended_on is not null))
);
comment on table overlap is 'One person declared by an agency and by a unit that buys; who it is stands nowhere';
create index overlap_member on overlap (member_id);
create index overlap_officer on overlap (officer_id);
create index overlap_agency on overlap (agency_id, id);
create index overlap_due on overlap (next_check_at) where next_check_at is not null;

-- ---- Consultative seats

create table consultative_seat (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null references agency,
    council       text   not null,
    basis         text   not null,
    from_day      date   not null,
    until_day     date   not null check (until_day >= from_day),
    status        text   not null check (status in ('PROPOSED','HELD','ENDED','REJECTED','LAPSED')),
    proposers     jsonb  not null,
    confirm_until date   not null,
    next_check_at timestamptz,
    check ((status in ('PROPOSED','HELD')) = (next_check_at is not null))
);
comment on table consultative_seat is 'Seats of agencies where the district takes counsel, given by two officers';
create unique index consultative_seat_open on consultative_seat (agency_id, council) where status in ('PROPOSED','HELD');
create index consultative_seat_agency on consultative_seat (agency_id, id);
create index consultative_seat_due on consultative_seat (next_check_at) where next_check_at is not null;

-- ---- Open data

-- what changed for everybody, in the order of the journal; PublicChanges names the same types
create index journal_public on journal (txid, position) where type in (
    'linli.registry.agency.closed.v1',
    'linli.registry.agency.delisted.v1',
    'linli.registry.agency.disqualified.v1',
    'linli.registry.agency.grade-granted.v1',
    'linli.registry.agency.listed.v1',
    'linli.registry.agency.registered.v1',
    'linli.registry.agency.restored.v1',
    'linli.registry.agency.resumed.v1',
    'linli.registry.agency.suspended.v1',
    'linli.registry.agency.updated.v1',
    'linli.registry.service-point.changed.v1',
    'linli.registry.service-point.closed.v1',
    'linli.registry.service-point.opened.v1');

-- ---- Growth: people, contracts and payments as they were heard

create table growth_post (
    post_id            uuid    primary key,
    worker_id          uuid    not null,
    agency_id          uuid    not null,
    certified          boolean not null,
    -- of the last fact that was heard of the certificate
    certified_sequence bigint  not null,
    from_day           date,
    until_day          date
);
comment on table growth_post is 'Who works and worked where, as workforce told it; without its first day until that is heard';
create index growth_post_agency on growth_post (agency_id);

create table growth_project (
    contract_id uuid primary key,
    agency_id   uuid not null,
    from_day    date,
    until_day   date,
    change_no   int  not null,
    ended_on    date
);
comment on table growth_project is 'Contracts and their days, as procurement told them';
create index growth_project_agency on growth_project (agency_id);

create table growth_payment (
    payment_id uuid    primary key,
    agency_id  uuid    not null,
    amount     bigint  not null check (amount >= 0),
    value_date date,
    returned   boolean not null
);
comment on table growth_payment is 'Payments under contracts in fen, as funding told them; one that came back counts for nothing';
create index growth_payment_agency on growth_payment (agency_id, value_date);

-- ---- Reviews of agencies by agencies

create table peer_review (
    id            uuid    primary key,
    version       bigint  not null,
    agency_id     uuid    not null references agency,
    of_year       int     not null,
    status        text    not null check (status in ('DRAWN','REPORTED','PUBLISHED','CALLED_OFF')),
    seed          uuid    not null,
    reviewers     jsonb   not null,
    parties       uuid[]  not null,
    openers       jsonb   not null,
    answer        text,
    unanswered    boolean not null,
    due_on        date    not null,
    published_on  date,
    next_check_at timestamptz,
    check ((status = 'DRAWN') <= (next_check_at is not null)),
    check ((status = 'PUBLISHED') = (published_on is not null)),
    check (published_on is null or unanswered or answer is not null)
);
comment on table peer_review is 'An agency held against the norms by others that were drawn by lot';
create unique index peer_review_year on peer_review (agency_id, of_year) where status <> 'CALLED_OFF';
create index peer_review_agency on peer_review (agency_id, id);
create index peer_review_due on peer_review (next_check_at) where next_check_at is not null;

-- ---- Practice guidelines

create sequence guideline_number;

create table guideline (
    id                uuid   primary key,
    version           bigint not null,
    number            text   not null,
    edition           int    not null check (edition > 0),
    practice_field    text   not null check (practice_field in ('CASE_WORK','GROUP_WORK','COMMUNITY_WORK','ELDERLY',
        'CHILDREN_YOUTH','FAMILY','DISABLED','SUPERVISION')),
    title             text   not null,
    body              text   not null,
    status            text   not null check (status in ('DRAFT','CONSULTATION','CONSULTED','PUBLISHED',
        'WITHDRAWAL_PROPOSED','SUPERSEDED','WITHDRAWN','DROPPED')),
    writers           jsonb  not null,
    remarks           jsonb  not null,
    comment_until     date,
    published_on      date,
    ended_on          date,
    proposers         jsonb,
    confirm_until     date,
    withdrawal_reason text,
    next_check_at     timestamptz,
    constraint guideline_edition unique (number, edition),
    check ((status in ('PUBLISHED','WITHDRAWAL_PROPOSED','SUPERSEDED','WITHDRAWN')) = (published_on is not null)),
    check ((status in ('SUPERSEDED','WITHDRAWN')) = (ended_on is not null)),
    check ((status in ('WITHDRAWAL_PROPOSED','WITHDRAWN')) = (withdrawal_reason is not null)),
    check ((status in ('CONSULTATION','CONSULTED','WITHDRAWAL_PROPOSED')) = (next_check_at is not null))
);
comment on table guideline is 'One edition of a practice guideline; number and edition are what others cite';
create unique index guideline_under_way on guideline (number) where status in ('DRAFT','CONSULTATION','CONSULTED');
create unique index guideline_in_force on guideline (number) where status in ('PUBLISHED','WITHDRAWAL_PROPOSED');
create index guideline_status on guideline (status, id);
create index guideline_due on guideline (next_check_at) where next_check_at is not null;

-- ---- Training bases

create table training_base (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null references agency,
    kind          text   not null check (kind in ('ORG_TRAINING')),
    name          text   not null,
    area_code     text   not null,
    offer         text   not null,
    places        int    not null check (places > 0),
    from_day      date   not null,
    until_day     date   not null check (until_day >= from_day),
    status        text   not null check (status in ('PROPOSED','ACCREDITED','ENDED','REJECTED','LAPSED')),
    proposers     jsonb  not null,
    confirm_until date   not null,
    trainings     jsonb  not null,
    next_check_at timestamptz,
    check ((status in ('PROPOSED','ACCREDITED')) = (next_check_at is not null))
);
comment on table training_base is 'Where organisations are taught, accredited by two officers for some years';
create unique index training_base_kept on training_base (agency_id, kind) where status in ('PROPOSED','ACCREDITED');
create index training_base_agency on training_base (agency_id, id);
create index training_base_due on training_base (next_check_at) where next_check_at is not null;
