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

create index recusal_request_provisional on recusal_request (id) where (decide_until ->> 'provisional')::boolean;
