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
    founded_on                 date        not null,
    address                    text        not null,
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
    check ((proposed is null) = (next_check_at is null)),
    check ((proposed is null) = (step_proposers is null))
);
comment on table agency is 'An agency and its way into the register; standing is kept apart';
create unique index agency_code on agency (unified_social_credit_code) where status <> 'CLOSED';
create index agency_due on agency (next_check_at) where next_check_at is not null;
create unique index agency_name on agency (lower(name)) where status <> 'CLOSED';

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
    confirmed_by     text   check (confirmed_by <> proposed_by),
    from_day         date,
    cure_verified_by text,
    verifiers        jsonb,
    remove_by        date,
    removed_on       date,
    reason           text,
    next_check_at    timestamptz
);
comment on table listing is 'Entries on the abnormal and the serious list; what they bar stands in standing_effect by decision';
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
    check ((status in ('DUE','RETURNED','REVIEWED','OVERDUE')) = (next_check_at is not null))
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
    check (status not in ('CONSULTATION','VOTING') or next_check_at is not null),
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

create table area_type (
    id       uuid primary key,
    area     text not null references area,
    type     text not null check (type in ('OLD_TOWN','URBAN_RURAL_FRINGE','VILLAGE_TO_RESIDENTIAL','MIXED_URBAN')),
    from_day date not null,
    basis    text not null,
    unique (area, from_day)
);
comment on table area_type is 'How a street is typed from which day on, and by which decision';
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
    id        uuid    primary key,
    agency_id uuid    not null,
    in_force  boolean not null
);
comment on table known_contract is 'Which agency has which contract in force, as procurement told it';
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
