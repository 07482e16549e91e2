alter table conduct_case add column subject_withdrawn_on date;
comment on column conduct_case.subject_withdrawn_on is 'Day on which the evaluation the case began with was corrected';
