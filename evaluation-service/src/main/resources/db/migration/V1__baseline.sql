-- The schema of evaluation-service, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

create sequence evaluation_number;
create sequence rectification_number;
create sequence violation_number;
create sequence complaint_number;

-- ---- Known from other services

create table known_agency (
    id                 uuid   primary key,
    version            bigint not null,
    name               text,
    disqualifications  jsonb   not null default '[]',
    lifted             jsonb   not null default '[]',
    suspended          boolean not null default false,
    closed_on          date,
    lifecycle_sequence bigint  not null default 0
);
comment on column known_agency.lifted is 'Decisions that were lifted: one that arrives after its lifting closes nothing';

create table known_area (
    area_code text   primary key,
    version   bigint not null,
    typings   jsonb  not null
);

create table known_contract (
    id                 uuid   primary key,
    version            bigint not null,
    agency_id          uuid,
    purchaser_id       text,
    terms              jsonb,
    started_on         date,
    ended_on           date,
    end_reason         text,
    from_on            date,
    to_on              date,
    project_started_on date,
    change_no          int    not null default 0
);
create index known_contract_agency on known_contract (agency_id, id);
create index known_contract_running on known_contract (to_on, project_started_on) where ended_on is null;

create table known_post (
    post_id   uuid   primary key,
    version   bigint not null,
    worker_id uuid   not null,
    agency_id uuid   not null,
    ended_on  date,
    begun             boolean not null default false,
    certified         boolean not null default false,
    certified_sequence bigint not null default 0
);
create index known_post_running on known_post (agency_id) where begun and ended_on is null;
create index known_post_worker on known_post (worker_id);

create table payment_delay (
    payable_id  uuid primary key,
    contract_id uuid not null,
    due_on      date not null,
    days        int  not null check (days >= 0),
    running     boolean not null,
    sequence    bigint  not null
);
comment on table payment_delay is 'How many days each payable is or was late; while running every day is one more';
create index payment_delay_contract on payment_delay (contract_id);

-- ---- Frameworks

create table framework (
    id             uuid   primary key,
    version        bigint not null,
    code           text   not null,
    edition        int    not null,
    service_type   text   not null,
    status         text   not null check (status in ('DRAFT','SIMULATED','PUBLISHED','RETIRED')),
    title          jsonb  not null,
    content        jsonb  not null,
    published_on   date,
    first_used_on  date,
    retired_on     date,
    simulation_id  uuid,
    simulated_hash text,
    unique (code, edition),
    constraint simulated_with_proof
    check (status <> 'SIMULATED' or simulation_id is not null and simulated_hash is not null)
);
create unique index framework_in_force on framework (code) where status = 'PUBLISHED';
comment on column framework.simulated_hash is 'SHA-256 of the content that was tried; only exactly that is published';

-- ---- Evaluations

create table evaluation (
    id            uuid    primary key,
    version       bigint  not null,
    number        text    not null unique,
    contract_id   uuid    not null references known_contract,
    agency_id     uuid    not null,
    purchaser_id  text    not null,
    kind          text    not null check (kind in ('FORMATIVE','MID_TERM','FINAL','SPOT','RE_EVALUATION')),
    status        text    not null check (status in ('PLANNED','OPEN','SUBMITTED','VERIFYING',
        'INCOMPLETE','MODERATION','DRAFT_RESULT','RESPONSE','APPEAL','FINAL','CORRECTED','CANCELLED')),
    facts         jsonb   not null,
    planned_on    date    not null,
    due_on        date    not null check (due_on >= planned_on),
    days_moved    int     not null check (days_moved >= 0),
    late_payables jsonb   not null,
    observations  jsonb   not null,
    marks         jsonb   not null,
    coaching      text,
    process       jsonb,
    result        jsonb,
    grade         text,
    effects       jsonb,
    finalised_on  date,
    cancel_reason text,
    cancellation  jsonb check (cancellation is null or status not in ('FINAL','CORRECTED','CANCELLED')),
    cancellers    jsonb  not null default '{"ids": []}',
    overdue_said  int     not null,
    next_check_at timestamptz,
    team          jsonb   not null default '[]',
    moderations   jsonb   not null default '[]',
    voided_rounds jsonb   not null default '[]',
    step_until    jsonb,
    step_said     boolean not null default false,
    finalised_by  text,
    correction    jsonb,
    corrections   jsonb   not null default '[]',
    visit         jsonb,
    reopenings    jsonb   not null default '[]',
    overturned    jsonb   not null default '[]',
    missing       jsonb,
    parts_until   jsonb,
    parts_said    boolean not null default false,
    workforce     jsonb,
    markers       jsonb   not null default '{}',
    assessors     jsonb   not null default '{"ids": []}',
    issuers       jsonb   not null default '{"ids": []}',
    answerers     jsonb   not null default '{"ids": []}',
    ruling        jsonb,
    rulers        jsonb   not null default '{"ids": []}',
    check ((kind = 'FORMATIVE' and grade is null) or kind <> 'FORMATIVE'),
    constraint visits_are_never_graded
    check (kind not in ('FORMATIVE', 'SPOT') or grade is null and effects is null and result is null and correction is null),
    constraint graded_when_final
    check (kind in ('FORMATIVE', 'SPOT') or (grade is not null) = (status in ('FINAL', 'CORRECTED')))
);
comment on table evaluation is 'An evaluation with its frozen facts; a formative visit never has a grade';
create index evaluation_contract on evaluation (contract_id, id);
create index evaluation_agency on evaluation (agency_id, id);
create index evaluation_due on evaluation (next_check_at) where next_check_at is not null;
comment on column evaluation.team is 'Who assesses, with what they declared; empty while nobody is named';
comment on column evaluation.voided_rounds is 'Drafts that did not hold, with what was said about them';
comment on column evaluation.step_until is 'Through the end of its last day what the status waits for is in time';
create index evaluation_graded on evaluation ((facts->>'serviceType'), id) where grade is not null;
create index evaluation_year on evaluation (finalised_on, id) where grade is not null;
create index evaluation_equals on evaluation ((facts ->> 'areaType'), (facts ->> 'serviceType'),
    finalised_on) where grade is not null;
