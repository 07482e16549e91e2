-- Fills an empty or used procurement database set-wise: linli.tenders tenders, five bids each, results, awards, contracts.
-- Half an hour apart, the oldest first and the newest at linli.now; every tender's number begins with SC-. Deterministic but for the ids.
--   psql … -c "set linli.tenders = '100000'" -c "set linli.now = '2026-07-15 10:00+08'" -f seed.sql
begin;
set local synchronous_commit = off;
-- every reference is made here and holds: checking half a million of them one by one is half the time (needs a superuser)
set local session_replication_role = replica;
set local work_mem = '128MB';
set local maintenance_work_mem = '256MB';
drop index tender_grams;

create temp table seed on commit drop as
select i, uuidv7(ago) as tender_id, uuidv7(ago) as purchase_id, ago, current_setting('linli.now')::timestamptz + ago as at, abs(hashint4(i)) as h,
       '44010' || lpad((abs(hashint4(i)) % 140 + 1)::text, 4, '0') as street,
       (array['FAMILY_SERVICE_STATION', 'ELDERLY_CARE', 'YOUTH_ZONE', 'DISABLED_SUPPORT', 'DRUG_RECOVERY', 'COMMUNITY_CORRECTION',
              'MEDIATION', 'STATION_FIXED_PRICE'])[abs(hashint4(i * 7)) % 8 + 1] as service_type,
       case when i > n * 0.985 and i % 10 = 0 then 'DRAFT' when i > n * 0.985 then 'PUBLISHED' when i > n * 0.98 then 'CLOSED'
            when i > n * 0.978 then 'SCORING' when i > n * 0.975 then 'RANKED' when i > n * 0.97 then 'STANDSTILL'
            when i > n * 0.96 then 'AWARDED' when i % 100 < 8 then 'FAILED' when i % 100 < 12 then 'CANCELLED' else 'CONTRACTED' end
           as status
from (select current_setting('linli.tenders')::int as n) as size, generate_series(1, size.n) as i,
     lateral (select (i - n) * interval '30 minutes' as ago) as age;
analyze seed;

insert into purchase (id, version, number, status, purchaser_id, area_code, service_type, title, amount, fiscal_year, reservation_id, tender_id,
                      open_tender, joined)
select purchase_id, 1, 'SC-P-' || tender_id, case when status in ('FAILED', 'CANCELLED', 'DRAFT') then 'SCHEDULED' else 'USED' end, street, street,
       service_type, '购买计划 ' || i, 240000000, extract(year from at)::int, gen_random_uuid(),
       case when status in ('FAILED', 'CANCELLED', 'DRAFT') then null else tender_id end, true, '[]'
from seed;

insert into tender (id, version, number, status, purchase_id, purchaser_id, area_code, service_type, content, content_hash, procedure, writers,
                    reviewer, published, published_on, budget, clocks, bids_until, seed_commitment, wrapped_seed, leading_bid_id, end_reason,
                    next_check_at, opened_on)
