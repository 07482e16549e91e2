create index evaluation_purchaser on evaluation (purchaser_id, id);
