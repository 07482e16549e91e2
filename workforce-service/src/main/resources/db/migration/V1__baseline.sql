-- The schema of workforce-service, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

-- ---- Known from other services

create table known_agency (
    agency_id          uuid    primary key,
    name               text    not null,
    registered         boolean not null,
    -- decisions that disqualify it, and those that are over
    bars               jsonb   not null,
    lifted             jsonb   not null,
    sequence           bigint  not null
);
comment on table known_agency is 'What this service knows of agencies, from the registry''s events';

-- ---- Workers and posts

create table worker (
    id             uuid   primary key,
    version        bigint not null,
    registered_by  uuid   not null,
    employer_id    uuid   not null,
    consented      boolean not null default true,
    name_secret    bytea  not null,
    id_secret      bytea  not null,
    id_index       text   not null unique,
    registered_on  date   not null,
    direct_months  int    not null check (direct_months >= 0),
    local_months   int    not null check (local_months between 0 and direct_months),
    training_hours int    not null check (training_hours >= 0),
    claimed        jsonb,
    claimers       jsonb not null default '{"ids": []}',
    next_check_at  timestamptz,
    check ((claimed is null) = (next_check_at is null))
);
create index worker_due on worker (next_check_at) where next_check_at is not null;
comment on table worker is 'A person who works for agencies; identity encrypted, verified experience summed in months and hours';
create index worker_by_agency on worker (employer_id, id);
comment on column worker.employer_id is 'The agency that keeps the record by the person''s consent';
comment on column worker.consented is 'False once the person has left: nobody keeps the record, and whoever wants them asks anew';

create table login (
    account   text primary key,
    worker_id uuid not null unique references worker,
    linked_on date not null
);
comment on table login is 'Whose account is whose, linked once by the worker';

create table link_code (
    worker_id   uuid   primary key references worker,
    version     bigint not null,
    code_hash   text   not null,
    handlers    jsonb  not null,
    valid_until date   not null,
    tries       int    not null check (tries >= 0)
);
comment on table link_code is 'One-time codes that were handed out and not used, as keyed hashes';

create table link_try (
    account text primary key,
    on_day  date not null,
    tries   int  not null check (tries >= 0)
);
comment on table link_try is 'How often an account tried to link itself on its last day of trying';

create table record_reading (
    id        uuid primary key,
    worker_id uuid not null references worker,
    purpose   text not null check (purpose in ('EMPLOYMENT','SOCIAL_INSURANCE','TAX','CERTIFICATE','COMPLAINT','AUDIT','UNSAID')),
    depth     text not null check (depth in ('LISTED','RECORD','RESIDENT_ID','SEARCH')),
    read_by   text not null,
    agency_id uuid,
    read_at   timestamptz not null,
    check (depth <> 'RESIDENT_ID' or purpose <> 'UNSAID')
);
comment on table record_reading is 'Who read whose record, when and for what; shown to the worker';
create index record_reading_worker on record_reading (worker_id, id);

create table correction (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid,
    status        text   not null check (status in ('PROPOSED','CONFIRMED','REJECTED','LAPSED')),
    old_name      bytea,
    new_name      bytea,
    old_number    bytea,
    new_number    bytea,
    reason_secret bytea  not null,
    proposers     jsonb  not null,
    proposed_by   text   not null,
    proposed_on   date   not null,
    decide_by     date   not null,
    lapses_after  date   not null,
    overdue       boolean not null,
    decided_by    text   check (decided_by <> proposed_by),
    decided_on    date,
    next_check_at timestamptz,
    check ((old_name is null) = (new_name is null)),
    check ((old_number is null) = (new_number is null)),
    check (new_name is not null or new_number is not null)
);
comment on table correction is 'Mistyped names and numbers, as they stood and as they should, mended by two people';
create unique index correction_open on correction (worker_id) where status = 'PROPOSED';
create index correction_worker on correction (worker_id, id);
create index correction_due on correction (next_check_at) where next_check_at is not null;

