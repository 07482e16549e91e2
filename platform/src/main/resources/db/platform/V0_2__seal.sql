create table journal_seal (
    block          bigint      primary key,
    first_txid     xid8        not null,
    first_position bigint      not null,
    last_txid      xid8        not null,
    last_position  bigint      not null,
    row_count      bigint      not null check (row_count > 0),
    previous_hash  bytea       not null,
    block_hash     bytea       not null,
    sealed_at      timestamptz not null
);
comment on table journal_seal is 'Blocks of journal rows, each bound to the one before: an edited or cut journal is found';

create function journal_row_hash(j journal) returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(j.txid::text, j.position, j.id, j.topic, j.key, j.sequence, j.type,
        extract(epoch from j.occurred_at), j.business_date, j.actor, j.correlation_id, j.causation_id, j.traceparent,
        j.payload)::text, 'UTF8'))
$$;