create index evaluation_agency_year on evaluation (agency_id, finalised_on) where grade is not null;
comment on column evaluation.visit is 'What a visit saw, how mature the work is and what was advised';
comment on column evaluation.overturned is 'Drafts that an upheld appeal voided; none is issued again unchanged';
comment on column evaluation.reopenings is 'When and why the claims were opened again; what is claimed afterwards is late';
create index evaluation_evidence on evaluation using gin (observations jsonb_path_ops);
create index evaluation_purchaser on evaluation (purchaser_id, id);
create index evaluation_team on evaluation using gin (team jsonb_path_ops);
create index evaluation_agency_graded on evaluation (agency_id, due_on desc, id)
    where kind in ('MID_TERM', 'FINAL', 'RE_EVALUATION') and status <> 'CANCELLED';
create unique index evaluation_planned_once on evaluation (contract_id, kind, planned_on) where status <> 'CANCELLED';

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
    id            uuid  primary key,
    evaluation_id uuid  not null,
    part          text  not null,
    people        int   not null check (people > 0),
    seed          text  not null check (seed ~ '^[0-9a-f]{64}$'),
    drawn_on      date  not null,
    drawn_by      text  not null,
    lots          jsonb not null
);
create index assessor_draw_evaluation on assessor_draw (evaluation_id, id);

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

-- ---- Simulations

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

-- ---- What follows

create table rectification (
    id               uuid   primary key,
    version          bigint not null,
    number           text   not null unique,
    evaluation_id    uuid   not null references evaluation,
    contract_id      uuid   not null,
    agency_id        uuid   not null,
    purchaser_id     text   not null,
    status           text   not null check (status in ('ORDERED','PLANNED','DONE','VERIFIED','OVERDUE','FAILED','WITHDRAWN',
        'CLOSED')),
    plan             text,
    report           text,
    finding          text,
    plan_until       date   not null,
    done_until       date   not null,
    next_check_at    timestamptz,
    checked_by       text,
    confirmed_by     text,
    extended_for     text,
    recheck_until    date,
    re_evaluation_on date,
    alarms           int    not null default 0 check (alarms >= 0),
    -- who found that it is not right; it counts when another confirms it
    finders          jsonb  not null default '{"ids": []}',
    check (status <> 'OVERDUE' or next_check_at is not null)
);
create index rectification_due on rectification (next_check_at) where next_check_at is not null;
create index rectification_agency on rectification (agency_id, id);
create unique index rectification_standing on rectification (evaluation_id) where status <> 'WITHDRAWN';
create index rectification_contract on rectification (contract_id, id);

