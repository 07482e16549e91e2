-- seats: rounds of a draw, the month's load, who was passed over, the chair, an opinion voided by two officers
alter table seat add column round int not null default 1 check (round >= 1);
alter table seat add column drawn_on date;
update seat s set drawn_on = (select (p.drawn_at at time zone 'Asia/Shanghai')::date from panel p where p.tender_id = s.tender_id);
alter table seat alter column drawn_on set not null;
alter table seat add column passed_over jsonb not null default '[]';
alter table seat add column chair_vote uuid references seat;
alter table seat add column cause text check (cause in
    ('PRIVATE_CONTACT', 'BIASED_TALK', 'AGREED_SCORES', 'LEFT_THE_EVALUATION', 'ACCEPTED_CHANGED_OFFER'));
alter table seat add column proposed_by text;
alter table seat add check ((cause is null) = (proposed_by is null));
alter table seat drop constraint seat_status_check;
alter table seat add constraint seat_status_check
    check (status in ('DRAWN', 'CONFIRMED', 'DECLINED', 'RECUSED', 'DISMISSED', 'VOIDED'));
alter table seat drop constraint seat_tender_id_person_id_key;
create unique index seat_once_per_round on seat (tender_id, round, person_id);
create index seat_live on seat (drawn_on, person_id) where status in ('DRAWN', 'CONFIRMED');

-- panels: who drew, earlier rounds, what lacks, who chairs, until when the evaluation should begin
alter table panel add column earlier jsonb not null default '[]';
alter table panel add column drawn_by text not null default '-';
alter table panel alter column drawn_by drop default;
alter table panel add column evaluate_by jsonb;
alter table panel add column shortage jsonb;
alter table panel add column chair_seat_id uuid references seat;

alter table expert add column withdrawn boolean not null default false;
alter table expert add column barred_from date;
alter table expert add column barred_until date;
alter table expert add check ((barred_from is null) = (barred_until is null));
create index expert_barred on expert (barred_until) where barred_until is not null;

create table expert_ban (
    id           uuid   primary key,
    version      bigint not null,
    expert_id    uuid   not null references expert,
    status       text   not null check (status in ('PROPOSED', 'IN_FORCE')),
    months       int    not null check (months > 0),
    reason       text   not null,
    proposed_by  text   not null,
    confirmed_by text   check (confirmed_by <> proposed_by),
    starts_on    date,
    ends_on      date,
    check ((status = 'IN_FORCE') = (confirmed_by is not null and starts_on is not null and ends_on is not null))
);
comment on table expert_ban is 'Bans from reviewing, each by two officers';
create index expert_ban_expert on expert_ban (expert_id, id);

create table recusal_request (
    id            uuid    primary key,
    version       bigint  not null,
    tender_id     uuid    not null references tender,
    agency_id     uuid    not null,
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
create index recusal_request_due on recusal_request (next_check_at) where next_check_at is not null;
