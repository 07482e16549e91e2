-- What the public is asked, and the development plan

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
    author_kind     text   not null check (author_kind in ('AGENCY', 'ASSOCIATION', 'PURCHASER', 'OFFICIAL', 'WORKER', 'RESIDENT')),
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
    written_by      text   not null,
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
    check ((status = 'RETIRED') = (retired_on is not null))
);
comment on table plan is 'Editions of the development plan; one published plan covers a day';
create unique index plan_one_open_edition on plan (code) where status in ('PROPOSED', 'CONSULTATION');
alter table plan add constraint plan_one_per_day
    exclude using gist (daterange(period_from, period_to, '[]') with &&) where (status = 'PUBLISHED')
    deferrable initially deferred;
create index plan_status on plan (status, id);
create index plan_due on plan (next_check_at) where next_check_at is not null;
