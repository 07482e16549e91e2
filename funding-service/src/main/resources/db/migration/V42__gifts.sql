-- Gifts: how they were raised, what their givers are told and ask, and another use than was agreed

create table gift (
    source_id         uuid    primary key references fund_source,
    version           bigint  not null,
    giver             bytea   not null,
    giver_kind        text    not null,
    anonymous         boolean not null,
    raised            text    not null check (raised in ('DIRECT', 'PUBLIC', 'TARGETED')),
    qualification     text,
    partner_agreement text,
    plan_filed_on     date,
    campaign_from     date,
    campaign_to       date,
    emergency         boolean not null,
    report_due_on     date,
    last_reported     boolean not null,
    matched           bigint  not null check (matched >= 0),
    next_check_at     timestamptz
);
comment on column gift.giver is 'under the vault';
create index gift_due on gift (next_check_at) where next_check_at is not null;

create table gift_report (
    id           uuid    primary key,
    source_id    uuid    not null references gift,
    published_on date    not null,
    due_on       date,
    last         boolean not null,
    content      text    not null,
    sha256       text    not null
);
create index gift_report_source on gift_report (source_id, id);

create table gift_question (
    id            uuid    primary key,
    version       bigint  not null,
    source_id     uuid    not null references gift,
    asked_on      date    not null,
    question      text    not null,
    answer_until  date    not null,
    answered_on   date,
    answer        text,
    overdue       boolean not null,
    next_check_at timestamptz
);
create index gift_question_source on gift_question (source_id, id);
create index gift_question_due on gift_question (next_check_at) where next_check_at is not null;

create table use_change (
    id             uuid    primary key,
    version        bigint  not null,
    source_id      uuid    not null references gift,
    restriction    jsonb   not null,
    basis          text    not null,
    document       text    not null,
    reason         text    not null,
    status         text    not null,
    proposed_by    text    not null,
    decided_by     text,
    effective_from date    not null,
    file_until     date,
    filed_on       date,
    filing_overdue boolean not null,
    next_check_at  timestamptz,
    check (decided_by is null or decided_by <> proposed_by)
);
create unique index use_change_one_open on use_change (source_id) where status in ('PROPOSED', 'AGREED');
create index use_change_source on use_change (source_id, id);
create index use_change_due on use_change (next_check_at) where next_check_at is not null;