create table record_merge (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    double_id     uuid   not null check (double_id <> worker_id),
    status        text   not null check (status in ('PROPOSED','CONFIRMED','REJECTED','LAPSED')),
    reason_secret bytea  not null,
    proposers     jsonb  not null,
    proposed_by   text   not null,
    proposed_on   date   not null,
    decide_by     date   not null,
    lapses_after  date   not null,
    overdue       boolean not null,
    decided_by    text   check (decided_by <> proposed_by),
    decided_on    date,
    next_check_at timestamptz
);
comment on table record_merge is 'Two records of one person made one, by two people';
create unique index record_merge_open on record_merge (double_id) where status = 'PROPOSED';
create unique index record_merge_kept on record_merge (worker_id) where status = 'PROPOSED';
create unique index record_merge_pair on record_merge (least(worker_id, double_id), greatest(worker_id, double_id)) where status = 'PROPOSED';
create index record_merge_worker on record_merge (worker_id, id);
create index record_merge_double on record_merge (double_id, id);
create index record_merge_due on record_merge (next_check_at) where next_check_at is not null;

create table transfer (
    id               uuid   primary key,
    version          bigint not null,
    worker_id        uuid   not null references worker,
    agency_id        uuid   not null,
    status           text   not null check (status in ('ASKED','CONSENTED','DECLINED','WITHDRAWN','LAPSED')),
    asked_by         text   not null,
    asked_on         date   not null,
    answer_by        date   not null,
    ended_on         date,
    next_check_at    timestamptz
);
comment on table transfer is 'A record goes to the next employer by the worker''s consent alone';
create unique index transfer_asked on transfer (worker_id, agency_id) where status = 'ASKED';
create index transfer_agency on transfer (agency_id, id);
create index transfer_worker on transfer (worker_id, id);
create index transfer_due on transfer (next_check_at) where next_check_at is not null;

create table experience (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid,
    kind          text   not null check (kind in ('SERVICE','SUPERVISION_TRAINING','EDUCATION','INTERNSHIP')),
    status        text   not null check (status in ('CLAIMED','VERIFIED','REJECTED','LAPSED','STRUCK')),
    from_day      date   not null,
    until_day     date   not null check (until_day >= from_day),
    local         boolean not null,
    hours         int    not null check ((kind = 'SERVICE') = (hours = 0) and hours >= 0),
    evidence      text   not null,
    source_id     uuid,
    handlers      jsonb  not null,
    claimed_by    text   not null,
    claimed_on    date   not null,
    decide_by     date   not null,
    lapses_after  date   not null,
    overdue       boolean not null,
    decided_by    text   check (decided_by <> claimed_by),
    decided_on    date,
    reason        text,
    next_check_at timestamptz
);
comment on table experience is 'What a worker has done: periods with evidence, claimed by one person and verified by another';
create index experience_worker on experience (worker_id, id);
create unique index experience_source on experience (source_id, worker_id) where source_id is not null;
create index experience_due on experience (next_check_at) where next_check_at is not null;

create table certificate (
    id            uuid    primary key,
    version       bigint  not null,
    worker_id     uuid    not null references worker,
    kind          text    not null check (kind in ('ASSISTANT_SOCIAL_WORKER','SOCIAL_WORKER','SENIOR_SOCIAL_WORKER')),
    number        text    not null,
    issued_on     date    not null,
    registered_on date    not null check (registered_on >= issued_on),
    valid_until   date,
    status        text    not null check (status in ('PENDING','ACTIVE','SUSPENDED','EXPIRED','REVOKED','ISSUED_IN_ERROR')),
    remind_on     date,
    reminded      boolean not null,
    -- what one officer would do to it; it counts when another confirms it
    proposed      jsonb   check (proposed is null or status in ('ACTIVE','SUSPENDED')),
    proposers     jsonb   not null default '{"ids": []}',
    next_check_at timestamptz
);
create index certificate_worker on certificate (worker_id, id);
create index certificate_due on certificate (next_check_at) where next_check_at is not null;
create index certificate_number on certificate (kind, number);
create unique index certificate_pending on certificate (kind, number) where status = 'PENDING';