select tender_id, 3, 'SC-T-' || tender_id, status, purchase_id, street, street, service_type,
       jsonb_build_object(
           'title', (array['和平', '沙园', '龙凤', '江南中', '南华西', '凤阳', '瑞宝', '赤岗', '琶洲', '官洲'])[h % 10 + 1] || '街'
               || (array['家庭综合服务', '长者居家支援', '青年地带', '残疾人自立生活', '戒毒康复陪伴', '社区矫正帮教', '邻里纠纷调处', '社工服务站'])[h / 10 % 8 + 1]
               || '项目第' || i || '期',
           'description', (array['以个案、小组与社区工作手法,为街道居民提供专业社会工作服务。', '面向独居、空巢与失能长者,开展探访、陪伴与照顾者支持。',
               '为青少年提供成长辅导、就业支持与偏差行为的早期介入。', '链接康复、就业与家庭资源,支持残疾人自立生活。'])[h / 80 % 4 + 1]
               || (array['服务团队不少于五名持证社工,督导每月两次。', '按季度公布服务数据,接受居民监督。', '与社区居委会、学校、医院建立转介机制。'])[h / 320 % 3 + 1]
               || case when i % 1000 = 7 then '设失智症照顾者喘息服务。' when i % 50000 = 11 then '试点哀伤辅导。' else '' end,
           'ceilingPrice', jsonb_build_object('amount', '2400000.00', 'currency', 'CNY'),
           'serviceFrom', (at + interval '90 days')::date, 'serviceTo', (at + interval '454 days')::date, 'bidDays', 20, 'panelSize', 5,
           'evaluation', '{"method":"COMPREHENSIVE_SCORING","priceMode":"WEIGHTED","priceWeight":10,"recordWeight":0,"hoursWeight":0,"statistic":"MEAN",
               "criteria":[{"code":"PLAN","name":"服务方案","weight":50,"maxScore":100,"minimum":60,"anchors":"低:照搬范本;中:合乎本街;高:合乎本街并有据"},
                           {"code":"TEAM","name":"服务团队","weight":40,"maxScore":100,"anchors":"低:新手;中:持证;高:持证并有督导"}]}'::jsonb,
           'staffing', '[{"tier":"FRONTLINE","people":5,"certified":3},{"tier":"SUPERVISOR","people":1,"certified":1}]'::jsonb,
           'agreedMetrics', '[{"code":"CASES","target":"120","unit":"case"},{"code":"GROUPS","target":"24","unit":"group"}]'::jsonb),
       encode(sha256(tender_id::text::bytea), 'hex'),
       jsonb_build_object('kind', case when h % 10 = 3 then 'COMPETITIVE_CONSULTATION' else 'OPEN_TENDER' end, 'minBidders', 3, 'bidDays', 20,
           'noticeWorkdays', 5, 'documentWorkdays', 5, 'priceWeightFloor', 10, 'priceWeightDefault', 10, 'priceWeightCeiling', 20,
           'fixWinnerWorkdays', 5, 'resultWorkdays', 1, 'standstillWorkdays', 7, 'signDays', 30),
       jsonb_build_object('ids', jsonb_build_array('seed-writer-' || street)),
       jsonb_build_object('ids', jsonb_build_array('seed-reviewer-' || street)), status <> 'DRAFT',
       case when status <> 'DRAFT' then at::date end, 240000000,
       case when status <> 'DRAFT' then jsonb_build_object('noticeUntil', term, 'documentsUntil', term, 'bidsUntil', term) end,
       case when status <> 'DRAFT' then at + interval '20 days' end, case when status <> 'DRAFT' then encode(sha256('seed'), 'hex') end,
       case when status <> 'DRAFT' then '\x00'::bytea end, null, case when status in ('FAILED', 'CANCELLED') then 'SEEDED' end,
       -- every fortieth of those that take bids is due already
       case when status = 'PUBLISHED' then case when i % 40 = 1 then at - interval '1 day' else at + interval '20 days' end end,
       case when status not in ('DRAFT', 'PUBLISHED', 'CLOSED', 'CANCELLED') then (at + interval '21 days')::date end
from seed, lateral (select jsonb_build_object('lastDay', (at + interval '20 days')::date, 'rule', 'P07', 'basis', '政府采购法 art 35',
                                              'provisional', false) as term) as terms;

create index tender_grams on tender using gin (grams) with (fastupdate = off);

create temp table seed_bid on commit drop as
select uuidv7(ago) as bid_id, tender_id, seed.i, k, status as stage, h, ago, at,
       md5('seeded agency ' || (h + k * 61) % 300)::uuid as agency_id, (190000000 + (h / 7 + k * 37) % 45 * 1000000)::bigint as price
from seed, generate_series(1, 5) as k where status <> 'DRAFT';
analyze seed_bid;

insert into bid (id, version, tender_id, agency_id, status, submitted_at, seal, blind_code, price, reason)
select bid_id, 3, tender_id, agency_id,
       case when stage = 'PUBLISHED' or stage = 'CLOSED' then 'SUBMITTED' when stage = 'CANCELLED' then 'INVALIDATED'
            when k = 5 and i % 4 = 0 then 'DISQUALIFIED' when stage in ('AWARDED', 'CONTRACTED') and k = 1 then 'WON'
            when stage = 'CONTRACTED' or stage = 'FAILED' then 'LOST' else 'QUALIFIED' end,
       at + interval '10 days', encode(sha256(bid_id::text::bytea), 'hex'),
       case when stage in ('PUBLISHED', 'CLOSED', 'CANCELLED') then null else 'B' || k end,
       case when stage in ('RANKED', 'STANDSTILL', 'AWARDED', 'CONTRACTED') then price end, case when stage = 'CANCELLED' then 'TENDER_ENDED' end
from seed_bid;

update tender set leading_bid_id = bid_id from seed_bid
where id = tender_id and k = 1 and stage in ('RANKED', 'STANDSTILL');

