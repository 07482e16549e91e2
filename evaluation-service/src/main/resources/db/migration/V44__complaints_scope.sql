create sequence complaint_number;
create table complaint (
    id            uuid   primary key,
    version       bigint not null,
    number        text   not null unique,
    contract_id   uuid   not null references known_contract,
    agency_id     uuid   not null,
    purchaser_id  text   not null,
    channel       text   not null check (channel in ('HOTLINE', 'VISIT', 'LETTER', 'ONLINE')),
    words         text   not null,
    contact       bytea,
    filed_on      date   not null,
    filed_by      text   not null,
    answer_until  date   not null,
    statement     text,
    status        text   not null check (status in ('FILED', 'ANSWERED', 'WITHDRAWN')),
    verdict       text   check (verdict in ('FOUNDED', 'PARTLY_FOUNDED', 'UNFOUNDED')),
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
