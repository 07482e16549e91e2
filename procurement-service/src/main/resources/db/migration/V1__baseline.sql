-- The schema of procurement-service, room by room (docs/adr/0032-one-baseline.md); what changes it from here on is a migration of its own.

-- Lower case, and one space for every run of white space and punctuation, Chinese punctuation included.
create function search_words(source text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(lower(source),
        '[\s!-/:-@\[-`{-~\u00b7\u2010-\u205e\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+', ' ', 'g'));

-- Every two neighbouring characters of a word, and the last one alone, so that a single character is found too.
create function search_grams(source text) returns tsvector
    language sql immutable strict parallel safe
begin atomic
    select array_to_tsvector(coalesce(array_agg(case when next is null or next = ' ' then ch else ch || next end), '{}'))
    from (select ch, lead(ch) over (order by no) as next
          from unnest(string_to_array(search_words(source), null)) with ordinality as c (ch, no)) as pairs
    where ch <> ' ';
end;

-- All pairs of every word asked for; a word of one character is asked for as the beginning of a pair. Null finds nothing.
create function search_query(source text) returns tsquery
    language sql immutable strict parallel safe
begin atomic
    select string_agg(distinct case when next is null
        or next = ' ' then quote_literal(ch) || ':*' else quote_literal(ch || next) end,
                      ' & ')::tsquery
    from (select ch, lead(ch) over (order by no) as next, lag(ch) over (order by no) as before
          from unnest(string_to_array(search_words(source), null)) with ordinality as c (ch, no)) as pairs
    where ch <> ' ' and not ((next is null or next = ' ') and before is not null and before <> ' ');
end;