create temp table seed_won on commit drop as
select first.bid_id, first.tender_id, first.i, first.stage, first.ago, first.at, first.agency_id, first.price, lowest.bid_id as lowest_bid,
       lowest.agency_id as lowest_agency, lowest.price as lowest_price, uuidv7(first.ago) as award_id,
       uuidv7(first.ago) as contract_id, street, service_type
from seed_bid as first join seed using (tender_id)
     join (select distinct on (tender_id) * from seed_bid order by tender_id, price, k) as lowest using (tender_id)
where first.k = 1 and first.stage in ('RANKED', 'STANDSTILL', 'AWARDED', 'CONTRACTED');

insert into tender_result (tender_id, ranked_on, lines, low_bid_flags, lowest_price, earlier, watched)
select tender_id, (at + interval '40 days')::date, lines, '[]',
       jsonb_build_object('bidId', lowest_bid, 'agencyId', lowest_agency, 'price', jsonb_build_object('amount', to_char(lowest_price / 100.0, 'FM999999990.00'),
           'currency', 'CNY'), 'sameWinner', lowest_bid = won.bid_id), '[]', 1
from seed_won as won join (
    select tender_id, jsonb_agg(jsonb_build_object('rank', k, 'bidId', bid_id, 'agencyId', agency_id, 'consensus', '{"PLAN":80,"TEAM":80}'::jsonb,
               'points', '{"PLAN":40,"TEAM":32}'::jsonb, 'price', jsonb_build_object('amount', to_char(price / 100.0, 'FM999999990.00'),
               'currency', 'CNY'), 'pricePoints', 10, 'recordPoints', 0, 'hoursPoints', 0, 'total', 90 - k * 2, 'lot', bid_id) order by k) as lines
    from seed_bid group by tender_id) as ranking using (tender_id);

insert into award (id, version, tender_id, bid_id, agency_id, purchaser_id, amount, status, awarded_on, sign_until)
select award_id, 1, tender_id, bid_id, agency_id, street, price, case when stage = 'AWARDED' then 'MADE' else 'CONTRACTED' end,
       (at + interval '55 days')::date, jsonb_build_object('lastDay', (at + interval '85 days')::date, 'rule', 'P13', 'basis', '政府采购法 art 46',
                                                           'provisional', false)
from seed_won where stage in ('AWARDED', 'CONTRACTED');

insert into contract (id, version, number, status, tender_id, award_id, bid_id, agency_id, purchaser_id, terms, sha256, signatures, works, signed_on)
select contract_id, 2, 'SC-C-' || contract_id, case when ago < interval '-500 days' then 'COMPLETED' else 'ACTIVE' end, tender_id, award_id,
       bid_id, agency_id, street,
       jsonb_build_object('number', 'SC-C-' || contract_id, 'tenderId', tender_id, 'purchaseId', tender_id, 'awardId', award_id, 'agencyId', agency_id,
           'purchaserId', street, 'areaCode', street, 'serviceType', service_type, 'title', '项目 ' || i, 'amount', whole,
           'from', (at + interval '90 days')::date, 'to', (at + interval '454 days')::date, 'projectStartedOn', (at + interval '90 days')::date,
           'acceptanceTermDays', 15, 'instalments', jsonb_build_array(jsonb_build_object('no', 1, 'trigger', 'FINAL', 'amount', whole, 'wage', whole,
               'performance', nothing, 'retention', nothing, 'expectedOn', (at + interval '454 days')::date)), 'staffing', '[]'::jsonb,
           'agreedMetrics', '[]'::jsonb, 'tenderDocument', repeat('0', 64), 'bidSeal', repeat('0', 64)),
       encode(sha256(contract_id::text::bytea), 'hex'), '[]', '[{"instalmentNo":1,"state":"PLANNED","deemed":false}]', (at + interval '60 days')::date
from seed_won, lateral (select jsonb_build_object('amount', to_char(price / 100.0, 'FM999999990.00'), 'currency', 'CNY') as whole,
                               '{"amount":"0.00","currency":"CNY"}'::jsonb as nothing) as money
where stage = 'CONTRACTED';

insert into challenge (id, version, tender_id, purchaser_id, agency_id, level, subject, status, items, filed_on, clocks, holding, overdue, answer)
select uuidv7(ago), 1, tender_id, street, agency_id, 'QUERY', 'DOCUMENT', 'ANSWERED', '[]', at::date,
       jsonb_build_object('answerUntil', jsonb_build_object('lastDay', at::date, 'rule', 'P18', 'basis', '实施条例 art 52', 'provisional', false)),
       false, '[]', '{}'
from seed_won where i % 20 = 0;
commit;
analyze;