create table violation (
    id             uuid   primary key,
    version        bigint not null,
    number         text   not null unique,
    contract_id    uuid   not null,
    evaluation_id  uuid,
    agency_id      uuid   not null,
    kind           text   not null,
    description    text   not null,
    evidence       jsonb  not null,
    status         text   not null check (status in ('SUSPECTED','NOTIFIED','HEARD','ESTABLISHED','REPORTED',
        'DISMISSED','LAPSED','REVOKED')),
    severity       text   check (severity in ('MINOR','MAJOR','SERIOUS')),
    reported_by    text   not null,
    reporters      jsonb  not null,
    established_by text,
    establishers   jsonb,
    reason         text,
    criteria       jsonb  not null default '[]',
    notified_on    date,
    answered_on    date,
    answer         text,
    revoked_by     text,
    revoke_reason  text,
    alarms         int    not null default 0 check (alarms >= 0),
    step_until     date,
    next_check_at  timestamptz,
    constraint heard_first check (status not in ('ESTABLISHED','REPORTED','REVOKED') or notified_on is not null),
    constraint revoked_by_another check (revoked_by is null or revoked_by <> established_by),
    constraint decided_by_another check (established_by is null or established_by <> reported_by),
    constraint serious_has_evidence
    check (severity is distinct from 'SERIOUS' or jsonb_array_length(evidence) > 0)
);
create index violation_due on violation (next_check_at) where next_check_at is not null;
create index violation_agency on violation (agency_id, id);
create index violation_contract on violation (contract_id, id);

create table practice_card (
    id            uuid   primary key,
    version       bigint not null,
    evaluation_id uuid   not null references evaluation,
    agency_id     uuid   not null,
    area_type     text   not null,
    service_type  text   not null,
    title         text   not null,
    situation     text   not null,
    method        text   not null,
    outcome       text   not null,
    status        text   not null check (status in ('DRAFT', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    drafted_on    date   not null,
    decided_on    date,
    decided_by    text,
    reason        text
);
create unique index practice_card_one on practice_card (evaluation_id) where status in ('DRAFT', 'PUBLISHED');
create index practice_card_shown on practice_card (area_type, service_type, id) where status = 'PUBLISHED';

-- ---- Complaints and requests beyond the contract

create table complaint (
    id            uuid    primary key,
    version       bigint  not null,
    number        text    not null unique,
    contract_id   uuid    not null references known_contract,
    agency_id     uuid    not null,
    purchaser_id  text    not null,
    channel       text    not null check (channel in ('HOTLINE', 'VISIT', 'LETTER', 'ONLINE')),
    words         text    not null,
    contact       bytea,
    filed_on      date    not null,
    filed_by      text    not null,
    filers        jsonb   not null,
    answer_until  date    not null,
    statement     text,
    status        text    not null check (status in ('FILED', 'ANSWERED', 'WITHDRAWN')),
    verdict       text    check (verdict in ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED')),
    answer        text,
    answered_on   date,
    answered_by   text,
    overdue       boolean not null,
    next_check_at timestamptz,
    check ((verdict is not null) = (status = 'ANSWERED')),
    check (answered_by is null or answered_by <> filed_by)
);
comment on column complaint.contact is 'How the person can be reached, under the vault';
create index complaint_contract on complaint (contract_id, id);
create index complaint_agency on complaint (agency_id, id);
create index complaint_purchaser on complaint (purchaser_id, id);
create index complaint_due on complaint (next_check_at) where next_check_at is not null;

create table scope_request (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null references known_contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    asked_by      text   not null,
    what          text   not null,
    asked_on      date   not null,
    logged_on     date   not null,
    answer_until  date   not null,
    status        text   not null check (status in ('LOGGED', 'INSISTED', 'WITHDRAWN', 'IN_SCOPE', 'OUT_OF_SCOPE')),
    clause        text,
    reason        text,
    decided_by    text,
    next_check_at timestamptz
);
create index scope_request_contract on scope_request (contract_id, id);
create index scope_request_agency on scope_request (agency_id, id);
create index scope_request_purchaser on scope_request (purchaser_id, id);
create index scope_request_due on scope_request (next_check_at) where next_check_at is not null;

-- ---- What workforce says of the people behind a contract: the order in which it is heard changes nothing
create table known_capacity (
    agency_id uuid   primary key,
    people    int    not null check (people >= 0),
    by_tier   jsonb  not null,
    sequence  bigint not null
);

create table staffing_told (
    contract_id uuid   not null,
    sequence    bigint not null,
    on_day      date   not null,
    missing     jsonb  not null,
    primary key (contract_id, sequence)
);
comment on table staffing_told is 'Who is missing on a contract from that day on, until the next word';

create table supervision_month (
    supervision_id uuid    not null,
    month          date    not null check (extract(day from month) = 1),
    agency_id      uuid    not null,
    short          boolean not null,
    sequence       bigint  not null,
    primary key (supervision_id, month)
);
create index supervision_month_agency on supervision_month (agency_id, month) where short;
comment on table supervision_month is 'Months in which somebody was supervised too little, or in which that was made up for';

create table missed_order (
    order_id    uuid   primary key,
    contract_id uuid   not null,
    periods     int    not null check (periods >= 0),
    on_day      date   not null,
    sequence    bigint not null
);
create index missed_order_contract on missed_order (contract_id);
comment on column missed_order.periods is 'Months of ordered supervision without their hours; 0 when the order was withdrawn';
