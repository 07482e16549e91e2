-- Due rows whose turn failed: they rest with their reason while the others go on

create table sweep_failure (
    sweep           text        not null,
    row_key         text        not null,
    reason          text        not null,
    attempts        int         not null check (attempts > 0),
    first_failed_at timestamptz not null,
    last_failed_at  timestamptz not null,
    next_try_at     timestamptz not null,
    primary key (sweep, row_key)
);
comment on table sweep_failure is 'Read by operators (GET /sweeps/failures); a row leaves when its turn went well';
