-- The notes on a cooperation in bokmal beside the English ones.
alter table cooperation add column legal_note_nb text, add column note_nb text;
