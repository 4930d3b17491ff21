-- Reminders are kept for the archive too, and so are a round's new deadline and its end.
alter table dispatch drop constraint dispatch_kind_check;
alter table dispatch add constraint dispatch_kind_check check (kind in ('proposalSent', 'proposalAnswer',
  'proposalReminder', 'proposalProlonged', 'proposalEnded', 'roundSent', 'roundAnswer', 'roundReminder', 'roundProlonged',
  'roundEnded', 'decisionPaper', 'needQuestion', 'needReply'));
