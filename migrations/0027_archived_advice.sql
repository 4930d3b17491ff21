-- Advice that a body has kept goes into its archive too.
alter table dispatch drop constraint dispatch_kind_check;
alter table dispatch add constraint dispatch_kind_check check (kind in ('proposalSent', 'proposalAnswer',
  'proposalReminder', 'proposalProlonged', 'proposalEnded', 'roundSent', 'roundAnswer', 'roundReminder', 'roundProlonged',
  'roundEnded', 'decisionPaper', 'savedAdvice', 'needQuestion', 'needReply'));
