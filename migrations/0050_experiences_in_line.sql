-- What is searched in lies in the row itself, and what is only shown is put aside first: a search then reads nothing else.
alter table experience alter column words set storage main;
alter table experience set (toast_tuple_target = 8160);
