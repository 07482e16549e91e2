-- Lists, filters and search that cost a page, not the table (docs/adr/0014-search.md)

-- The document, its terms and its grams leave the row: a page of the heap then holds many tenders.
alter table tender set (toast_tuple_target = 256);

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
    select string_agg(distinct case when next is null or next = ' ' then quote_literal(ch) || ':*' else quote_literal(ch || next) end,
                      ' & ')::tsquery
    from (select ch, lead(ch) over (order by no) as next, lag(ch) over (order by no) as before
          from unnest(string_to_array(search_words(source), null)) with ordinality as c (ch, no)) as pairs
    where ch <> ' ' and not ((next is null or next = ' ') and before is not null and before <> ' ');
end;

alter table tender add column grams tsvector not null
    generated always as (search_grams((content ->> 'title') || ' ' || (content ->> 'description'))) stored;
alter table tender add column procedure_kind text not null generated always as (procedure ->> 'kind') stored;
-- fastupdate off: a search never pays for the rows that were written before it
create index tender_grams on tender using gin (grams) with (fastupdate = off);
create index tender_service on tender (service_type, id);
create index tender_service_status on tender (service_type, status, id);
create index tender_kind on tender (procedure_kind, id);
create index tender_closing on tender (bids_until, id) where published;
create index bid_agency_page on bid (agency_id, id);
create index award_status on award (status, id);
create index award_tender on award (tender_id, id);
create index contract_status on contract (status, id);
create index contract_award on contract (award_id);