create table post (
    id            uuid    primary key,
    version       bigint  not null,
    worker_id     uuid    not null references worker,
    agency_id     uuid    not null,
    contract_id   uuid,
    -- where it stood, day by day
    stints        jsonb   not null,
    tier          text    not null check (tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    certified     boolean not null,
    status        text    not null check (status in ('PLANNED','ACTIVE','ENDED')),
    from_day      date    not null,
    until_day     date    check (until_day >= from_day),
    probation_until date,
    end_reason    text,
    next_check_at timestamptz
);
create unique index post_one_per_person on post (worker_id) where status <> 'ENDED';
create index post_agency on post (agency_id, id);
create index post_contract on post (contract_id) where status <> 'ENDED';
create index post_stints on post using gin (stints jsonb_path_ops);
create index post_due on post (next_check_at) where next_check_at is not null;


create table resignation (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid   not null,
    reason        text   not null,
    status        text   not null check (status in ('GIVEN','EFFECTIVE','WITHDRAWN','OVERTAKEN')),
    given_on      date   not null,
    last_day      date   not null check (last_day > given_on),
    ended_on      date,
    next_check_at timestamptz
);
comment on table resignation is 'A worker''s notice; it takes effect by itself after its last day';
create unique index resignation_given on resignation (worker_id) where status = 'GIVEN';
create index resignation_agency on resignation (agency_id, id);
create index resignation_worker on resignation (worker_id, id);
create index resignation_due on resignation (next_check_at) where next_check_at is not null;

create table move (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid   not null,
    tier          text   not null check (tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    reason        text   not null,
    left_on       date   not null,
    to_agency_id  uuid   check (to_agency_id <> agency_id),
    arrived_on    date,
    status        text   not null check (status in ('OPEN','HANDED_OVER','DONE')),
    hand_over_by  date   not null,
    cases         int    check (cases >= 0),
    successor_id  uuid   references worker check (successor_id <> worker_id),
    received_on   date,
    talk          jsonb,
    next_check_at timestamptz,
    check ((to_agency_id is null) = (arrived_on is null)),
    check ((status = 'OPEN') = (cases is null)),
    check ((status = 'DONE') = (received_on is not null)),
    check ((status = 'DONE') = (next_check_at is null))
);
comment on table move is 'The end of an employment: cases handed over and received, the exit talk, and where the person went on';
create index move_worker on move (worker_id, id);
create index move_agency on move (agency_id, id);
create index move_left on move (agency_id, left_on);
create index move_way on move (to_agency_id, agency_id, arrived_on) where to_agency_id is not null;
create index move_due on move (next_check_at) where next_check_at is not null;

create table move_pattern (
    id             uuid   primary key,
    version        bigint not null,
    from_agency_id uuid   not null,
    to_agency_id   uuid   not null check (to_agency_id <> from_agency_id),
    kind           text   not null check (kind in ('TEAM','AWARD','SEVERAL')),
    status         text   not null check (status in ('FLAGGED','OVER')),
    moves          jsonb  not null,
    people         int    not null check (people > 0),
    from_day       date   not null,
    until_day      date   not null check (until_day >= from_day),
    next_check_at  timestamptz
);
comment on table move_pattern is 'Several who went from one agency to one other; names nobody';
create unique index move_pattern_going_on on move_pattern (from_agency_id, to_agency_id) where status = 'FLAGGED';
create index move_pattern_to on move_pattern (to_agency_id, id);
create index move_pattern_due on move_pattern (next_check_at) where next_check_at is not null;

create table award (
    contract_id uuid primary key,
    agency_id   uuid not null,
    signed_on   date not null
);
comment on table award is 'Which agency signed a contract when, from procurement''s events';
create index award_agency on award (agency_id, signed_on);

create table staffing_demand (
    contract_id uuid   primary key,
    version     bigint not null,
    agency_id   uuid   not null,
    purchaser_id text,
    status      text   not null check (status in ('SHORT','STAFFED','CLOSED')),
    required    jsonb  not null,
    missing     jsonb  not null,
    from_day    date   not null,
    until_day   date   not null,
    -- of the last change of the contract that was heard
    change_no   int    not null default 0 check (change_no >= 0),
    -- what is missing now was said to be missing
    short_said  boolean not null default false,
    next_check_at timestamptz,
    check (from_day <= until_day)
);
create index staffing_due on staffing_demand (next_check_at) where next_check_at is not null;
comment on table staffing_demand is 'What a contract needs by tier and certificate, and what is missing of it';
create index staffing_agency on staffing_demand (agency_id, contract_id);
create index staffing_purchaser on staffing_demand (purchaser_id, contract_id);

create table promotion (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid   not null,
    post_id       uuid   not null references post,
    from_tier     text   not null check (from_tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    to_tier       text   not null check (to_tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER') and to_tier <> from_tier),
    status        text   not null check (status in ('APPLIED','GRANTED','REFUSED','WITHDRAWN','LAPSED')),
    evidence      jsonb  not null,
    nominated_by  text   not null,
    nominators    jsonb  not null,
    nominated_on  date   not null,
    decide_by     date   not null,
    decided_by    text   check (status = 'WITHDRAWN' or decided_by <> nominated_by),
    decided_on    date,
    reason        text,
    new_post_id   uuid,
    next_check_at timestamptz
);
comment on table promotion is 'A person''s way up a tier: applied by the agency, decided by another person';
create unique index promotion_open on promotion (worker_id) where status = 'APPLIED';
create index promotion_agency on promotion (agency_id, id);
create index promotion_due on promotion (next_check_at) where next_check_at is not null;

-- ---- Training

create table training_base (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    name          text   not null,
    address       text   not null,
    status        text   not null
        check (status in ('APPLIED','EXAMINED','ACCREDITED','QUESTIONED','REFUSED','WITHDRAWN','EXPIRED','RELINQUISHED')),
    kinds         varchar(40)[] not null check (cardinality(kinds) > 0),
    capacity      int    not null check (capacity > 0),
    looks         jsonb  not null,
    first_hands   jsonb  not null,
    from_day      date,
    until_day     date   check (until_day >= from_day),
    review_by     date,
    decide_by     date   not null,
    reviewable    boolean,
    renewable     boolean,
    reason        text,
    next_check_at timestamptz,
    check (status not in ('ACCREDITED','QUESTIONED') or (until_day is not null and review_by is not null)),
    check (num_nulls(from_day, until_day, review_by, reviewable, renewable) in (0, 5))
);
comment on table training_base is 'Places where people are trained, accredited by two for kinds and so many people at once';
create unique index training_base_standing on training_base (agency_id, name)
    where status in ('APPLIED','EXAMINED','ACCREDITED','QUESTIONED');
create index training_base_due on training_base (next_check_at) where next_check_at is not null;

create table course (
    id            uuid   primary key,
    version       bigint not null,
    title         text   not null,
    tier          text   not null check (tier in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR','MANAGER')),
    kind          text   not null check (kind in ('SUPERVISION_TRAINING','EDUCATION')),
    status        text   not null check (status in ('PLANNED','OPEN','FULL','HELD','CLOSED','CANCELLED')),
    from_day      date   not null,
    until_day     date   not null check (until_day >= from_day),
    hours         int    not null check (hours > 0),
    capacity      int    not null check (capacity > 0),
    base_id       uuid   references training_base,
    places        jsonb  not null,
    signers       jsonb  not null,
    close_by      date   not null,
    lapses_after  date   not null,
    overdue       boolean not null,
    reason        text,
    next_check_at timestamptz
);
comment on table course is 'A course for people of one tier, with its seats and its waiting list';
create index course_due on course (next_check_at) where next_check_at is not null;
create index course_base on course (base_id, until_day) where base_id is not null;

create table internship (
    id                 uuid   primary key,
    version            bigint not null,
    worker_id          uuid   not null references worker,
    agency_id          uuid   not null,
    base_id            uuid   not null references training_base,
    host_agency_id     uuid   not null,
    supervisor_post_id uuid   references post,
    supervisor_id      uuid   references worker constraint internship_by_another check (supervisor_id <> worker_id),
    status             text   not null
        check (status in ('PLANNED','PLACED','RUNNING','INTERRUPTED','ASSESSED','COMPLETED','FAILED','REFUSED','WITHDRAWN','LAPSED')),
    from_day           date   not null,
    until_day          date   not null check (until_day >= from_day),
    hours              int    not null check (hours > 0),
    diary              jsonb  not null,
    signers            jsonb  not null,
    assessed_by        text,
    passed             boolean,
    reason             text,
    overdue            boolean not null,
    next_check_at      timestamptz,
    check ((supervisor_id is null) = (supervisor_post_id is null)),
    check (status not in ('ASSESSED','COMPLETED','FAILED') or passed is not null)
);
comment on table internship is 'Somebody learns the work at a training base, day by day, as a supervisor signs';
create index internship_worker on internship (worker_id, id);
create index internship_agency on internship (agency_id, id);
create index internship_host on internship (host_agency_id, id);
create index internship_base on internship (base_id, until_day);
create index internship_supervisor on internship (supervisor_post_id) where supervisor_post_id is not null;
create index internship_supervisor_person on internship (supervisor_id, id) where supervisor_id is not null;
create index internship_due on internship (next_check_at) where next_check_at is not null;

create table conversion (
    id            uuid   primary key,
    version       bigint not null,
    worker_id     uuid   not null references worker,
    agency_id     uuid   not null,
    schooling     text   not null check (schooling in ('SECONDARY','COLLEGE','BACHELOR','MASTER','DOCTOR')),
    social_work   boolean not null,
    former_work   text   not null,
    status        text   not null check (status in ('ENROLLED','BRIDGING','INTERNSHIP','EXAM','POSTED','LEFT')),
    enrollers     jsonb  not null,
    enrolled_on   date   not null,
    prior_hours   int    not null check (prior_hours >= 0),
    supervisor_id uuid   references worker check (supervisor_id <> worker_id),
    interns_from  date   check ((interns_from is null) = (supervisor_id is null)),
    days          jsonb  not null,
    loggers       jsonb  not null,
    signed_off_on date,
    ended_on      date,
    check ((status in ('POSTED','LEFT')) = (ended_on is not null))
);
comment on table conversion is 'Community staff on their way into the profession: bridging, internship, exam, post';
create unique index conversion_open on conversion (worker_id) where status not in ('POSTED','LEFT');
create index conversion_worker on conversion (worker_id, id);
create index conversion_agency on conversion (agency_id, id);

-- ---- The workforce as a whole

create table structure_report (
    id            uuid   primary key,
    version       bigint not null,
    report_year   int    not null,
    status        text   not null check (status in ('DRAFTED','PUBLISHED','DROPPED')),
    figures       jsonb  not null,
    drafters      jsonb  not null,
    drafted_by    text   not null,
    publish_by    date   not null,
    published_by  text   check (published_by <> drafted_by),
    ended_on      date,
    next_check_at timestamptz,
    check ((status = 'PUBLISHED') = (published_by is not null)),
    check ((status = 'DRAFTED') = (next_check_at is not null))
);
comment on table structure_report is 'The workforce of the district in one year, its figures frozen when it was drawn up';
create unique index structure_report_year on structure_report (report_year) where status <> 'DROPPED';
create index structure_report_due on structure_report (next_check_at) where next_check_at is not null;

-- ---- Supervision

create table supervision_order (
    id                 uuid   primary key,
    agency_id          uuid   not null,
    contract_id        uuid   not null,
    evaluation_id      uuid   not null unique,
    hours_per_month    int    not null check (hours_per_month > 0),
    from_day           date   not null,
    until_day          date   not null,
    version            bigint not null default 0,
    status             text   not null default 'ORDERED'
        check (status in ('ORDERED','ASSIGNED','FULFILLED','MISSED','WITHDRAWN')),
    supervisor_post_id uuid   references post,
    reports            jsonb  not null default '[]',
    next_check_at      timestamptz
);
create index supervision_agency on supervision_order (agency_id, id);
create index supervision_order_due on supervision_order (next_check_at) where next_check_at is not null;
create index supervision_order_supervisor on supervision_order (supervisor_post_id) where status = 'ASSIGNED';

create table supervision (
    id                   uuid   primary key,
    version              bigint not null,
    worker_post_id       uuid   not null references post,
    worker_id            uuid   not null references worker,
    agency_id            uuid   not null,
    supervisor_post_id   uuid   not null references post check (supervisor_post_id <> worker_post_id),
    supervisor_agency_id uuid   not null,
    status               text   not null check (status in ('PROPOSED','ACTIVE','DECLINED','ENDED')),
    from_day             date   not null,
    until_day            date   check (until_day >= from_day),
    end_reason           text,
    sessions             jsonb  not null,
    below_minimum        boolean not null default false,
    next_check_at        timestamptz
);
comment on table supervision is 'One supervisor for one person''s post, with the sessions held';
create unique index supervision_one_per_post on supervision (worker_post_id) where status in ('PROPOSED','ACTIVE');
create index supervision_supervisor on supervision (supervisor_post_id) where status in ('PROPOSED','ACTIVE');
create index supervision_due on supervision (next_check_at) where next_check_at is not null;
create index supervision_of_agency on supervision (agency_id, id);
create index supervision_of_supervisors_agency on supervision (supervisor_agency_id, id);

-- ---- Supervisors whom agencies share

create table pool_offer (
    id                 uuid   primary key,
    version            bigint not null,
    supervisor_post_id uuid   not null references post,
    worker_id          uuid   not null references worker,
    agency_id          uuid   not null,
    status             text   not null check (status in ('PROPOSED','OPEN','DECLINED','LAPSED','WITHDRAWN','OVER')),
    up_to              text   not null check (up_to in ('FRONTLINE','SENIOR','LOCAL_SUPERVISOR')),
    fields             varchar(40)[] not null check (cardinality(fields) > 0),
    slots              jsonb  not null,
    from_day           date   not null,
    until_day          date   not null check (until_day >= from_day),
    consent_by         date,
    next_check_at      timestamptz
);
comment on table pool_offer is 'Hours of a supervisor for the people of other agencies, by consent';
create unique index pool_offer_standing on pool_offer (supervisor_post_id) where status in ('PROPOSED','OPEN');
create index pool_offer_due on pool_offer (next_check_at) where next_check_at is not null;

create table pool_booking (
    id                   uuid   primary key,
    version              bigint not null,
    offer_id             uuid   not null references pool_offer,
    worker_post_id       uuid   not null references post,
    worker_id            uuid   not null references worker,
    agency_id            uuid   not null,
    supervisor_post_id   uuid   not null references post,
    supervisor_id        uuid   not null references worker
        constraint pool_booking_by_another check (supervisor_id <> worker_id),
    supervisor_agency_id uuid   not null check (supervisor_agency_id <> agency_id),
    status               text   not null
        check (status in ('REQUESTED','BOOKED','OVER','HELD','MISSED','DECLINED','LAPSED','CANCELLED')),
    field                text   not null,
    on_day               date   not null,
    starts_at            time   not null,
    hours                int    not null check (hours > 0),
    whole_fen            bigint not null check (whole_fen >= 0),
    booker_fen           bigint not null check (booker_fen between 0 and whole_fen),
    due_fen              bigint check (due_fen between 0 and booker_fen),
    answer_by            date   not null,
    cancel_by            date   not null,
    acknowledge_by       date   not null,
    reason               text,
    next_check_at        timestamptz
);
comment on table pool_booking is 'One person''s session with a supervisor of another agency, and how the two agencies share its cost, in fen';
create index pool_booking_agency on pool_booking (agency_id, id);
create index pool_booking_lender on pool_booking (supervisor_agency_id, id);
create index pool_booking_worker on pool_booking (worker_id, id);
create index pool_booking_supervisor on pool_booking (supervisor_id, id);
create index pool_booking_worker_day on pool_booking (worker_post_id, on_day);
create index pool_booking_supervisor_day on pool_booking (supervisor_post_id, on_day);
create index pool_booking_due on pool_booking (next_check_at) where next_check_at is not null;

-- ---- Wages

create table wage_month (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    month         text   not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    status        text   not null check (status in ('OPEN','CONFIRMED','MISSED','SETTLED')),
    due_on        date   not null,
    lines         jsonb  not null,
    next_check_at timestamptz,
    unique (agency_id, month)
);
comment on table wage_month is 'Wages of one agency''s people of one month as the agency confirms them, in fen';
create index wage_month_due on wage_month (next_check_at) where next_check_at is not null;

create table wage_slip (
    id            uuid   primary key,
    version       bigint not null,
    month_id      uuid   not null references wage_month,
    agency_id     uuid   not null,
    worker_id     uuid   not null references worker,
    post_id       uuid   not null references post,
    month         text   not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    status        text   not null check (status in ('STATED','ACKNOWLEDGED','CONTESTED','PROPOSED','ESCALATED','DECIDED')),
    fen           bigint not null check (fen >= 0),
    paid_on       date   not null,
    floor_fen     bigint not null check (floor_fen >= 0),
    claim         jsonb,
    history       jsonb  not null,
    handlers      jsonb  not null,
    answer_by     date,
    next_check_at timestamptz,
    check ((claim is not null) = (status in ('CONTESTED','PROPOSED','ESCALATED'))),
    check ((answer_by is null) = (next_check_at is null))
);
comment on table wage_slip is 'One person''s wages of one month: stated, acknowledged or contested, corrected with their history, in fen';
create index wage_slip_agency on wage_slip (agency_id, id);
create index wage_slip_worker on wage_slip (worker_id, id);
create unique index wage_slip_one_per_post on wage_slip (month_id, post_id);
create index wage_slip_due on wage_slip (next_check_at) where next_check_at is not null;

create table contract_wages (
    contract_id uuid   primary key,
    agency_id   uuid   not null,
    fen         bigint not null check (fen >= 0),
    from_day    date   not null,
    until_day   date   not null check (until_day >= from_day),
    -- of the last change of the contract that was heard
    change_no   int    not null check (change_no >= 0),
    -- its last day where it ended before its term
    ended_on    date
);
comment on table contract_wages is 'What a contract agreed for wages in all its instalments, in fen';

create table salary_risk (
    contract_id uuid        primary key,
    version     bigint      not null,
    agency_id   uuid        not null,
    band        text        not null check (band in ('GREEN','AMBER','RED')),
    people      int         not null,
    late        jsonb       not null,
    changed_at  timestamptz not null,
    missed      jsonb       not null default '[]'
);
comment on table salary_risk is 'How endangered the wages paid from a contract are: late WAGE payables and their days';
create index salary_risk_agency on salary_risk (agency_id, contract_id);
comment on column salary_risk.missed is 'Months such as 2026-10 whose wages nobody confirmed in time';

-- ---- Volunteers

create table volunteer (
    id              uuid   primary key,
    version         bigint not null,
    agency_id       uuid   not null,
    name_secret     bytea,
    guardian_secret bytea,
    external_number text,
    status          text   not null check (status in ('ACTIVE','LEFT')),
    adult_on        date   not null,
    consented_on    date   not null,
    insured_until   date,
    skills          jsonb  not null,
    minutes         int    not null check (minutes >= 0),
    check ((status = 'ACTIVE') = (name_secret is not null)),
    check (status = 'LEFT' or consented_on >= adult_on or guardian_secret is not null)
);
comment on table volunteer is 'A person who helps without pay, by consent; the name encrypted, and forgotten when they leave';
create index volunteer_agency on volunteer (agency_id, id);

create table activity (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    contract_id   uuid,
    worker_id     uuid   not null references worker,
    title         text   not null,
    status        text   not null check (status in ('OPEN','FULL','OVER','CLOSED','CANCELLED')),
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at > starts_at),
    places        int    not null check (places > 0),
    dangerous     boolean not null,
    skill         text,
    entries       jsonb  not null,
    confirm_by    date   not null,
    closes_after  date   not null,
    overdue       boolean not null,
    next_check_at timestamptz
);
comment on table activity is 'Volunteers and a named worker do something together; hours count as the worker confirms them';
create index activity_agency on activity (agency_id, id);
create index activity_when on activity (starts_at, ends_at) where status in ('OPEN','FULL');
create index activity_due on activity (next_check_at) where next_check_at is not null;

-- ---- Officials and experts

create table official_certificate (
    id            uuid    primary key,
    version       bigint  not null,
    official_id   text    not null,
    unit          text    not null,
    hours         int     not null check (hours > 0),
    issuers       jsonb   not null,
    issued_by     text    not null check (issued_by <> official_id),
    valid_from    date    not null,
    valid_until   date    not null check (valid_until > valid_from),
    status        text    not null check (status in ('VALID','EXPIRED','REVOKED')),
    reason        text,
    next_check_at timestamptz,
    check ((status = 'REVOKED') = (reason is not null)),
    check ((status = 'VALID') = (next_check_at is not null))
);
create index official_certificate_due on official_certificate (next_check_at) where next_check_at is not null;
create index official_certificate_official on official_certificate (official_id, id);

create table study_session (
    id            uuid   primary key,
    version       bigint not null,
    title         text   not null,
    kind          text   not null check (kind in ('COURSE','FIELD_VISIT')),
    module        text   not null check (module in ('ETHICS','POLICY_IMPACT','PURCHASING','GENERAL')),
    held_on       date   not null,
    hours         int    not null check (hours > 0),
    status        text   not null check (status in ('PLANNED','HELD','CLOSED','CANCELLED')),
    attendances   jsonb  not null,
    signers       jsonb  not null,
    close_by      date   not null check (close_by >= held_on),
    reason        text,
    next_check_at timestamptz,
    check ((status in ('CLOSED','CANCELLED')) = (next_check_at is null))
);
comment on table study_session is 'A course or field visit of the officials'' programme, with what was attended';
create index study_session_day on study_session (held_on);
create index study_session_official on study_session using gin (attendances jsonb_path_ops);
create index study_session_due on study_session (next_check_at) where next_check_at is not null;

create table improvement (
    id            uuid   primary key,
    version       bigint not null,
    official_id   text   not null,
    unit          text   not null,
    session_id    uuid   not null references study_session,
    goal_code     text   not null,
    text          text   not null,
    status        text   not null check (status in ('SUBMITTED','TAKEN_UP','DECLINED','WITHDRAWN')),
    proposers     jsonb  not null,
    submitted_on  date   not null,
    answer_by     date   not null,
    answer        text,
    ended_on      date,
    next_check_at timestamptz,
    check ((status = 'SUBMITTED') = (ended_on is null)),
    check ((status = 'SUBMITTED') = (next_check_at is not null))
);
comment on table improvement is 'What officials propose after they have studied, each for a goal of the plan';
create index improvement_official on improvement (official_id, id);
create index improvement_due on improvement (next_check_at) where next_check_at is not null;

create table expert_nomination (
    expert_id    uuid   primary key,
    version      bigint not null,
    domains      jsonb  not null,
    title        text   not null,
    years        int    not null,
    level        text   not null,
    employers    jsonb  not null,
    nominated_by text   not null,
    nominated_on date   not null,
    status       text   not null default 'NOMINATED' check (status in ('NOMINATED','WITHDRAWN'))
);
