-- Grants: to begin with, by a policy, or for research; paid deliverable by deliverable. And budgets that shrink

create sequence grant_number;
create table grant_line (
    id             uuid   primary key,
    version        bigint not null,
    kind           text   not null check (kind in ('INCUBATION', 'POLICY_BENEFIT', 'RESEARCH')),
    budget_line_id uuid   not null references budget_line,
    purchaser_id   text   not null,
    title          text   not null,
    eligibility    text   not null,
    ceiling        bigint not null check (ceiling > 0),
    apply_until    date   not null,
    status         text   not null check (status in ('OPEN', 'CLOSED'))
);
comment on column grant_line.ceiling is 'fen, for one agency over all its grants of the line';
create index grant_line_status on grant_line (status, id);

create table grant_award (
    id            uuid    primary key,
    version       bigint  not null,
    number        text    not null unique,
    line_id       uuid    not null references grant_line,
    kind          text    not null,
    agency_id     uuid    not null,
    purchaser_id  text    not null,
    purpose       text    not null,
    deliverables  jsonb   not null,
    amount        bigint  not null check (amount > 0),
    status        text    not null check (status in ('APPLIED', 'AWARDED', 'COMPLETED', 'ENDED', 'REFUSED', 'WITHDRAWN')),
    applied_on    date    not null,
    awarded_on    date,
    ended_on      date,
    reason        text,
    next_check_at timestamptz,
    check ((awarded_on is not null) = (status in ('AWARDED', 'COMPLETED', 'ENDED')))
);
create index grant_award_agency on grant_award (agency_id, id);
create index grant_award_line on grant_award (line_id, agency_id);
create index grant_award_purchaser on grant_award (purchaser_id, id);
create index grant_award_due on grant_award (next_check_at) where next_check_at is not null;

create table budget_floor_notice (
    purchaser_id text   not null,
    fiscal_year  int    not null,
    allocated    bigint not null,
    floor        bigint not null,
    said_on      date   not null,
    primary key (purchaser_id, fiscal_year)
);
comment on table budget_floor_notice is 'Said once per purchaser and year: less than the year before may be cut to';
create index budget_line_year on budget_line (fiscal_year, purchaser_id);
