alter table evaluation
    add column team          jsonb not null default '[]',
    add column moderations   jsonb not null default '[]',
    add column voided_rounds jsonb not null default '[]',
    add column step_until    jsonb,
    add column step_said     boolean not null default false,
    add column finalised_by  text,
    add column correction    jsonb,
    add column corrections   jsonb not null default '[]';
alter table evaluation drop constraint evaluation_status_check;
alter table evaluation add constraint evaluation_status_check check (status in ('PLANNED','OPEN','SUBMITTED','VERIFYING',
    'MODERATION','DRAFT_RESULT','RESPONSE','APPEAL','FINAL','CORRECTED','CANCELLED'));
alter table evaluation add constraint formative_is_never_graded
    check (kind <> 'FORMATIVE' or grade is null and effects is null and result is null and correction is null);
alter table evaluation add constraint graded_when_final
    check (kind = 'FORMATIVE' or (grade is not null) = (status in ('FINAL','CORRECTED')));
comment on column evaluation.team is 'Who assesses, with what they declared; empty while nobody is named';
comment on column evaluation.voided_rounds is 'Drafts that did not hold, with what was said about them';
comment on column evaluation.step_until is 'Through the end of its last day what the status waits for is in time';

alter table rectification
    add column checked_by    text,
    add column extended_for  text,
    add column recheck_until date;
alter table rectification drop constraint rectification_status_check;
alter table rectification add constraint rectification_status_check
    check (status in ('ORDERED','PLANNED','DONE','VERIFIED','OVERDUE','FAILED','WITHDRAWN'));
alter table rectification drop constraint rectification_evaluation_id_key;
create unique index rectification_standing on rectification (evaluation_id) where status <> 'WITHDRAWN';

alter table violation add constraint decided_by_another check (established_by is null or established_by <> reported_by) not valid;
alter table violation add constraint serious_has_evidence
    check (severity is distinct from 'SERIOUS' or jsonb_array_length(evidence) > 0) not valid;
