-- The watch looks at published results afterwards: a result waits for nobody who watches it

alter table tender_result add column watched int not null default 0;
comment on column tender_result.watched is 'How many rankings of this tender the fairness watch has looked at';
-- a ranking that is superseded moves into earlier: the present one is due again
create index tender_result_unwatched on tender_result (tender_id) where watched < jsonb_array_length(earlier) + 1;

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
    id           uuid    primary key,
    tender_id    uuid    not null references tender,
    kind         text    not null check (kind in ('SHORT_PERIOD', 'FEW_BIDS', 'CLOSE_SECOND', 'PRICE_PATTERN', 'OTHERS_DISQUALIFIED',
        'EXPERT_BIDDER_PAIR', 'PRICE_AT_CEILING', 'OFFICER_AGENCY_PAIR')),
    subject      text    not null,
    purchaser_id text    not null,
    area_code    text    not null,
    service_type text    not null,
    rule         text    not null,
    basis        text    not null,
    inputs       jsonb   not null,
    found_on     date    not null,
    unique (tender_id, kind, subject)
);
comment on table red_flag is 'What the watch found odd, with the numbers it found it by; a question, never a verdict';
create index red_flag_kind on red_flag (kind, id);
create index red_flag_purchaser on red_flag (purchaser_id, id);
create index red_flag_area on red_flag (area_code, id);
create index red_flag_service on red_flag (service_type, id);

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
insert into winner_share
select dimension, extract(year from awarded_on)::int, code, agency_id, count(*), sum(amount)
from award join tender on tender.id = award.tender_id,
     lateral (values ('AREA', tender.area_code), ('SERVICE_TYPE', tender.service_type)) as dimensions (dimension, code)
where award.status <> 'WITHDRAWN'
group by 1, 2, 3, 4;
