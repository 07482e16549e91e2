alter table supervision_order drop constraint supervision_order_status_check,
    add check (status in ('ORDERED','ASSIGNED','FULFILLED','MISSED','WITHDRAWN'));