-- Days in documents are written as [year, month, day]; those that came as text are read as well
create function json_day(value jsonb) returns date
    language sql immutable strict parallel safe
    as $$
        select case jsonb_typeof(value)
            when 'array' then make_date((value ->> 0)::int, (value ->> 1)::int, (value ->> 2)::int)
            when 'string' then (value #>> '{}')::date
        end
    $$;

comment on function json_day is 'A day inside a JSON document';

create sequence purchase_number;
create sequence tender_number;
create sequence contract_number;
create sequence proposal_number;

-- ---- Known from other services

create table known_agency (
    id                         uuid   primary key,
    version                    bigint not null,
    name                       text,
    short_name                 text,
    kind                       text,
    registered_on              date,
    standings                  jsonb  not null,
    lifted                     jsonb  not null default '[]',
    suspended                  boolean not null default false,
    closed_on                  date,
    lifecycle_sequence         bigint not null default 0,
    unified_social_credit_code text
);
comment on table known_agency is 'Local copy of the registry''s agencies with the standing effects of decisions';
create index known_agency_code on known_agency (unified_social_credit_code) where unified_social_credit_code is not null;
comment on column known_agency.short_name is 'What people call it; null where that would be any word';
comment on column known_agency.lifted is 'Decisions that were lifted: one that arrives after its lifting bars nothing';

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

create table known_capacity (
    agency_id uuid   primary key,
    version   bigint not null,
    people    int    not null check (people >= 0),
    certified int    not null check (certified >= 0),
    by_tier   jsonb  not null,
    since     date   not null,
    sequence  bigint not null
);
comment on table known_capacity is 'How many people an agency has, as workforce counts them';

create table known_post (
    id        uuid    primary key,
    worker_id uuid    not null,
    agency_id uuid    not null,
    tier      text,
    certified boolean not null,
    certified_sequence bigint not null default 0,
    ended_on  date
);
comment on table known_post is 'Local copy of workforce''s posts: who works where, ids only';
create index known_post_agency on known_post (agency_id, worker_id) where ended_on is null;

create table known_staffing (
    contract_id uuid   primary key,
    missing     jsonb  not null,
    short_since date,
    sequence    bigint not null,
    check ((short_since is null) = (missing = '[]'))
);
comment on table known_staffing is 'Local copy of whom workforce finds missing on a contract';

create table known_overlap (
    id        uuid   primary key,
    agency_id uuid   not null,
    unit      text   not null,
    state     text   not null check (state in ('FOUND', 'UPHELD', 'OVER')),
    said_on   date   not null,
    sequence  bigint not null
);
comment on table known_overlap is 'Local copy of ties between an agency''s board and a unit that buys; of whom stands nowhere';
create index known_overlap_unit on known_overlap (unit, agency_id) where state <> 'OVER';

create table award_bar (
    id            uuid   primary key,
    version       bigint not null,
    agency_id     uuid   not null,
    evaluation_id uuid   not null unique,
    contract_id   uuid   not null,
    barred_from   date   not null,
    barred_until  date   not null check (barred_until >= barred_from),
    lifted_on     date,
    next_check_at timestamptz
);
comment on table award_bar is 'No new awards for a time after a failed evaluation';
create index award_bar_agency on award_bar (agency_id) where lifted_on is null;
create index award_bar_contract on award_bar (contract_id) where lifted_on is null;
create index award_bar_due on award_bar (next_check_at) where next_check_at is not null;

create table past_evaluation (
    evaluation_id uuid    primary key,
    contract_id   uuid,
    agency_id     uuid    not null,
    score         numeric not null check (score between 0 and 100),
    finalised_on  date    not null
);
comment on table past_evaluation is 'Scores of summative evaluations: the record of an agency';
create index past_evaluation_agency on past_evaluation (agency_id, finalised_on);
create index past_evaluation_contract on past_evaluation (contract_id) where contract_id is not null;

create table officer_certificate (
    official_id text   primary key,
    unit        text,
    valid_until date   not null,
    sequence    bigint not null
);
comment on table officer_certificate is 'Purchaser certificates of officials, as workforce tells';

create table arrear (
    payable_id   uuid    primary key,
    purchaser_id text    not null,
    days_late    int     not null check (days_late >= 0),
    cleared      boolean not null
);
comment on table arrear is 'Payables that were late or are paid, as funding tells';
create index arrear_purchaser on arrear (purchaser_id);

create table contract_repair (
    contract_id uuid primary key,
    repaired_on date not null
);
comment on table contract_repair is 'The last re-evaluation of a contract that passed; a failure that arrives later and is older bars nobody';

-- ---- Planning

create table purchaser (
    id         text   primary key check (length(id) between 2 and 30),
    version    bigint not null,
    status     text   not null check (status in ('OPEN', 'BLOCKED')),
    blocked_by uuid,
    score      int    not null check (score between 0 and 100),
    late       int    not null check (late >= 0),
    paid       int    not null check (paid >= 0),
    worst_days int    not null check (worst_days >= 0),
    missed_parts int  not null default 0 check (missed_parts >= 0),
    check ((status = 'BLOCKED') = (blocked_by is not null))
);

create table missed_part (
    id            uuid primary key,
    evaluation_id uuid not null,
    contract_id   uuid not null,
    purchaser_id  text not null,
    part          text not null,
    until_day     date not null,
    unique (evaluation_id, part)
);
create index missed_part_purchaser on missed_part (purchaser_id, id);
comment on table missed_part is 'Parts of evaluations that a purchaser or its residents did not give in their term';
comment on table purchaser is 'Streets and departments that buy: punctuality and the block for arrears';
create index purchaser_score on purchaser (score, id);

create table consultation (
    id            uuid   primary key,
    version       bigint not null,
    status        text   not null check (status in ('OPEN', 'ENDED')),
    subject       text   not null check (subject in ('PLAN', 'NEED_SURVEY', 'CATALOGUE_ITEM')),
    subject_id    text   not null,
    title         text   not null,
    unit          text,
    opened_on     date   not null,
    until         jsonb  not null,
    comments      int    not null check (comments >= 0),
    unanswered    int    not null check (unanswered between 0 and comments),
    next_check_at timestamptz,
    check ((status = 'OPEN') = (next_check_at is not null))
);
comment on table consultation is 'Texts before the public: the term, and how many comments came and wait';
create unique index consultation_one_per_subject on consultation (subject, subject_id);
create index consultation_status on consultation (status, id);
create index consultation_due on consultation (next_check_at) where next_check_at is not null;

create table consultation_comment (
    id              uuid   primary key,
    version         bigint not null,
    consultation_id uuid   not null references consultation,
    author_kind     text   not null check (author_kind in ('AGENCY', 'ASSOCIATION', 'PURCHASER', 'OFFICIAL', 'WORKER',
        'RESIDENT')),
    agency_id       uuid,
    author          text   not null,
    about           text,
    text            text   not null,
    commented_on    date   not null,
    reply           jsonb
);
comment on table consultation_comment is 'Comments with the one reply each gets; the author''s account is never shown';
create index consultation_comment_of on consultation_comment (consultation_id, id);

create table plan (
    id              uuid   primary key,
    version         bigint not null,
    code            text   not null,
    edition         int    not null check (edition > 0),
    unit            text   not null,
    status          text   not null check (status in ('PROPOSED', 'CONSULTATION', 'PUBLISHED', 'RETIRED')),
    title           text   not null,
    period_from     date   not null,
    period_to       date   not null check (period_to > period_from),
    goals           jsonb  not null,
    written_by      jsonb  not null,
    consultation_id uuid   references consultation,
    published_on    date,
    reviews         jsonb  not null,
    review_until    jsonb,
    retired_on      date,
    retire_reason   text,
    next_check_at   timestamptz,
    unique (code, edition),
    check (status not in ('CONSULTATION', 'PUBLISHED') or consultation_id is not null),
    check (status <> 'PUBLISHED' or (published_on is not null and review_until is not null)),
    check ((status = 'RETIRED') = (retired_on is not null)),
    constraint plan_one_per_day
    exclude using gist (daterange(period_from, period_to, '[]') with &&) where (status = 'PUBLISHED')
    deferrable initially deferred
);
comment on table plan is 'Editions of the development plan; one published plan covers a day';
create unique index plan_one_open_edition on plan (code) where status in ('PROPOSED', 'CONSULTATION');
create index plan_status on plan (status, id);
create index plan_due on plan (next_check_at) where next_check_at is not null;

create table catalogue_item (
    code                text    primary key check (code ~ '^[A-Z][A-Z0-9_]{1,49}$'),
    -- the code as a UUID of version 3
    id                  uuid    not null unique generated always as
        (cast(overlay(overlay(md5(code) placing '3' from 13) placing
            translate(substr(md5(code), 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17) as uuid)) stored,
    name_zh             text    not null,
    name_en             text    not null,
    definition          text    not null,
    target_groups       jsonb   not null,
    methods             jsonb   not null,
    unit                text    not null,
    cost_norm           bigint  not null check (cost_norm > 0),
    price_mode          text    not null check (price_mode in ('WEIGHTED', 'FIXED')),
    evaluation_rhythm   text    not null,
    responsibilities    jsonb   not null,
    version             bigint  not null,
    status              text    not null check (status in ('PROPOSED', 'CONSULTATION', 'PUBLISHED', 'REFUSED', 'RETIRED')),
    standard            jsonb,
    cpv_code            text    check (cpv_code ~ '^\d{8}$'),
    goal_code           text,
    government_function text,
    pilot_id            uuid,
    proposed_by         jsonb,
    proposed_on         date,
    decide_until        jsonb,
    decision_overdue    boolean not null,
    negative_check      jsonb,
    consultation_id     uuid    references consultation,
    decision            jsonb,
    entered_on          date,
    last_bought_on      date,
    retired_on          date,
    retire_reason       text,
    next_check_at       timestamptz,
    check (status <> 'CONSULTATION' or (negative_check is not null and consultation_id is not null)),
    check ((status = 'RETIRED') = (retired_on is not null))
);
comment on table catalogue_item is 'The catalogue of social services: what may be bought';
-- The items the catalogue begins with; EU codes: CC BY 4.0, Publications Office of the European Union
insert into catalogue_item (code, name_zh, name_en, definition, target_groups, methods, unit, cost_norm, price_mode,
                            evaluation_rhythm, responsibilities, version, status, decision_overdue, cpv_code,
                                government_function) values
('FAMILY_SERVICE_STATION', '街道家庭综合服务中心', 'Family service station of a street',
 '面向全街道居民的综合社会工作服务,覆盖长者、青少年、家庭和困难群体',
 '["ELDERLY","CHILDREN_YOUTH","FAMILY","HARDSHIP"]', '["CASE","GROUP","COMMUNITY"]', 'station-year', 240000000, 'WEIGHTED',
 'FORMATIVE, MID_TERM, FINAL',
 '{"government":"funds, sets goals, accepts","market":"none","society":"agency delivers, volunteers help","person":"takes part, gives opinions"}',
 0, 'PUBLISHED', false, '85320000', '街道社区综合服务'),
('ELDERLY_CARE', '长者社会工作服务', 'Social work with the elderly', '独居、空巢、失能长者的探访、支援与照顾者支持',
 '["ELDERLY"]', '["CASE","GROUP"]', 'person-year', 360000, 'WEIGHTED', 'MID_TERM, FINAL',
 '{"government":"funds, names those in need","market":"paid care beyond the basic","society":"agency visits and links","person":"family keeps its duty"}',
 0, 'PUBLISHED', false, '85311100', '困难长者探访与帮扶'),
('YOUTH_ZONE', '青年地带', 'Youth zone', '青少年成长、就学就业与偏差行为的早期介入', '["CHILDREN_YOUTH"]',
 '["CASE","GROUP","COMMUNITY"]', 'project-year', 80000000, 'WEIGHTED', 'MID_TERM, FINAL',
 '{"government":"funds, opens schools","market":"places for practice","society":"agency delivers","person":"joins of free will"}',
 0, 'PUBLISHED', false, '85311300', '青少年事务'),
('DISABLED_SUPPORT', '残疾人社会工作服务', 'Social work with disabled people', '康复、就业辅导与家庭支援', '["DISABLED"]',
 '["CASE","GROUP"]', 'person-year', 420000, 'WEIGHTED', 'MID_TERM, FINAL',
 '{"government":"funds, keeps the register","market":"adapted jobs","society":"agency delivers","person":"sets own goals"}',
 0, 'PUBLISHED', false, '85311200', '残疾人康复与就业帮扶'),
('DRUG_RECOVERY', '社区戒毒康复社会工作', 'Social work in drug recovery', '社区戒毒康复人员的陪伴、复归与家庭修复',
 '["DRUG_RECOVERY"]', '["CASE","GROUP"]', 'person-year', 650000, 'WEIGHTED', 'MID_TERM, FINAL',
 '{"government":"funds, supervises by law","market":"jobs","society":"agency accompanies","person":"keeps the agreement"}',
 0, 'PUBLISHED', false, '85312500', '社区戒毒康复帮教'),
('COMMUNITY_CORRECTION', '社区矫正社会工作', 'Social work in community correction', '矫正对象的帮教、心理支持与社会融入',
 '["CORRECTION"]', '["CASE","GROUP"]', 'person-year', 650000, 'WEIGHTED', 'MID_TERM, FINAL',
 '{"government":"executes the law","market":"jobs","society":"agency helps","person":"keeps the orders"}',
 0, 'PUBLISHED', false, '85312300', '社区矫正帮教'),
('MEDIATION', '社区矛盾调处', 'Community mediation', '邻里、家庭与物业纠纷的专业调处', '["FAMILY","RESIDENTS"]', '["CASE","COMMUNITY"]',
 'case', 150000, 'WEIGHTED', 'FINAL',
 '{"government":"funds, links to courts","market":"none","society":"agency mediates","person":"agrees or not"}',
 0, 'PUBLISHED', false, '85312320', '人民调解'),
('STATION_FIXED_PRICE', '社工服务站(固定价)', 'Social work station at a fixed price', '按固定价格购买的社工服务站,以计划服务时数竞争',
 '["RESIDENTS","HARDSHIP"]', '["CASE","GROUP","COMMUNITY"]', 'station-year', 185400000, 'FIXED', 'FORMATIVE, MID_TERM, FINAL',
 '{"government":"funds at one price","market":"none","society":"agency delivers","person":"takes part"}',
 0, 'PUBLISHED', false, '85320000', '街道社区综合服务');
create index catalogue_item_status on catalogue_item (status, code);
create index catalogue_item_due on catalogue_item (next_check_at) where next_check_at is not null;
create index catalogue_item_function on catalogue_item (code) where government_function is not null;

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
create index area_survey_published on area_survey (area_code, id) where published_on is not null;

create table proposal (
    id               uuid       primary key,
    version          bigint     not null,
    number           text       not null unique,
    status           text       not null check (status in ('SUBMITTED', 'UNDER_REVIEW', 'ACCEPTED', 'DECLINED', 'WITHDRAWN',
        'RUNNING', 'REVIEWED', 'ADOPTED', 'CLOSED')),
    agency_id        uuid       not null,
    unit             text       not null,
    kind             text       not null check (kind in ('SPECIAL', 'RESEARCH', 'PILOT', 'STATION')),
    area_code        text       not null check (area_code ~ '^\d{9}$'),
    content          jsonb      not null,
    submitted_on     date       not null,
    decide_until     jsonb      not null,
    decision_overdue boolean    not null,
    decision         jsonb,
    started_on       date,
    reviews          jsonb      not null,
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

create table framework (
    id            uuid   primary key,
    version       bigint not null,
    purchaser_id  text   not null,
    service_type  text   not null references catalogue_item,
    title         text   not null,
    mode          text   not null check (mode in ('OPEN', 'CLOSED')),
    status        text   not null check (status in ('APPLICATIONS', 'ACTIVE', 'ENDED')),
    tariff        bigint not null check (tariff > 0),
    valid_from    date   not null,
    valid_to      date   not null check (valid_to > valid_from),
    apply_until   date,
    members       jsonb  not null,
    next_check_at timestamptz,
    ended_on      date,
    end_reason    text,
    check ((mode = 'CLOSED') = (apply_until is not null)),
    check ((status = 'ENDED') = (ended_on is not null and end_reason is not null))
);
comment on table framework is 'Registers of qualified agencies from which services are called off';
create index framework_status on framework (status, id);
create index framework_service on framework (service_type, id);
create index framework_due on framework (next_check_at) where next_check_at is not null;

create table purchase (
    id             uuid    primary key,
    version        bigint  not null,
    number         text    not null unique,
    status         text    not null check (status in ('DRAFT', 'NEED_SURVEYED', 'BUDGET_REQUESTED', 'SCHEDULED', 'REFUSED',
        'USED', 'JOINED', 'CANCELLED')),
    purchaser_id   text    not null,
    area_code      text    not null check (area_code ~ '^\d{9}$'),
    service_type   text    not null references catalogue_item,
    title          text    not null,
    amount         bigint  not null check (amount > 0),
    fiscal_year    int     not null,
    survey         jsonb,
    reservation_id uuid,
    refusal        jsonb,
    tender_id      uuid,
    cancel_reason  text,
    survey_id      uuid    references area_survey,
    goal_code      text,
    plan_id        uuid    references plan,
    outside_reason text,
    proposal_id    uuid    references proposal,
    fund_source_id uuid,
    open_tender    boolean not null,
    split_reason   text,
    join_into      uuid    references purchase,
    joined         jsonb   not null,
    check (status not in ('SCHEDULED', 'USED') or reservation_id is not null),
    check ((status = 'USED') = (tender_id is not null)),
    check ((goal_code is null) = (plan_id is null)),
    check (goal_code is null or outside_reason is null),
    check (status <> 'JOINED' or join_into is not null)
);
comment on table purchase is 'Planned purchases with their survey and reservation';
create index purchase_purchaser on purchase (purchaser_id, id);
create index purchase_status on purchase (status, id);
create unique index purchase_one_per_proposal on purchase (proposal_id) where proposal_id is not null and status <> 'CANCELLED';
create index purchase_goal on purchase (goal_code, id) where goal_code is not null;
create index purchase_year on purchase (fiscal_year, purchaser_id, id);
create index purchase_siblings on purchase (purchaser_id, service_type, fiscal_year);
create index purchase_duplicates on purchase (area_code, fiscal_year, service_type, id);

create table intention (
    id              uuid   primary key,
    version         bigint not null,
    purchase_id     uuid   references purchase,
    purchaser_id    text   not null,
    area_code       text   not null,
    service_type    text   not null,
    status          text   not null check (status in ('PUBLISHED', 'URGENCY_CLAIMED', 'URGENT', 'BEGUN', 'WITHDRAWN')),
    project         text   not null,
    needs           text   not null,
    budget          bigint not null check (budget > 0),
    expected_month  text   not null check (expected_month ~ '^\d{4}-\d{2}$'),
    corrections     jsonb  not null,
    published_on    date   not null,
    earliest_on     date   not null check (earliest_on >= published_on),
    urgency_reason  text,
    claimed_by      text,
    claimants       jsonb,
    confirmed_on    date,
    tender_id       uuid,
    framework_id    uuid,
    withdraw_reason text,
    check ((urgency_reason is null) = (claimed_by is null)),
    check ((claimed_by is null) = (claimants is null)),
    check (status <> 'URGENCY_CLAIMED' or urgency_reason is not null and confirmed_on is null),
    check (status <> 'URGENT' or confirmed_on is not null),
    check (status <> 'BEGUN' or tender_id is not null or framework_id is not null),
    check (purchase_id is null or framework_id is null),
    check ((status = 'WITHDRAWN') = (withdraw_reason is not null))
);
comment on table intention is 'What purchasers intend to buy, told before the purchase begins';
create unique index intention_standing on intention (purchase_id) where status <> 'WITHDRAWN';
create index intention_purchaser on intention (purchaser_id, id);
create index intention_area on intention (area_code, id);
create index intention_service on intention (service_type, id);
create index intention_status on intention (status, id);

-- ---- Tendering

create table tender (
    id              uuid     primary key,
    version         bigint   not null,
    number          text     not null unique,
    status          text     not null check (status in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'CLOSED', 'OPENED', 'SCORING',
        'CONSENSUS', 'PRICE_OPENED', 'RANKED', 'STANDSTILL', 'AWARDED', 'CONTRACTED', 'FAILED', 'CANCELLED', 'SUSPENDED')),
    suspended_in    text,
    suspended_on    date,
    review_until    jsonb,
    purchase_id     uuid     not null references purchase,
    purchaser_id    text     not null,
    area_code       text     not null,
    service_type    text     not null,
    content         jsonb    not null,
    content_hash    text     not null check (content_hash ~ '^[0-9a-f]{64}$'),
    procedure       jsonb    not null,
    standard        jsonb,
    writers         jsonb    not null,
    reviewer        jsonb,
    published       boolean  not null,
    published_on    date,
    budget          bigint,
    clocks          jsonb,
    bids_until      timestamptz,
    seed_commitment text     check (seed_commitment ~ '^[0-9a-f]{64}$'),
    wrapped_seed    bytea,
    leading_bid_id  uuid,
    end_reason      text,
    next_check_at   timestamptz,
    opened_on       date,
    kept_until      date,
    grams           tsvector not null
        generated always as (search_grams((content ->> 'title') || ' ' || (content ->> 'description'))) stored,
    procedure_kind  text     not null generated always as (procedure ->> 'kind') stored,
    check ((status = 'SUSPENDED') = (suspended_in is not null)),
    check (kept_until is null or status in ('CONTRACTED', 'FAILED', 'CANCELLED')),
    check (not published or (published_on is not null and bids_until is not null and seed_commitment is not null))
) with (toast_tuple_target = 256);
comment on table tender is 'Tenders: the document and procedure frozen at publication, the stage and its terms';
create unique index tender_one_live_per_purchase on tender (purchase_id)
    where published and status not in ('FAILED', 'CANCELLED');
create index tender_due on tender (next_check_at) where next_check_at is not null;
create index tender_published on tender (id) where published;
create index tender_purchaser on tender (purchaser_id, id);
create index tender_status on tender (status, id);
create index tender_area on tender (area_code, id);
create index tender_follows on tender ((content #>> '{admittance,followsContract}'))
    where content #>> '{admittance,followsContract}' is not null;
-- fastupdate off: a search never pays for the rows that were written before it
create index tender_grams on tender using gin (grams) with (fastupdate = off);
create index tender_service on tender (service_type, id);
create index tender_service_status on tender (service_type, status, id);
create index tender_kind on tender (procedure_kind, id);
create index tender_closing on tender (bids_until, id) where published;
-- deadlines in a year without a calendar, to be reckoned again when it arrives
create index tender_provisional on tender (id) where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)');

create table pending_decision (
    id            uuid   primary key,
    version       bigint not null,
    kind          text   not null check (kind in ('AGREE_WITH_CHALLENGE', 'CANCEL_TENDER', 'SUSPEND_TENDER',
        'DISQUALIFY_BIDS', 'SUSPEND_CONTRACT', 'SELECT_MEMBERS', 'END_FRAMEWORK', 'EXPLAIN_SPLIT', 'REVIEW_OVERLAPS',
        'DISMISS_COMPLAINT', 'RELEASE_SUSPENSION')),
    status        text   not null check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'LAPSED', 'OVERTAKEN')),
    subject_id    uuid   not null,
    tender_id     uuid   references tender,
    purchaser_id  text   not null,
    content       jsonb  not null,
    proposers     jsonb  not null,
    proposed_on   date   not null,
    confirm_until jsonb  not null,
    closed_on     date,
    next_check_at timestamptz,
    check ((status = 'PROPOSED') = (closed_on is null)),
    check ((status = 'PROPOSED') = (next_check_at is not null))
);
comment on table pending_decision is 'What one person proposed and another has to confirm';
create unique index pending_decision_one_open on pending_decision (kind, subject_id) where status = 'PROPOSED';
create index pending_decision_due on pending_decision (next_check_at) where next_check_at is not null;
create index pending_decision_provisional on pending_decision (id) where (confirm_until ->> 'provisional')::boolean;
create index pending_decision_subject on pending_decision (subject_id, id);
create index pending_decision_purchaser on pending_decision (purchaser_id, id);
create index pending_decision_status on pending_decision (status, id);
create index pending_decision_tender on pending_decision (tender_id) where tender_id is not null;

create table tender_document (
    content_hash text  primary key,
    content      jsonb not null
);
comment on table tender_document is 'Every published text of a tender under its SHA-256: facts name it, an amendment replaces it in tender';

create table question (
    id           uuid        primary key,
    version      bigint      not null,
    tender_id    uuid        not null references tender,
    purchaser_id text        not null,
    asked_by     uuid        not null,
    status       text        not null check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
    text         text        not null,
    asked_at     timestamptz not null,
    answer       text,
    answered_at  timestamptz,
    check ((status = 'ANSWERED') = (answer is not null and answered_at is not null))
);
comment on table question is 'Questions about tender documents; who asked is never shown';
create index question_tender on question (tender_id, id);
create index question_open on question (tender_id) where status = 'OPEN';

create table amendment (
    id           uuid    primary key,
    version      bigint  not null,
    tender_id    uuid    not null references tender,
    purchaser_id text    not null,
    base_hash    text    not null check (base_hash ~ '^[0-9a-f]{64}$'),
    status       text    not null check (status in ('PROPOSED', 'PUBLISHED', 'DISCARDED')),
    content      jsonb   not null,
    changes      jsonb   not null,
    reason       text    not null,
    matters      boolean not null,
    writer       jsonb   not null,
    published_on date,
    check ((status = 'PUBLISHED') = (published_on is not null))
);
comment on table amendment is 'New texts for published tenders, with what they change';
create index amendment_tender on amendment (tender_id, id);

create table lot_group (
    id             uuid   primary key,
    version        bigint not null,
    purchaser_id   text   not null,
    title          text   not null,
    max_per_winner int    not null check (max_per_winner >= 1),
    begun_on       date   not null,
    lots           jsonb  not null
);
comment on table lot_group is 'Tenders that belong together as lots, and how many one agency may win';
create index lot_group_lots on lot_group using gin (lots jsonb_path_ops);
create index lot_group_purchaser on lot_group (purchaser_id, id);

-- A release may be made long after the next amendment, so each text is kept where it becomes public, whoever writes it.
create function keep_tender_document() returns trigger language plpgsql as $$
begin
    insert into tender_document (content_hash, content) values (new.content_hash, new.content) on conflict do nothing;
    return null;
end $$;
create trigger tender_keeps_its_documents after insert or update on tender
    for each row when (new.published) execute function keep_tender_document();

create function published_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what is published is append only' using errcode = 'restrict_violation';
end $$;
create trigger tender_document_no_change before update or delete on tender_document
    for each row execute function published_is_append_only();
create trigger tender_document_no_truncate before truncate on tender_document
    for each statement execute function published_is_append_only();

-- ---- Bidding

create table bid (
    id           uuid        primary key,
    version      bigint      not null,
    tender_id    uuid        not null references tender,
    agency_id    uuid        not null,
    status       text        not null check (status in ('SUBMITTED', 'UNCONFIRMED', 'WITHDRAWN', 'INVALIDATED', 'OPENED',
        'QUALIFIED', 'DISQUALIFIED', 'WON', 'LOST')),
    submitted_at timestamptz not null,
    seal         text        not null check (seal ~ '^[0-9a-f]{64}$'),
    blind_code   text,
    price        bigint      check (price > 0),
    reason       text,
    partners     jsonb       not null default '[]',
    cure         jsonb,
    handlers     jsonb       not null default '{"ids": []}',
    check (status <> 'SUBMITTED' or (price is null and blind_code is null))
);
comment on table bid is 'Bids without their content; the price stands here from the opening of prices on';
create unique index bid_one_per_agency on bid (tender_id, agency_id) where status <> 'WITHDRAWN';
create index bid_agency on bid (agency_id, status);
comment on column bid.handlers is 'Who handled it; one person for two bidders is a sign of collusion';
create index bid_agency_page on bid (agency_id, id);

create table bid_member (
    tender_id uuid not null references tender,
    agency_id uuid not null,
    bid_id    uuid not null references bid,
    primary key (tender_id, agency_id)
);
comment on table bid_member is 'Who agreed to stand behind which bid: an agency once in a tender, alone or with others';
create index bid_member_bid on bid_member (bid_id);
create index bid_member_agency on bid_member (agency_id);

create table deposit_refund (
    id            uuid    primary key references bid,
    version       bigint  not null,
    tender_id     uuid    not null references tender,
    purchaser_id  text    not null,
    agency_id     uuid    not null,
    amount        bigint  not null check (amount > 0),
    status        text    not null check (status in ('OWED', 'REFUNDED')),
    owed_on       date    not null,
    refund_until  jsonb   not null,
    overdue       boolean not null,
    refunded_on   date,
    reference     text,
    next_check_at timestamptz,
    check ((status = 'REFUNDED') = (refunded_on is not null and reference is not null)),
    check ((status = 'OWED') = (next_check_at is not null))
);
comment on table deposit_refund is 'Deposits of bids on their way back (令87 art 38); one a bid';
create index deposit_refund_tender on deposit_refund (tender_id, id);
create index deposit_refund_due on deposit_refund (next_check_at) where next_check_at is not null;
create index deposit_refund_provisional on deposit_refund (id) where (refund_until ->> 'provisional')::boolean;

create table envelope (
    id         uuid  primary key,
    -- deferred: the envelopes are sealed before the bid's own row is written
    bid_id     uuid  not null references bid deferrable initially deferred,
    kind       text  not null check (kind in ('TECHNICAL', 'PRICE')),
    ciphertext bytea not null,
    unique (bid_id, kind)
);
comment on table envelope is 'Sealed content of bids: ciphertext under the tender''s public key for that kind';

create table tender_key (
    id                  text  primary key,
    tender_id           uuid  not null references tender,
    kind                text  not null check (kind in ('TECHNICAL', 'PRICE')),
    public_key          bytea not null,
    wrapped_private_key bytea not null
);
comment on table tender_key is 'Key pairs that seal bids; the private halves are wrapped by the vault';

create table staff_promise (
    worker_index text primary key,
    bid_id       uuid not null references bid,
    tender_id    uuid not null references tender
);
comment on table staff_promise is 'Who is promised in a live bid, by keyed hash: one live bid per person';
create index staff_promise_bid on staff_promise (bid_id);

create table staff_named (
    worker_index text not null,
    bid_id       uuid not null references bid,
    agency_id    uuid not null,
    tender_id    uuid not null references tender,
    primary key (bid_id, worker_index)
);
comment on table staff_named is 'Whom a live bid names, by keyed hash, and of which bidder: promised when that one agreed';

-- ---- Judging

create table expert (
    id           uuid    primary key,
    domains      jsonb   not null,
    title        text    not null,
    years        int     not null,
    level        text    not null,
    ties         jsonb   not null,
    sequence     bigint  not null,
    withdrawn    boolean not null default false,
    barred_from  date,
    barred_until date,
    check ((barred_from is null) = (barred_until is null))
);
comment on table expert is 'The expert pool, as workforce nominated it; ids only';
create index expert_barred on expert (barred_until) where barred_until is not null;

create table expert_ban (
    id           uuid   primary key,
    version      bigint not null,
    expert_id    uuid   not null references expert,
    status       text   not null check (status in ('PROPOSED', 'IN_FORCE')),
    months       int    not null check (months > 0),
    reason       text   not null,
    fine         bigint check (fine > 0),
    proposed_by  text   not null,
    proposers    jsonb  not null,
    confirmed_by text   check (confirmed_by <> proposed_by),
    starts_on    date,
    ends_on      date,
    check ((status = 'IN_FORCE') = (confirmed_by is not null and starts_on is not null and ends_on is not null))
);
comment on table expert_ban is 'Bans from reviewing, each by two officers';
create index expert_ban_expert on expert_ban (expert_id, id);

create table panel (
    tender_id     uuid        primary key references tender,
    draw          jsonb       not null,
    drawn_at      timestamptz not null,
    -- panels: who drew, earlier rounds, what lacks, who chairs, until when the evaluation should begin
    earlier       jsonb       not null default '[]',
    drawn_by      jsonb       not null,
    evaluate_by   jsonb,
    shortage      jsonb,
    chair_seat_id uuid,
    -- fresh seeds of later rounds: those used, and the one that waits, committed to and encrypted
    used_commitments jsonb not null default '[]',
    next_commitment  text,
    next_wrapped     bytea,
    check ((next_commitment is null) = (next_wrapped is null)),
    check (shortage is null or next_commitment is not null)
);
comment on table panel is 'The draw of each committee with all that is needed to repeat it';

create table pool_commitment (
    id             uuid        primary key,
    tender_id      uuid        not null references tender,
    committed_at   timestamptz not null,
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
    wrapped_secret bytea       not null,
    members        jsonb       not null,
    round          int         check (round >= 1)
);
comment on table pool_commitment is 'Who was in the pool when its hash was published, before a draw; ids only';
create index pool_commitment_tender on pool_commitment (tender_id, id);
create unique index pool_commitment_round on pool_commitment (tender_id, round) where round is not null;

create table seat (
    id          uuid   primary key,
    version     bigint not null,
    tender_id   uuid   not null references panel,
    -- whose tender it is: its people judge the member's conduct
    purchaser_id text  not null,
    person_id   uuid   not null,
    kind        text   not null check (kind in ('EXPERT', 'REPRESENTATIVE')),
    status      text   not null check (status in ('DRAWN', 'CONFIRMED', 'DECLINED', 'RECUSED', 'DISMISSED', 'VOIDED')),
    replaces    uuid   references seat,
    reason      text,
    -- seats: rounds of a draw, the month's load, who was passed over, the chair, an opinion voided by two officers
    round       int    not null default 1 check (round >= 1),
    drawn_on    date   not null,
    passed_over jsonb  not null default '[]',
    -- bidders the member was shown when it declared no tie
    no_tie_to   jsonb  not null default '[]',
    chair_vote  uuid   references seat,
    cause       text   check (cause in ('PRIVATE_CONTACT', 'BIASED_TALK', 'AGREED_SCORES', 'LEFT_THE_EVALUATION',
        'ACCEPTED_CHANGED_OFFER')),
    proposers   jsonb,
    check ((cause is null) = (proposers is null))
);
comment on table seat is 'Seats on committees';
create index seat_person on seat (person_id, id);
create index seat_purchaser on seat (purchaser_id, id) where status in ('DRAWN', 'CONFIRMED');
create unique index seat_once_per_round on seat (tender_id, round, person_id);
create index seat_live on seat (drawn_on, person_id) where status in ('DRAWN', 'CONFIRMED');

alter table panel add foreign key (chair_seat_id) references seat;

create table recusal_request (
    id            uuid    primary key,
    version       bigint  not null,
    tender_id     uuid    not null references tender,
    agency_id     uuid    not null,
    purchaser_id  text    not null,
    person_id     uuid    not null,
    status        text    not null check (status in ('ASKED', 'GRANTED', 'REFUSED')),
    grounds       text    not null,
    asked_on      date    not null,
    decide_until  jsonb   not null,
    overdue       boolean not null,
    decided_by    text,
    reason        text,
    next_check_at timestamptz,
    check ((status = 'ASKED') = (decided_by is null)),
    check (status = 'ASKED' or next_check_at is null)
);
comment on table recusal_request is 'Requests of bidders that somebody should not sit; secret until the result';
create index recusal_request_tender on recusal_request (tender_id, id);
create index recusal_request_asked on recusal_request (purchaser_id, id) where status = 'ASKED';
create index recusal_request_due on recusal_request (next_check_at) where next_check_at is not null;
create index recusal_request_provisional on recusal_request (id) where (decide_until ->> 'provisional')::boolean;

create table sheet (
    id        uuid   primary key,
    version   bigint not null,
    tender_id uuid   not null references tender,
    bid_id    uuid   not null references bid,
    seat_id   uuid   not null references seat,
    person_id uuid   not null,
    status    text   not null check (status in ('DRAFT', 'SUBMITTED', 'IN_CONSENSUS')),
    marks     jsonb  not null,
    -- scoring again: the first sheet stays on file, and the result says what was known
    voided    jsonb  not null default '[]',
    unique (seat_id, bid_id)
);
comment on table sheet is 'Score sheets: one member, one bid';
create index sheet_tender on sheet (tender_id);

create table rescoring_order (
    id           uuid    primary key,
    tender_id    uuid    not null references tender,
    ordered_on   date    not null,
    reason       text    not null,
    prices_known boolean not null,
    same_members boolean not null
);
comment on table rescoring_order is 'Orders to score the bids of a tender again, and what was known by then';
create index rescoring_order_tender on rescoring_order (tender_id, id);

create table low_bid_case (
    id            uuid        primary key,
    version       bigint      not null,
    tender_id     uuid        not null references tender,
    bid_id        uuid        not null unique references bid,
    agency_id     uuid        not null,
    status        text        not null check (status in ('ASKED', 'EXPLAINED', 'ACCEPTED', 'UNPROVEN')),
    flags         jsonb       not null,
    explain_until timestamptz not null,
    explanation   jsonb,
    votes         jsonb       not null,
    -- persons of the committee whose word is still to come
    voters        jsonb       not null default '[]',
    check (status <> 'EXPLAINED' or explanation is not null)
);
comment on table low_bid_case is 'Explanation rounds of abnormally low prices';
create index low_bid_case_tender on low_bid_case (tender_id, id);
create index low_bid_case_open on low_bid_case (explain_until, id) where status in ('ASKED', 'EXPLAINED');

create table collusion_sign (
    id        uuid   primary key,
    version   bigint not null,
    tender_id uuid   not null references tender,
    purchaser_id text not null,
    kind      text   not null,
    bids      jsonb  not null,
    proofs    jsonb  not null,
    found_on  date   not null,
    -- the clock starts when a decision is possible
    decidable_on  date,
    decide_until  jsonb,
    overdue       boolean not null,
    alarms        int     not null default 0 check (alarms >= 0),
    next_check_at timestamptz,
    status    text   not null check (status in ('FOUND', 'PROPOSED', 'CONFIRMED', 'DISMISSED')),
    -- what one officer says of it; it counts when another agrees
    verdict    jsonb,
    decided_by text,
    unique (tender_id, kind, bids),
    check ((decidable_on is null) = (decide_until is null)),
    check (decide_until is not null or status = 'FOUND' and not overdue),
    check ((status = 'FOUND') = (verdict is null)),
    check ((status in ('CONFIRMED', 'DISMISSED')) = (decided_by is not null)),
    check (decided_by is null or next_check_at is null),
    check (decided_by is distinct from verdict ->> 'account' or decided_by is null)
);
comment on table collusion_sign is 'Signs of collusion between bids of one tender (令87 art 37) and what was decided on them';
create index collusion_sign_tender on collusion_sign (tender_id, id);
create index collusion_sign_open on collusion_sign (purchaser_id, id) where decided_by is null;
create index collusion_sign_bids on collusion_sign using gin (bids);
create index collusion_sign_due on collusion_sign (next_check_at) where next_check_at is not null;
create index collusion_sign_provisional on collusion_sign (id) where (decide_until ->> 'provisional')::boolean;

create table tender_result (
    tender_id     uuid  primary key references tender,
    ranked_on     date  not null,
    lines         jsonb not null,
    low_bid_flags jsonb not null,
    lowest_price  jsonb not null,
    heavier_price jsonb,
    recomputed    jsonb,
    earlier       jsonb not null default '[]',
    watched       int   not null default 0,
    rescored      jsonb
);
comment on table tender_result is 'Results as they were published';
comment on column tender_result.watched is 'How many rankings of this tender the fairness watch has looked at';
-- a ranking that is superseded moves into earlier: the present one is due again
create index tender_result_unwatched on tender_result (tender_id) where watched < jsonb_array_length(earlier) + 1;

-- ---- Contracting

create table award (
    id           uuid   primary key,
    version      bigint not null,
    tender_id    uuid   not null references tender,
    bid_id       uuid   not null references bid,
    agency_id    uuid   not null,
    purchaser_id text   not null,
    amount       bigint not null check (amount > 0),
    status       text   not null check (status in ('MADE', 'CONTRACTED', 'WITHDRAWN')),
    awarded_on   date   not null,
    sign_until   jsonb  not null,
    called       text   check (called in ('AGENCY', 'PURCHASER', 'NOBODY')),
    call_until   jsonb,
    revocations  jsonb  not null default '[]',
    revocation_proposers jsonb,
    bound_by     text,
    reason       text,
    next_check_at timestamptz,
    check (called is null or call_until is not null),
    check (status = 'MADE' or next_check_at is null)
);
comment on table award is 'Awards; at most one of a tender stands';
create unique index award_one_per_tender on award (tender_id) where status <> 'WITHDRAWN';
create index award_agency on award (agency_id, id);
create index award_status on award (status, id);
create index award_due on award (next_check_at) where next_check_at is not null;
create index award_tender on award (tender_id, id);
create index award_provisional on award (id) where (sign_until ->> 'provisional')::boolean;

create table contract (
    id            uuid    primary key,
    version       bigint  not null,
    number        text    not null unique,
    status        text    not null check (status in ('PENDING_SIGNATURE', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'TERMINATED')),
    tender_id     uuid    not null references tender,
    award_id      uuid    not null references award,
    bid_id        uuid    not null references bid,
    agency_id     uuid    not null,
    purchaser_id  text    not null,
    terms         jsonb   not null,
    sha256        text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    signatures    jsonb   not null,
    works         jsonb   not null,
    signed_on     date,
    handover_by   date,
    reason        text,
    review_until  jsonb,
    signers       jsonb,
    change_signers jsonb,
    next_check_at timestamptz,
    changes       jsonb   not null default '[]',
    advance       jsonb,
    started_on    date,
    monitored     boolean not null default false,
    handover      jsonb,
    subcontracts  jsonb   not null default '[]',
    filing        jsonb,
    bond          jsonb,
    termination   jsonb,
    termination_proposers jsonb,
    agency_hands    jsonb not null default '{"ids": []}',
    purchaser_hands jsonb not null default '{"ids": []}',
    check (status not in ('ACTIVE', 'SUSPENDED', 'COMPLETED') or signed_on is not null),
    check (started_on is null or signed_on is not null or advance is not null or status = 'TERMINATED')
);
comment on table contract is 'Contracts: the text both sides signed, the work of each instalment';
create unique index contract_one_per_award on contract (award_id) where status <> 'TERMINATED';
create index contract_due on contract (next_check_at) where next_check_at is not null;
create index contract_agency on contract (agency_id, id);
create index contract_purchaser on contract (purchaser_id, id);
create index contract_tender on contract (tender_id);
create index contract_agency_signed on contract (agency_id, signed_on) where signed_on is not null;
create index contract_area_service on contract ((terms ->> 'areaCode'), (terms ->> 'serviceType'))
    where status in ('ACTIVE', 'SUSPENDED');
create index contract_service on contract ((terms ->> 'serviceType'), id) where signed_on is not null;
create index contract_signed on contract (signed_on, purchaser_id) where signed_on is not null;
create index contract_status on contract (status, id);
create index contract_award on contract (award_id);
create table signing_payment (
    payable_id  uuid    primary key,
    contract_id uuid    not null references contract,
    amount      bigint  not null check (amount > 0),
    paid_on     date    not null,
    returned    boolean not null
);
comment on table signing_payment is 'What funding paid of the instalments due at a signing, held against what contracts say';
create index signing_payment_contract on signing_payment (contract_id);

create index contract_provisional on contract (id) where jsonb_path_exists(works, '$[*].termUntil.provisional ? (@ == true)');

create table challenge (
    id             uuid    primary key,
    version        bigint  not null,
    tender_id      uuid    not null references tender,
    purchaser_id   text    not null,
    agency_id      uuid    not null,
    level          text    not null check (level in ('QUERY', 'OBJECTION')),
    subject        text    not null check (subject in ('DOCUMENT', 'OPENING', 'EVALUATION', 'RESULT')),
    status         text    not null check (status in ('FILED', 'ANSWERED', 'COMPLAINT', 'UPHELD', 'PARTLY', 'REJECTED')),
    items          jsonb   not null,
    filed_on       date    not null,
    clocks         jsonb   not null,
    answer         jsonb,
    complaint      jsonb,
    decision       jsonb,
    groundless_on  date,
    examiner       jsonb,
    holding        boolean not null,
    overdue        jsonb   not null,
    next_check_at  timestamptz,
    -- an upheld challenge whose remedy is an amendment holds the tender until it is amended
    amendment_owed boolean not null default false,
    check (status <> 'ANSWERED' or answer is not null),
    check (status not in ('COMPLAINT', 'UPHELD', 'PARTLY', 'REJECTED') or complaint is not null),
    check ((status in ('UPHELD', 'PARTLY', 'REJECTED')) = (decision is not null)),
    check (not holding or status = 'COMPLAINT'),
    check (groundless_on is null or status = 'REJECTED')
);
comment on table challenge is 'Queries, objections and complaints against tenders with their clocks';
create index challenge_tender on challenge (tender_id, id);
create index challenge_status on challenge (status, id);
create index challenge_against on challenge (tender_id) where level = 'OBJECTION' and status in ('FILED', 'COMPLAINT');
create index challenge_groundless on challenge (agency_id, groundless_on) where groundless_on is not null;
create index challenge_due on challenge (next_check_at) where next_check_at is not null;
create index challenge_amendment_owed on challenge (tender_id) where amendment_owed;
create index challenge_provisional on challenge (id) where jsonb_path_exists(clocks, '$.*.provisional ? (@ == true)');

-- ---- Oversight

create table watched_tender (
    tender_id        uuid    primary key references tender,
    year             int     not null,
    ranked_on        date    not null,
    purchaser_id     text    not null,
    area_code        text    not null,
    service_type     text    not null,
    bids             int     not null check (bids > 0),
    winner_bid_id    uuid    not null,
    winner_agency_id uuid    not null,
    price            bigint  not null check (price > 0),
    second_price     bigint  check (second_price > 0),
    lowest_agency_id uuid    not null,
    lowest_price     bigint  not null check (lowest_price > 0),
    same_winner      boolean not null,
    officers         jsonb   not null,
    evaluation_id    uuid,
    evaluation_score numeric check (evaluation_score between 0 and 100),
    evaluated_on     date
);
comment on table watched_tender is 'Ranked tenders as the watch sees them: who won, who would have on the lowest price, how the winner did';
create index watched_tender_year on watched_tender (year, tender_id);
create index watched_tender_other on watched_tender (year, tender_id) where not same_winner;
create index watched_tender_winner on watched_tender (winner_agency_id, ranked_on);

create table scored_pair (
    seat_id   uuid    not null,
    agency_id uuid    not null,
    tender_id uuid    not null references tender,
    person_id uuid    not null,
    lead      numeric not null,
    ranked_on date    not null,
    primary key (seat_id, agency_id)
);
comment on table scored_pair is 'How far above the other members each member scored each bidder, percent of the full score';
create index scored_pair_person on scored_pair (person_id, agency_id, ranked_on);
create index scored_pair_tender on scored_pair (tender_id);

create table red_flag (
    id           uuid  primary key,
    tender_id    uuid  not null references tender,
    kind         text  not null check (kind in ('SHORT_PERIOD', 'FEW_BIDS', 'CLOSE_SECOND', 'PRICE_PATTERN',
        'OTHERS_DISQUALIFIED', 'EXPERT_BIDDER_PAIR', 'PRICE_AT_CEILING', 'OFFICER_AGENCY_PAIR', 'LATE_BID_WON',
        'LOWEST_DISQUALIFIED', 'HEAVY_DISCOUNT', 'HIGH_ESTIMATE', 'RULING_NOT_FOLLOWED', 'SECOND_AWARD_AFTER_RULING',
        'PRICE_CHANGED_AGAIN')),
    subject      text  not null,
    purchaser_id text  not null,
    area_code    text  not null,
    service_type text  not null,
    rule         text  not null,
    basis        text  not null,
    inputs       jsonb not null,
    found_on     date  not null,
    unique (tender_id, kind, subject)
);
comment on table red_flag is 'What the watch found odd, with the numbers it found it by; a question, never a verdict';
create index red_flag_kind on red_flag (kind, id);
create index red_flag_purchaser on red_flag (purchaser_id, id);
create index red_flag_area on red_flag (area_code, id);
create index red_flag_service on red_flag (service_type, id);

create table fairness_look (
    looked_on date primary key
);
comment on table fairness_look is 'Days on which the watch looked at what became of results';

create table outlier (
    id        uuid    primary key,
    kind      text    not null check (kind in ('SELDOM_WINS', 'OFTEN_DISQUALIFIED', 'WIDE_RANGE')),
    party     text    not null check (party in ('AGENCY', 'PURCHASER')),
    party_id  text    not null,
    from_day  date    not null,
    until_day date    not null check (until_day > from_day),
    part      bigint  not null check (part >= 0),
    whole     bigint  not null check (whole >= part),
    value     numeric not null,
    fence     numeric not null,
    compared  int     not null check (compared > 0),
    rule      text    not null,
    basis     text    not null,
    unique (kind, party, party_id, until_day)
);
comment on table outlier is 'Figures of a party far from everybody else''s in a window of months; a question, never a verdict';
create index outlier_party on outlier (party_id, id);

create table outlier_look (
    month date primary key check (extract(day from month) = 1)
);
comment on table outlier_look is 'Months whose figures were compared, each by its first day';

create table winner_share (
    dimension text   not null check (dimension in ('AREA', 'SERVICE_TYPE')),
    year      int    not null,
    code      text   not null,
    agency_id uuid   not null,
    wins      int    not null,
    amount    bigint not null,
    primary key (dimension, year, code, agency_id)
);
comment on table winner_share is 'Standing awards by street and by service type: number and sum per agency and year of award';
create index winner_share_amount on winner_share (dimension, year, code, amount desc, agency_id);

create table punctuality_score (
    id           uuid primary key,
    purchaser_id text not null,
    scored_on    date not null,
    score        int  not null check (score between 0 and 100),
    late         int  not null,
    paid         int  not null,
    worst_days   int  not null
);
comment on table punctuality_score is 'Every score a purchaser has had, in the order it had them';
create index punctuality_score_purchaser on punctuality_score (purchaser_id, id);

create table purchaser_report (
    id            uuid   primary key,
    version       bigint not null,
    contract_id   uuid   not null references contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    kind          text   not null check (kind in ('LATE_ACCEPTANCE', 'UNPAID_WORK', 'PRESSURE')),
    status        text   not null check (status in ('FILED', 'OVERDUE', 'ANSWERED')),
    account       text   not null,
    filed_on      date   not null,
    answer_until  jsonb  not null,
    answer        text,
    answered_on   date,
    next_check_at timestamptz,
    check ((status = 'ANSWERED') = (answer is not null and answered_on is not null)),
    check ((status = 'FILED') = (next_check_at is not null))
);
comment on table purchaser_report is 'What agencies report of a purchaser, and what it answers; the public sees numbers';
create index purchaser_report_purchaser on purchaser_report (purchaser_id, id);
create index purchaser_report_agency on purchaser_report (agency_id, id);
create index purchaser_report_due on purchaser_report (next_check_at) where next_check_at is not null;

create table feedback (
    id            uuid   primary key,
    version       bigint not null,
    tender_id     uuid   not null references tender,
    purchaser_id  text   not null,
    author_kind   text   not null check (author_kind in ('RESIDENT', 'AGENCY')),
    agency_id     uuid,
    person_id     uuid,
    status        text   not null check (status in ('GIVEN', 'OVERDUE', 'ANSWERED', 'RATED')),
    subject       text   not null check (subject in ('NEED', 'CONDITIONS', 'CRITERIA', 'SCHEDULE', 'PRICE', 'CONDUCT',
                                                     'RESULT', 'CONTRACT', 'SERVICE')),
    basis_kind    text   not null check (basis_kind in ('LAW', 'DOCUMENT', 'EXPERIENCE')),
    basis         text   not null,
    text          text   not null,
    given_on      date   not null,
    answer_until  jsonb  not null,
    answer        text,
    adopted       boolean,
    answered_on   date,
    rating        text check (rating in ('RESOLVED', 'PARTLY', 'UNRESOLVED')),
    rating_reason text,
    next_check_at timestamptz,
    check ((author_kind = 'AGENCY') = (agency_id is not null)),
    check ((author_kind = 'RESIDENT') = (person_id is not null)),
    check ((status in ('ANSWERED', 'RATED')) = (answer is not null)),
    check ((answer is null) = (adopted is null) and (answer is null) = (answered_on is null)),
    check ((status = 'RATED') = (rating is not null)),
    check ((status = 'GIVEN') = (next_check_at is not null))
);
comment on table feedback is 'What residents and agencies say of a purchase, its answer and its rating; whose it is is never shown';
create index feedback_tender on feedback (tender_id, id);
create index feedback_purchaser on feedback (purchaser_id, id);
create index feedback_status on feedback (status, id);
create index feedback_due on feedback (next_check_at) where next_check_at is not null;

-- ---- Open publication (OCDS)

create table ocds_record (
    ocid         text        primary key,
    position     bigint      not null generated always as identity unique,
    purchaser_id text        not null,
    released_at  timestamptz not null,
    compiled     text        not null
);
comment on table ocds_record is 'The compiled release of each contracting process: the sum of its releases, made again from them at any time';
create index ocds_record_purchaser on ocds_record (purchaser_id, position);
create index ocds_record_released on ocds_record (released_at, position);

create table ocds_process (
    subject uuid primary key,
    ocid    text not null references ocds_record
);
comment on table ocds_process is 'Purchases and tenders, and the contracting process each now belongs to';

create table ocds_release (
    id           uuid        primary key,
    position     bigint      not null generated always as identity unique,
    ocid         text        not null references ocds_record,
    purchaser_id text        not null,
    tags         text[]      not null check (cardinality(tags) > 0),
    released_at  timestamptz not null,
    body         text        not null,
    unique (ocid, released_at)
);
comment on table ocds_release is 'Published releases, ready as JSON; id is the id of the fact. Append only';
create index ocds_release_purchaser on ocds_release (purchaser_id, position);
create index ocds_release_released on ocds_release (released_at, position);
create index ocds_release_record on ocds_release (ocid, position);

create table ocds_cursor (
    id       int    primary key check (id = 1),
    txid     xid8   not null,
    position bigint not null
);
comment on table ocds_cursor is 'How far the journal has been published; its row lock makes one publisher at a time';
insert into ocds_cursor values (1, '0', 0);

create table ocds_held (
    fact_id     uuid primary key,
    purchase_id uuid not null
);
comment on table ocds_held is 'Facts behind the cursor that wait for their release: one that failed, and what followed it of its purchase; purchase_id is the id of the fact where it belongs to none';
create index ocds_held_purchase on ocds_held (purchase_id);

create trigger ocds_release_no_change before update or delete on ocds_release
    for each row execute function published_is_append_only();
create trigger ocds_release_no_truncate before truncate on ocds_release
    for each statement execute function published_is_append_only();
revoke update, delete, truncate on ocds_release, tender_document from public;
