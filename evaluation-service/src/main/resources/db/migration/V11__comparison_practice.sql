-- Results of equals, and cards of good practice

create index evaluation_equals on evaluation ((facts ->> 'areaType'), (facts ->> 'serviceType'), finalised_on) where grade is not null;
create index evaluation_agency_year on evaluation (agency_id, finalised_on) where grade is not null;
create index rectification_contract on rectification (contract_id, id);
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
